using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportBuilder.Layout;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>What the document says, the pages of the PDF say and the site says: the same headings, paragraphs, tables, figures and notes.</summary>
/// <remarks>The PDF is read as its tag tree with the words painted under each tag: what a screen reader reads.</remarks>
public sealed class EditionsAgreeTests
{
    private static readonly Lazy<Editions> Written = new(Editions.Write);

    [Fact]
    public void Every_heading_paragraph_and_list_item_stands_in_both()
    {
        var words = Written.Value.Document.InReadingOrder().SelectMany(entry => Words(entry.Section)).Where(text => text.Length > 0).ToList();
        Assert.True(words.Count > 500);
        Assert.All(words, text => Assert.Contains(text, Written.Value.SiteText, StringComparison.Ordinal));
        Assert.All(words, text => Assert.Contains(text, Written.Value.PagesText, StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_are_headings_in_both_and_in_the_same_order()
    {
        var headings = Written.Value.Document.InReadingOrder()
            .Select(entry => entry.Section.Opening.Concat(entry.Section.Content).OfType<Heading>().Select(heading => Bare(PlainText.Of(heading.Content))).ToList())
            .Where(section => section.Count > 0)
            .ToList();
        Assert.True(headings.Count > 30);
        Assert.All(headings, section => Assert.Contains(Written.Value.SiteHeadings, page => StandInOrder(section, page)));
        Assert.True(StandInOrder([.. headings.SelectMany(section => section)], Written.Value.PagesHeadings));
    }

    [Fact]
    public void Every_chart_and_table_is_headed_explained_and_sourced_alike()
    {
        var words = Blocks().SelectMany(Frame).Where(text => text.Length > 0).ToList();
        Assert.True(words.Count > 200);
        Assert.All(words, text => Assert.Contains(text, Written.Value.SiteText, StringComparison.Ordinal));
        Assert.All(words, text => Assert.Contains(text, Written.Value.PagesText, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_table_is_the_same_cell_by_cell()
    {
        var tables = Blocks().OfType<Table>().Select(table => string.Join('\n', table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => Bare(PlainText.Of(cell.Content))))))).ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Contains(table, Written.Value.SiteTables));
        Assert.All(tables, table => Assert.Contains(table, Written.Value.PagesTables));
    }

    [Fact]
    public void Every_picture_says_the_same_words()
    {
        var pictures = Blocks().OfType<Figure>().Select(figure => Bare(figure.AlternativeText)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(pictures.Except(Written.Value.SitePictures));
        Assert.Empty(pictures.Except(Written.Value.PagesPictures));
    }

    [Fact]
    public void Every_note_stands_in_both()
    {
        var notes = Blocks().OfType<NoteList>().SelectMany(list => list.Notes).Select(note => Bare(PlainText.Of(note.Content))).ToList();
        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.Contains(note, Written.Value.SiteText, StringComparison.Ordinal));
        Assert.All(notes, note => Assert.Contains(note, Written.Value.PagesText, StringComparison.Ordinal));
    }

    private static IEnumerable<Block> Blocks() => Written.Value.Document.InReadingOrder().SelectMany(entry => entry.Section.Opening.Concat(entry.Section.Content));

    private static IEnumerable<string> Words(Section section) =>
        section.Opening.Concat(section.Content).SelectMany(Words).Append(Bare(PlainText.Of(section.Standfirst)));

    private static IEnumerable<string> Words(Block block) => block switch
    {
        Heading heading => [Bare(PlainText.Of(heading.Content))],
        Paragraph paragraph => [Bare(PlainText.Of(paragraph.Content))],
        PullQuote quote => [Bare(PlainText.Of(quote.Content))],
        ListBlock list => list.Items.SelectMany(item => item.Content).SelectMany(Words),
        Quotation quotation => quotation.Content.SelectMany(Words),
        KeyFigures figures => figures.Items.SelectMany(item => new[] { Bare(PlainText.Of(item.Value)), Bare(PlainText.Of(item.Label)) }),
        FactsBox box => box.Rows.SelectMany(row => new[] { Bare(PlainText.Of(row.Term)), Bare(PlainText.Of(row.Description)) }).Prepend(Bare(box.Title)),
        _ => [],
    };

    private static IEnumerable<string> Frame(Block block) => block switch
    {
        Figure { Number: > 0 } figure => [Bare(figure.Finding), Bare(figure.Measures), Bare(figure.SourceLine)],
        Table table => [Bare(table.Caption), Bare(PlainText.Of(table.Note)), Bare(table.SourceLine), .. table.Columns.Select(column => Bare(column.Header))],
        _ => [],
    };

    /// <summary>Whether the words come one after the other in the list, whatever stands between them.</summary>
    private static bool StandInOrder(IReadOnlyList<string> words, IReadOnlyList<string> list)
    {
        var found = 0;
        foreach (var text in list)
            if (found < words.Count && text == words[found])
                found++;
        return found == words.Count;
    }

    /// <summary>Letters and figures only: line ends, hyphens and spaces are the editions' own.</summary>
    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));

