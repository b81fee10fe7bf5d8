using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using ReportBuilder.Html.Maths;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Maths;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Exporting.Epub;

/// <summary>Writes blocks as XHTML.</summary>
/// <param name="wording">What the book itself says to readers.</param>
/// <param name="svg">A figure's drawing as an element with its alternative text.</param>
/// <param name="pictures">The edition's pictures, which become files of the book.</param>
internal sealed class BlockXhtml(Wording wording, Func<Figure, XElement> svg, BookPictures pictures)
{
    private const int DeepestHeading = 6;

    private readonly InlineXhtml inlines = new(pictures);

    public InlineXhtml Inlines => inlines;

    public IEnumerable<XElement> Write(IEnumerable<Block> blocks) => blocks.SelectMany(Write);

    private IEnumerable<XElement> Write(Block block) => block switch
    {
        Heading heading => [Xhtml.Element($"h{Math.Min(DeepestHeading, heading.Level)}", Xhtml.Id(heading.Id), inlines.Write(heading.Content))],
        Paragraph paragraph => [Xhtml.Element("p", Xhtml.Id(paragraph.Id), ClassOf(paragraph.Role), inlines.Write(paragraph.Content))],
        ListBlock list => [List(list)],
        DefinitionList list =>
        [
            Xhtml.Element(
                "dl",
                Xhtml.Id(list.Id),
                new XAttribute("class", "definitions"),
                list.Items.Select(item => new[] { Xhtml.Element("dt", inlines.Write(item.Term)), Xhtml.Element("dd", Write(item.Content)) })),
        ],
        DisplayFormula it => [Xhtml.Element("div", new XAttribute("class", "formula"), XElement.Parse(MathMarkup.Write(it.Formula, isDisplay: true)))],
        Listing listing =>
        [
            .. listing.Language.Length > 0 ? [Xhtml.Element("p", new XAttribute("class", "code-label"), listing.Language)] : Array.Empty<XElement>(),
            Xhtml.Element("pre", Xhtml.Id(listing.Id), Xhtml.Element("code", Lines(listing))),
        ],
        Quotation quotation =>
        [
            Xhtml.Element(
                "blockquote",
                Xhtml.Id(quotation.Id),
                quotation.IsEpigraph ? Xhtml.Meaning("epigraph", "doc-epigraph") : null,
                Write(quotation.Content),
                quotation.Attribution.IsEmpty ? null : Xhtml.Element("p", new XAttribute("class", "small"), inlines.Write(quotation.Attribution))),
        ],
        QrCode code => [Xhtml.Element(
            "div",
            Xhtml.Id(code.Id),
            new XAttribute("class", "qr"),
            pictures.Element(code.Picture.Artwork, code.Picture.AlternativeText),
            Write(code.Content))],
        LanguagePart part => [Xhtml.Element("div", Xhtml.Language(part.Language), Write(part.Content))],
        CallOut box =>
        [
            Xhtml.Element(
                "aside",
                Xhtml.Id(box.Id),
                new XAttribute("class", "call-out"),
                Xhtml.Element("p", new XAttribute("class", "small"), wording[CallOutWords.Key(box.Kind)]),
                box.Title.Length > 0 ? Xhtml.Element("p", Xhtml.Element("strong", box.Title)) : null,
                Write(box.Content)),
        ],
        PullQuote quote =>
        [
            Xhtml.Element("aside", Xhtml.Id(quote.Id), Xhtml.Meaning("pullquote", "doc-pullquote"), Xhtml.Element("p", inlines.Write(quote.Content))),
        ],
        KeyFigures figures => [Pairs(figures.Id, "key-figures", figures.Items.Select(item => (item.Label, item.Value)))],
        FactsBox box =>
        [
            Xhtml.Element(
                "aside",
                Xhtml.Id(box.Id),
                new XAttribute("class", "facts"),
                box.Title.Length > 0 ? Xhtml.Element("p", Xhtml.Element("strong", box.Title)) : null,
                Pairs("", "rows", box.Rows.Select(row => (row.Term, row.Description)))),
        ],
        Table table => [Table(table)],
        Figure figure => [Figure(figure)],
        Illustration picture => [Picture(picture, picture.IsLogo ? "logo" : "picture")],
        Gallery gallery => [Xhtml.Element("div", new XAttribute("class", "gallery"), gallery.Pictures.Select(picture => Picture(picture, "picture")))],
        Portrait portrait => [Portrait(portrait)],
        NoteList notes => [Notes(notes)],
        // The book's own contents stand in its navigation document.
        ContentsList => [],
        PlaceList list =>
        [
            Xhtml.Element(
                "ul",
                list.Entries.Select(entry => Xhtml.Element("li", Xhtml.Element("a", new XAttribute("href", "#" + entry.Target), entry.Words)))),
        ],
        _ => throw new NotSupportedException($"No XHTML for {block.GetType().Name}."),
    };

