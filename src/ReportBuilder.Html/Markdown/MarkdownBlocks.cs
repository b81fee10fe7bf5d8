using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Markdown;

/// <summary>Writes blocks as Markdown, each with an empty line above it.</summary>
internal sealed class MarkdownBlocks(StringBuilder text, InlineMarkdown inlines, Wording wording)
{
    private const int DeepestHeading = 6;

    private string indent = "";
    private string? bullet;

    /// <summary>Of the section's own heading.</summary>
    public int Level { get; set; } = 1;

    public void Heading(int level, string id, string words)
    {
        if (words.Length > 0)
            Paragraph($"{Anchor(id)}{new string('#', Math.Min(DeepestHeading, level))} {words}");
    }

    /// <summary>Lines, behind the indentation and the sign of the list that they stand in.</summary>
    public void Paragraph(string lines)
    {
        // The items of a list stand close together.
        text.Append(bullet is null || text.Length == 0 ? "\n" : "");
        Lines(lines);
    }

    /// <summary>Lines without the spaces at their ends.</summary>
    private void Lines(string lines)
    {
        foreach (var range in lines.AsSpan().Split('\n'))
        {
            var first = bullet ?? indent;
            bullet = null;
            var line = lines.AsSpan(range).TrimEnd(' ');
            text.Append(line.IsEmpty ? first.AsSpan().TrimEnd(' ') : first).Append(line).Append('\n');
        }
    }