    /// <summary>Both editions as bare words.</summary>
    private sealed record Editions(
        ReportDocument Document,
        string SiteText,
        string PagesText,
        IReadOnlyList<IReadOnlyList<string>> SiteHeadings,
        IReadOnlyList<string> PagesHeadings,
        HashSet<string> SiteTables,
        HashSet<string> PagesTables,
        HashSet<string> SitePictures,
        HashSet<string> PagesPictures)
    {
        public static Editions Write()
        {
            var document = CitiesEdition.Document;
            var pages = Typesetter.LayOut(document, CitiesEdition.Inputs.Fonts).Value;
            var site = CitiesEdition.Site
                .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
                .Select(file => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Value.AsSpan())))
                .ToList();
            foreach (var element in site.SelectMany(page => page.QuerySelectorAll(".note-ref, .side-note, .permalink, .ways-back")).ToList())
                element.Remove();
            var said = new TagWords(pages);
            return new(
                document,
                string.Join(' ', site.SelectMany(page => page.QuerySelectorAll("main *")).Where(IsWords).Select(element => Bare(element.TextContent))),
                said.InReadingOrder(pages.Tags),
                [.. site.Select(page => page.QuerySelectorAll("main h2, main h3, main h4, main h5, main h6").Select(heading => Bare(heading.TextContent)).ToList())],
                [.. All(pages.Tags).Where(tag => tag.Role is ['H', >= '1' and <= '6']).Select(said.Of)],
                [.. site.SelectMany(page => page.QuerySelectorAll("table")).Select(Rows)],
                [.. All(pages.Tags).Where(tag => tag.Role == "Table").Select(said.Rows)],
                [.. site.SelectMany(page => page.QuerySelectorAll("svg[role=img] > desc, svg[role=group] > desc")).Select(words => Bare(words.TextContent))],
                [.. All(pages.Tags).Where(tag => tag.Alternative.Length > 0).Select(tag => Bare(tag.Alternative))]);
        }

        private static bool IsWords(IElement element) => element.LocalName is "p" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "dt" or "dd" or "blockquote" or "caption" or "th" or "pre";

        private static string Rows(IElement table) =>
            string.Join('\n', table.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => Bare(cell.TextContent)))));
    }

    private static IEnumerable<TagNode> All(TagNode node) => node.Children.SelectMany(All).Prepend(node);

    /// <summary>The words under each tag, in the order in which they are painted; numbers that lead to notes are left out.</summary>
    private sealed class TagWords
    {
        private readonly Dictionary<int, List<(int At, string Text)>> painted = [];

        public TagWords(PagedDocument pages)
        {
            var at = 0;
            foreach (var text in pages.Pages.SelectMany(page => page.Items).OfType<PlacedText>().Where(text => text.TagId >= 0))
            {
                if (!painted.TryGetValue(text.TagId, out var runs))
                    painted[text.TagId] = runs = [];
                runs.Add((at++, string.Concat(text.Glyphs.Select(glyph => glyph.Text))));
            }
        }

        /// <summary>Each block whole, though its lines may stand on two pages with a figure between them.</summary>
        public string InReadingOrder(TagNode node) =>
            node.Role is "P" or "LBody" or "Caption" or "TD" or "TH" or "Note" or "BlockQuote" || node.Role.StartsWith('H')
                ? Of(node)
                : string.Concat(node.Children.Select(InReadingOrder)) + (node.Children.IsEmpty ? Of(node) : "");

        public string Of(TagNode node) =>
            Bare(string.Concat(Worded(node).SelectMany(tag => painted.GetValueOrDefault(tag.Id, [])).OrderBy(run => run.At).Select(run => run.Text)));

        public string Rows(TagNode table)
        {
            var rows = All(table).Where(tag => tag.Role == "TR" && tag.Children.Any(cell => cell.Scope != "Column")).ToList();
            return string.Join('\n', rows.Select(row => string.Join('|', row.Children.Select(Of))));
        }

        private static IEnumerable<TagNode> Worded(TagNode node) => node.Role == "Reference" ? [] : node.Children.SelectMany(Worded).Prepend(node);
    }
}
