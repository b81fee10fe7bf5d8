using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Composing.Maths;
using ReportBuilder.Composing.Pictures;
using ReportBuilder.Composing.Prose.Footnotes;
using ReportBuilder.Composing.Prose.RawHtml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;
using Block = ReportBuilder.Model.Documents.Block;
using Inline = ReportBuilder.Model.Documents.Inline;

namespace ReportBuilder.Composing.Prose;

/// <summary>Writes a Markdown text as blocks of the document.</summary>
internal sealed class BlockWriter(SectionDraft draft, TextOrigin origin)
{
    /// <summary>The heading that what comes next stands under; empty before the first.</summary>
    private string lastHeading = "";

    /// <summary>In how many blocks of the text this one stands.</summary>
    private int depth;

    /// <summary>What the parser read last.</summary>
    private string source = "";

    /// <summary>The text that this one stands in, from the line on at which it begins; empty where it stands alone.</summary>
    private (string Text, int Line) around = ("", 0);

    /// <summary>The text comes from a template.</summary>
    public bool FromTemplate { get; init; }

    public TextPartWriter Parts => new(draft, this, origin);

    public ImmutableArray<Block> Write(string markdown) => Parse(markdown) is { } document ? Blocks(document) : [];

    /// <summary>The text as it was parsed, with what it cites of the text around it behind it; null after a diagnostic.</summary>
    public MarkdownDocument? Parse(string markdown)
    {
        markdown = LentDefinitions.Below(markdown, around.Text, around.Line);
        if (depth > ReportMarkdown.DeepestNesting || draft.Context.Texts.Text(markdown) is not { } document)
        {
            draft.Error(
                "RB4103",
                origin.At(0, 0),
                $"the text nests more than {ReportMarkdown.DeepestNesting} levels deep",
                "end a list, quotation or bracket before opening the next"
            );
            return null;
        }

        source = markdown;
        new FootnoteWriter(draft, this, origin).TellOfUnmatched(markdown);
        return document;
    }

    /// <summary>One line or fragment of running text.</summary>
    /// <param name="support">What holds it as a whole, where something does.</param>
    public (ImmutableArray<Inline> Inlines, BlockText Prose) Line(string text, int line, int column, ProseSupport support = ProseSupport.Free)
    {
        var writer = new InlineWriter(draft, origin.Piece(line, column), support);
        var parsed = draft.Context.Texts.Line(text);
        if (parsed is null)
            draft.Error("RB4103", origin.At(line, column), "the line nests too deeply");
        var inlines = writer.Write(parsed);
        return (inlines, writer.Prose);
    }

    public ImmutableArray<Block> Blocks(IEnumerable<Markdig.Syntax.Block> container)
    {
        var written = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in container)
        {
            foreach (var piece in Write(block, written))
                written.Add(piece);
        }