    public void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Heading(heading.Level - 1 + Level, heading.Id, inlines.Write(heading.Content));
                break;
            case Paragraph paragraph:
                Paragraph(Started(inlines.Write(paragraph.Content)));
                break;
            case ListBlock list:
                List(list);
                break;
            case DefinitionList list:
                Definitions(list);
                break;
            case Listing listing:
                Paragraph($"{Fence(listing.Text)}{listing.Language}\n{listing.Text}\n{Fence(listing.Text)}");
                break;
            case DisplayFormula formula:
                Paragraph($"$$\n{formula.Formula.Tex}\n$$");
                break;
            case Quotation quotation:
                Inside("> ", quotation.Attribution.IsEmpty
                    ? quotation.Content
                    : quotation.Content.Add(new Paragraph(quotation.Attribution, ParagraphRole.Body, quotation.Origin)));
                break;
            case LanguagePart part:
                Paragraph($"::: {{lang={part.Language}}}");
                foreach (var inner in part.Content)
                    Write(inner);
                Paragraph(":::");
                break;
            case QrCode code:
                foreach (var inner in code.Content)
                    Write(inner);
                break;
            case CallOut box:
                Inside("> ", box.Content.Insert(0, new Paragraph([new Strong([new TextRun(box.Title)])], ParagraphRole.Body, box.Origin)));
                break;
            case PullQuote quote:
                Paragraph($"> **{inlines.Write(quote.Content).Trim()}**");
                break;
            case KeyFigures figures:
                Paragraph(string.Join('\n', figures.Items.Select(item => $"- **{inlines.Write(item.Value).Trim()}** {inlines.Write(item.Label)}")));
                break;
            case FactsBox box:
                Rows(
                    box.Title,
                    ["", ""],
                    box.Rows.Select(row => ImmutableArray.Create(inlines.Write(row.Term, inTable: true), inlines.Write(row.Description, inTable: true))));
                break;
            case Table table:
                Table(table);
                break;
            case Figure figure:
                Figure(figure);
                break;
            case Illustration picture:
                Picture(picture, picture.Caption);
                break;
            case Gallery gallery:
                foreach (var picture in gallery.Pictures)
                    Picture(picture, picture.Caption);
                break;
            case Portrait portrait:
                Picture(portrait.Picture, string.Join(", ", new[] { portrait.Name, portrait.Role }.Where(words => words.Length > 0)));
                break;
            case PlaceList list:
                Paragraph(string.Join('\n', list.Entries.Select(entry => "- " + inlines.Write([new Link("#" + entry.Target, [new TextRun(entry.Words)])]))));
                break;
            case NoteList or ContentsList:
                // Notes stand at the end of the file; its headings are its contents.
                break;
            default:
                throw new NotSupportedException($"No Markdown for {block.GetType().Name}.");
        }
    }

    private static string Anchor(string id) => id.Length == 0 ? "" : $"<a id=\"{id}\"></a>\n";

    /// <summary>Words that begin a paragraph, where some signs would mean a list, a heading or a quotation.</summary>
    private static string Started(string words)
    {
        if (words.Length > 0 && "#-+>:|=~".Contains(words[0], StringComparison.Ordinal))
            return $"\\{words}";
        var digits = words.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < words.Length && words[digits] is '.' or ')' ? $"{words[..digits]}\\{words[digits..]}" : words;
    }

    private void List(ListBlock list)
    {
        text.Append('\n');
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var sign = list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var outer = indent;
            var task = item.Done is { } done ? done ? "[x] " : "[ ] " : "";
            (bullet, indent) = (outer + sign + task, outer + new string(' ', sign.Length));
            foreach (var block in item.Content)
                Write(block);
            (bullet, indent) = (null, outer);
        }
    }

    private void Definitions(DefinitionList list)
    {
        foreach (var item in list.Items)
        {
            Paragraph(inlines.Write(item.Term));
            var outer = indent;
            (bullet, indent) = (outer + ":   ", outer + "    ");
            foreach (var block in item.Content)
                Write(block);
            (bullet, indent) = (null, outer);
        }
    }

    /// <summary>More backticks than stand in the code.</summary>
    private static string Fence(string code)
    {
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return fence;
    }

    private void Inside(string sign, ImmutableArray<Block> content)
    {
        var outer = indent;
        indent += sign;
        foreach (var (block, at) in content.Select((block, at) => (block, at)))
        {
            if (at > 0)
                text.Append(indent.TrimEnd()).Append('\n');
            var before = text.Length;
            Write(block);
            // Inside a quotation the empty line above carries its sign, and the first has none.
            if (at > 0 && text.Length > before && text[before] == '\n')
                text.Remove(before, 1);
        }

        indent = outer;
    }

    private void Table(Table table)
    {
        var note = inlines.Write(table.Note);
        Rows(
            Anchor(table.Id) + wording.Say("book.table", ("title", InlineMarkdown.Words(table.Caption))),
            [.. table.Columns.Select(column => InlineMarkdown.Words(column.FullHeader, inTable: true))],
            TablePlaces.Of(table).Select(row => Cells(row.ByColumn)),
            isMarked: true,
            [.. table.Columns.Select(AlignmentOf)]);
        if (note.Length > 0)
            Paragraph(note);
        if (table.SourceLine.Length > 0)
            Paragraph(InlineMarkdown.Words(table.SourceLine));
    }

    /// <summary>A cell that covers several rows or columns stands in the first of them.</summary>
    private ImmutableArray<string> Cells(TablePlace[] places) =>
        [.. places.Select(place => place.Beginning is { } cell ? inlines.Write(cell.Content, inTable: true) : "")];

    private static string AlignmentOf(TableColumn column) => column.Alignment switch
    {
        ColumnAlignment.Start => ":---",
        ColumnAlignment.Centre => ":---:",
        ColumnAlignment.End => "---:",
        _ => "---",
    };

    /// <param name="alignments">By column, as under heads; left out where none says any.</param>
    private void Rows(
        string title,
        ImmutableArray<string> header,
        IEnumerable<ImmutableArray<string>> rows,
        bool isMarked = false,
        ImmutableArray<string> alignments = default)
    {
        if (title.Length > 0)
            Paragraph(isMarked ? title : $"**{InlineMarkdown.Words(title)}**");
        Paragraph(Row(header));
        Lines(Row([.. header.Select((_, at) => alignments.IsDefault ? "---" : alignments[at])]));
        foreach (var row in rows)
            Lines(Row(row));
    }

    private static string Row(ImmutableArray<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>The picture by its path in the edition, and below it what it says.</summary>
    private void Picture(Illustration picture, string caption)
    {
        var title = picture.Number > 0 ? wording.Say("book.figure", ("number", picture.Number), ("title", caption)) : caption;
        string[] lines = [title, picture.Credit];
        var words = string.Join("\\\n", lines.Where(line => line.Length > 0).Select(line => InlineMarkdown.Words(line)));
        Paragraph(
            $"{Anchor(picture.Id)}![{InlineMarkdown.Words(picture.AlternativeText)}](<{picture.Artwork.File.Path}>){(words.Length > 0 ? "\\\n" + words : "")}"
        );
    }

    private void Figure(Figure figure)
    {
        var name = figure.Finding.Length > 0 ? figure.Finding : figure.Spec.Title;
        var title = figure.Number > 0 ? wording.Say("book.figure", ("number", figure.Number), ("title", name)) : name;
        string[] lines = [figure.Measures, figure.AlternativeText, figure.SourceLine];
        Paragraph(
            $"{Anchor(figure.Id)}**{InlineMarkdown.Words(title)}**\\\n{string.Join("\\\n", lines.Where(line => line.Length > 0).Select(line => InlineMarkdown.Words(line)))}"
        );
    }
}