    private static XAttribute? ClassOf(ParagraphRole role) => role switch
    {
        ParagraphRole.Body => null,
        ParagraphRole.Standfirst => new("class", "standfirst"),
        ParagraphRole.Lead => new("class", "lead"),
        ParagraphRole.Small => new("class", "small"),
        _ => throw new NotSupportedException($"No class for {role}."),
    };

    private XElement List(ListBlock list) => Xhtml.Element(
        list.Ordered ? "ol" : "ul",
        Xhtml.Id(list.Id),
        list.Ordered && list.Start != 1 ? new XAttribute("start", list.Start) : null,
        list.Items.Select(item => Xhtml.Element(
            "li",
            item.Done is { } done ? new XText(done ? "☑ " : "☐ ") : null,
            item.Content is [Paragraph only] ? inlines.Write(only.Content) : Write(item.Content))));

    private static IEnumerable<object> Lines(Listing listing)
    {
        var number = 0;
        foreach (var line in CodeParts.Lines(listing))
        {
            if (number > 0)
                yield return new XText("\n");
            number++;
            if (listing.Numbered)
                yield return new XText(string.Create(CultureInfo.InvariantCulture, $"{number,3}  "));
            foreach (var part in line)
                yield return part.Kind == CodeKind.Plain
                    ? new XText(part.Text)
                    : Xhtml.Element("span", new XAttribute("class", CodeInks.Token(part.Kind)), part.Text);
        }
    }

    private XElement Pairs(string id, string name, IEnumerable<(ImmutableArray<Inline> Term, ImmutableArray<Inline> Description)> pairs) => Xhtml.Element(
        "dl",
        Xhtml.Id(id),
        new XAttribute("class", name),
        pairs.Select(pair =>
            Xhtml.Element("div", Xhtml.Element("dt", inlines.Write(pair.Term)), Xhtml.Element("dd", inlines.Write(pair.Description)))));

    private XElement Table(Table table) => Xhtml.Element(
        "div",
        Xhtml.Id(table.Id),
        new XAttribute("class", "table"),
        Xhtml.Element(
            "table",
            Xhtml.Element("caption", table.Caption),
            Xhtml.Element("thead", Heads(table)),
            Xhtml.Element("tbody", Rows(table))),
        table.Note.IsEmpty ? null : Xhtml.Element("p", new XAttribute("class", "small"), inlines.Write(table.Note)),
        Small(table.SourceLine));

    private static IEnumerable<XElement> Heads(Table table) => table.Heads.IsEmpty
        ? [Xhtml.Element("tr", table.Columns.Select(Head))]
        : table.Heads.Select(row => Xhtml.Element("tr", row.Select(head => Head(table.Columns[head.Column], head))));

    private static XElement Head(TableColumn column) => column.Header.Length == 0
        ? Xhtml.Element("td")
        : Xhtml.Element("th", new XAttribute("scope", "col"), ClassOf(column, span: 1), column.Header);

    private static XElement Head(TableColumn column, HeadCell head) => head.Words.Length == 0
        ? Xhtml.Element("td", Spans(head.RowSpan, head.ColumnSpan))
        : Xhtml.Element(
            "th",
            new XAttribute("scope", head.ColumnSpan > 1 ? "colgroup" : "col"),
            ClassOf(column, head.ColumnSpan),
            Spans(head.RowSpan, head.ColumnSpan),
            head.Words);