        return written.DrainToImmutable();
    }

    /// <param name="before">What was written before the block; a table takes its caption off the end.</param>
    private IEnumerable<Block> Write(Markdig.Syntax.Block block, ImmutableArray<Block>.Builder before) => block switch
    {
        HeadingBlock heading => [Heading(heading)],
        ParagraphBlock paragraph => Paragraph(paragraph, paragraph.Inline),
        Directive directive => new DirectiveWriter(draft, this, origin).Write(directive),
        Markdig.Syntax.ListBlock list => [List(list)],
        Markdig.Extensions.DefinitionLists.DefinitionList list => [Parts.Definitions(list)],
        FootnoteGroup footnotes => new FootnoteWriter(draft, this, origin).Define(footnotes),
        QuoteBlock quote => [Parts.Quote(quote, PlaceOf(quote))],
        Markdig.Extensions.Tables.Table table => [Table(table, before)],
        CodeBlock code => [Parts.Code(code)],
        MathsBlock maths => new FormulaWriter(draft, origin).Display(maths) is { } formula ? [formula] : [],
        HtmlBlock html => Html(html),
        ContainerBlock other => Blocks(other),
        _ => [],
    };

    private Heading Heading(HeadingBlock heading)
    {
        var place = PlaceOf(heading);
        if (heading.Level == 1)
            draft.Error("RB4105", place, "a heading of level 1 is the section's title", "start at '##'; the title stands in the front matter");
        var writer = new InlineWriter(draft, origin);
        var content = writer.Write(heading.Inline);
        var text = writer.Prose.Text.Trim();
        var mark = heading.Inline?.Descendants<HeadingMark>().FirstOrDefault()?.Text ?? "";
        CheckMark(mark, text, place);
        lastHeading = text;
        var id = mark.StartsWith('#') ? draft.Ids.TakeAuthors(mark[1..], draft.Id, place, draft.Diagnostics) : draft.Ids.Take(Slug.Of(text), draft.Id);
        Record(writer.Prose, id, isHeading: true);
        return new(Math.Max(2, heading.Level), content, place) { Id = id };
    }

    private void CheckMark(string mark, string text, SourcePlace place)
    {
        if (mark.Length == 0 || mark.StartsWith('#'))
            return;
        if (mark != "variable")
        {
            draft.Error("RB4106", place, $"'{{{mark}}}' after a heading has no meaning", "the marks are {variable} and {#an-id}");
            return;
        }

        var variables = draft.Dimension?.Children.Select(variable => variable.Name) ?? draft.Scores.Framework.Variables.Select(variable => variable.Name);
        if (!variables.Contains(text.Replace('’', '\''), StringComparer.Ordinal))
            draft.Error("RB4107", place, $"no variable of this section is called '{text}'", NearestName.Hint(text, variables));
    }

    public IEnumerable<Block> Paragraph(ParagraphBlock paragraph, IEnumerable<Markdig.Syntax.Inlines.Inline>? spans)
    {
        if (MarkdownPicture.Alone(paragraph.Inline).ToList() is { Count: > 0 } pictures)
            return pictures.Select(picture => new MarkdownPicture(draft, origin).Figure(picture)).OfType<Illustration>().ToList();
        if (GridTableText.IsBroken(paragraph))
        {
            new GridTableText(draft, origin, source).TellOfBroken(paragraph);
            return [];
        }

        return Words(paragraph, spans);
    }

    private IEnumerable<Block> Words(ParagraphBlock paragraph, IEnumerable<Markdig.Syntax.Inlines.Inline>? spans)
    {
        var writer = new InlineWriter(draft, origin);
        var content = writer.Write(spans);
        if (content.Length > 0)
            yield return new Paragraph(content, ParagraphRole.Body, PlaceOf(paragraph)) { Id = Record(writer.Prose) };
    }

    private Model.Documents.ListBlock List(Markdig.Syntax.ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().Select(item => new ListItem(Blocks(item)) { Done = TaskOf(item)?.Checked }).ToImmutableArray();
        var start = int.TryParse(list.OrderedStart, out var number) ? number : 1;
        return new(list.IsOrdered, start, items, PlaceOf(list));
    }

    private static TaskList? TaskOf(ListItemBlock item) => (item.FirstOrDefault() as ParagraphBlock)?.Inline?.FirstChild as TaskList;

    /// <summary>The blocks of a text that stands inside this one and begins at a line of it.</summary>
    public BlockWriter Inside(int line) => new(draft, origin.Piece(line, 0)) { FromTemplate = FromTemplate, depth = depth + 1, around = (source, line) };

    private Model.Documents.Table Table(Markdig.Extensions.Tables.Table table, ImmutableArray<Block>.Builder before)
    {
        var place = PlaceOf(table);
        var caption = TableReader.TakeCaption(before, out var formulas);
        TellOfFormulas(formulas, place);
        if (caption.Length == 0 && TableReader.IsMarkedCaption(before, out var marked))
            SignsInPlainText.TellOfMarks(marked, draft.Diagnostics);
        else if (caption.Length == 0)
            draft.Warn("RB4108", place, "the table has no caption", "write 'Table: what it shows' as a paragraph of its own before it");
        draft.NoteText(caption, place, FromTemplate);
        var reader = new TableReader(cell => CellContent(cell));
        return reader.Read(table, caption.Length > 0 ? caption : lastHeading, place, TableId(table, caption, place), Alignments(table));
    }

    private ImmutableArray<ColumnAlignment> Alignments(Markdig.Extensions.Tables.Table table)
    {
        if (!GridTableText.IsGrid(table))
            return [.. table.ColumnDefinitions.Select(column => TableReader.AlignmentOf(column.Alignment))];
        var drawn = new GridTableText(draft, origin, source);
        drawn.Check(table);
        return drawn.Alignments(table);
    }

    /// <summary>The id behind the caption, or one made from its words.</summary>
    private string TableId(Markdig.Extensions.Tables.Table table, string caption, SourcePlace place)
    {
        var at = table.Parent?.IndexOf(table) ?? 0;
        return
            at > 0
            && table.Parent![at - 1] is ParagraphBlock { Inline: { } spans }
            && spans.Descendants<HeadingMark>().LastOrDefault() is { } mark
            && mark.Text.StartsWith('#')
            ? draft.Ids.TakeAuthors(mark.Text[1..], draft.Id, place, draft.Diagnostics)
            : draft.Ids.Take(Slug.Of(caption.Length > 0 ? caption : "table"), draft.Id);
    }

    private (ImmutableArray<Inline> Content, string Text) CellContent(Markdig.Extensions.Tables.TableCell cell)
    {
        var writer = new InlineWriter(draft, origin);
        var content = ImmutableArray.CreateBuilder<Inline>();
        foreach (var block in cell)
        {
            if (block is not ParagraphBlock paragraph)
            {
                draft.Error(
                    "RB4203",
                    PlaceOf(block),
                    "a cell of a table holds words only",
                    "write a list, code, quotation or heading before or after the table"
                );
                continue;
            }

            if (content.Count > 0)
                content.Add(new LineBreak());
            writer.Prose.Append(content.Count > 0 ? " " : "", ProseSupport.Free, PlaceOf(block));
            content.AddRange(writer.Write(paragraph.Inline));
        }

        if (cell.Parent is Markdig.Extensions.Tables.TableRow { IsHeader: true })
            TellOfFormulas(content, origin.At(cell.Line, cell.Column));

        Record(writer.Prose, table: cell.Parent?.Parent is { } table ? PlaceOf(table) : null);
        return (content.DrainToImmutable(), writer.Prose.Text.Trim());
    }

    /// <summary>Tells of formulas that have no line of plain text, where only that can stand.</summary>
    public void TellOfFormulas(IEnumerable<Inline> content, SourcePlace place)
    {
        foreach (var formula in content.OfType<InlineFormula>().Where(formula => FormulaText.Of(formula.Formula.Tree) is null))
            FormulasInTitles.Tell(draft.Diagnostics, place, formula.Formula.Tex);
    }

    private IEnumerable<Block> Html(HtmlBlock html)
    {
        if (draft.TakesHtml)
            return new HtmlBlocks(draft, this, origin, html.Line).Read(html.Lines.ToString());
        if (html.Type != HtmlBlockType.Comment)
            draft.Error(
                "RB4102",
                PlaceOf(html),
                "this block is HTML, which the report does not take",
                "use Markdown, or set 'raw-html: sanitised' in content/report.yaml"
            );
        return [];
    }

    /// <summary>The id that a line of a block asks for. An author's has to be free; a template's is changed where it is not.</summary>
    public string TakeId(DirectiveLine line) =>
        FromTemplate ? draft.Ids.Take(line.Text, draft.Id) : draft.Ids.TakeAuthors(line.Text, draft.Id, origin.At(line.Line, line.Column), draft.Diagnostics);

    /// <summary>A line of a block's keys, kept for the rules.</summary>
    public (ImmutableArray<Inline> Inlines, BlockText Prose) Line(DirectiveLine line)
    {
        var written = Line(line.Text, line.Line, line.Column);
        draft.Proses.Add(new(written.Prose, draft.Id, draft.Kind, IsHeading: true) { IsOfTemplate = FromTemplate });
        return written;
    }

    /// <summary>Records the claims of a block, and keeps its text for the rules. Returns the id of a block with claims; empty for others.</summary>
    public string Record(BlockText prose, string id = "", bool isHeading = false, SourcePlace? table = null)
    {
        if (id.Length == 0 && prose.Claims.Count > 0)
            id = draft.NextBlockId();
        draft.Record(prose, id);
        draft.Proses.Add(new(prose, draft.Id, draft.Kind, isHeading) { IsOfTemplate = FromTemplate, Table = table });
        return id;
    }

    public SourcePlace PlaceOf(Markdig.Syntax.Block block) => origin.At(block.Line, block.Column);
}