    private static XAttribute? ClassOf(TableColumn column, int span)
    {
        var alignment = column.Alignment switch
        {
            ColumnAlignment.Start => "to-start",
            ColumnAlignment.Centre => "to-centre",
            ColumnAlignment.End => "to-end",
            _ => "",
        };
        var number = span == 1 && column.Kind is (ColumnKind.Number or ColumnKind.Total or ColumnKind.Rank) ? "number" : "";
        return alignment.Length + number.Length == 0 ? null : new("class", $"{number} {alignment}".Trim());
    }

    private static IEnumerable<XAttribute> Spans(int rows, int columns)
    {
        if (rows > 1)
            yield return new("rowspan", rows);
        if (columns > 1)
            yield return new("colspan", columns);
    }

    private IEnumerable<XElement> Rows(Table table) =>
        TablePlaces.Of(table).Select(row => Xhtml.Element(
            "tr",
            row.Row.IsTotal ? new XAttribute("class", "total") : null,
            row.ByColumn.Select((place, column) => place.Beginning is { } cell ? Cell(table.Columns[column], cell) : null)));

    private XElement Cell(TableColumn column, TableCell cell)
    {
        var isHead = column.Kind == ColumnKind.RowHeader;
        return Xhtml.Element(
            isHead ? "th" : "td",
            isHead ? new XAttribute("scope", cell.RowSpan > 1 ? "rowgroup" : "row") : null,
            ClassOf(column, cell.ColumnSpan),
            Spans(cell.RowSpan, cell.ColumnSpan),
            cell.Leading ? Xhtml.Element("strong", inlines.Write(cell.Content)) : inlines.Write(cell.Content));
    }

    private XElement Figure(Figure figure)
    {
        var name = figure.Finding.Length > 0 ? figure.Finding : figure.Spec.Title;
        var title = figure.Number > 0 ? wording.Say("book.figure", ("number", figure.Number), ("title", name)) : figure.Finding;
        return Xhtml.Element(
            "figure",
            Xhtml.Id(figure.Id),
            title.Length > 0 || figure.Measures.Length > 0
                ? Xhtml.Element(
                    "figcaption",
                    title.Length > 0 ? Xhtml.Element("p", Xhtml.Element("strong", title)) : null,
                    Small(figure.Measures))
                : null,
            svg(figure),
            Small(figure.SourceLine));
    }

    private XElement Picture(Illustration picture, string name)
    {
        var title = picture.Number > 0 ? wording.Say("book.figure", ("number", picture.Number), ("title", picture.Caption)) : picture.Caption;
        return Xhtml.Element(
            "figure",
            Xhtml.Id(picture.Id),
            new XAttribute("class", name),
            pictures.Element(picture.Artwork, picture.AlternativeText),
            title.Length + picture.Credit.Length == 0 ? null : Xhtml.Element("figcaption", Small(title), Small(picture.Credit)));
    }

    private XElement Portrait(Portrait portrait) => Xhtml.Element(
        "figure",
        Xhtml.Id(portrait.Id),
        new XAttribute("class", "portrait"),
        pictures.Element(portrait.Picture.Artwork, portrait.Picture.AlternativeText),
        Xhtml.Element("figcaption", Xhtml.Element("p", Xhtml.Element("strong", portrait.Name)), Small(portrait.Role), Small(portrait.Picture.Credit)));

    private static XElement? Small(string words) => words.Length == 0 ? null : Xhtml.Element("p", new XAttribute("class", "small"), words);

    private XElement Notes(NoteList notes) => Xhtml.Element(
        "section",
        Xhtml.Id(notes.Id),
        Xhtml.Meaning("endnotes", "doc-endnotes"),
        Xhtml.Element("ol", notes.Notes is [{ IsFootnote: true }, ..] ? new XAttribute("type", "a") : null, notes.Notes.Select(Note)));

    private XElement Note(Note note)
    {
        var back = note.CitedBy.Select((citation, at) => Xhtml.Element(
            "a",
            new XAttribute("href", "#" + citation),
            new XAttribute("role", "doc-backlink"),
            new XAttribute("aria-label", at == 0 ? wording["book.back"] : wording.Say("book.back-again", ("time", at + 1))),
            "↩"));
        return Xhtml.Element(
            "li",
            Xhtml.Id(note.Id),
            new XAttribute("value", note.Number),
            inlines.Write(note.Content),
            back.SelectMany(link => new object[] { new XText(" "), link }));
    }
}
