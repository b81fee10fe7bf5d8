using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ReportBuilder.Exporting.Epub;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Word.Reviewing;

namespace ReportBuilder.Tests.Program.Exporting;

/// <summary>The report as a book says what is printed, and its links, names and files hold together.</summary>
public sealed class EpubFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public EpubFileTests() => edition = folder.CopyOf("tests", "fixtures", "tiny-report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_says_every_paragraph_heading_cell_and_figure_that_is_printed()
    {
        using var wordy = new WordyEdition();
        Assert.All([Editions.Draft(edition), wordy.Draft], draft =>
        {
            var pages = Pages(Files(Write(draft)));
            var said = Letters(string.Concat(pages.Values.SelectMany(page => page.DescendantNodes()).OfType<XText>().Select(text => text.Value)))
                + string.Concat(pages.Values.SelectMany(page => page.Descendants().Attributes("aria-label")).Select(name => Letters(name.Value)));
            Assert.All(PrintedWords.Of(draft.Document), words => Assert.Contains(Letters(words), said, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_passage_says_its_language()
    {
        File.AppendAllText(
            Directory.GetFiles(Path.Combine(edition, "content"), "*.md").Order(StringComparer.Ordinal).First(),
            "\n\nThey say [bonjour]{lang=fr}.\n\n::: {lang=de}\nGuten Tag.\n:::\n");
        var passages = Pages(Files(Write(Editions.Draft(edition)))).Values.SelectMany(page => page.Descendants())
            .Where(element => element.Name.LocalName is "span" or "div" && element.Attribute(XNamespace.Xml + "lang") is not null)
            .Select(element => $"{element.Name.LocalName} {element.Attribute(XNamespace.Xml + "lang")!.Value} {element.Attribute("lang")!.Value} {element.Attribute("dir")!.Value}: {element.Value}");
        Assert.Equal(["span fr fr ltr: bonjour", "div de de ltr: Guten Tag."], passages);
    }

    [Fact]
    public void Reading_systems_find_its_kind_first_and_unpacked()
    {
        var bytes = Write(Editions.Draft(edition)).AsSpan();
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes.Slice(30, 28)));
    }

    [Fact]
    public void Every_link_inside_the_book_leads_to_something_in_it()
    {
        using var wordy = new WordyEdition();
        var pages = Pages(Files(Write(wordy.Draft)));
        var inside = pages.SelectMany(page => page.Value.Descendants(Xhtml.Html + "a").Attributes("href").Select(link => (page.Key, link.Value)))
            .Where(link => !link.Value.Contains(':', StringComparison.Ordinal)).ToList();
        Assert.Contains(inside, link => link.Value.Contains('#', StringComparison.Ordinal) && link.Key != NavigationDocument.Name);
        Assert.All(inside, link =>
        {
            var (file, id) = link.Value.Split('#') is [var path, var fragment] ? (path, fragment) : (link.Value, "");
            Assert.True(pages.TryGetValue(file, out var page), $"{link.Key} leads to {link.Value}");
            Assert.True(id.Length == 0 || page.Descendants().Attributes("id").Any(found => found.Value == id), $"{link.Key} leads to {link.Value}");
        });
    }

    [Fact]
    public void The_package_lists_every_file_once_and_reads_every_page_in_order()
    {
        var files = Files(Write(Editions.Draft(edition)));
        var package = XDocument.Parse(files[$"EPUB/{PackageDocument.Name}"]);
        var items = package.Descendants().Where(element => element.Name.LocalName == "item").ToList();
        Assert.Equal(
            files.Keys.Where(path => path.StartsWith("EPUB/", StringComparison.Ordinal)).Select(path => path[5..]).Where(path => path != PackageDocument.Name).Order(),
            items.Select(item => item.Attribute("href")!.Value).Order());
        var read = package.Descendants().Where(element => element.Name.LocalName == "itemref")
            .Select(reference => items.Single(item => item.Attribute("id")!.Value == reference.Attribute("idref")!.Value).Attribute("href")!.Value).ToList();
        Assert.Equal(read.Where(path => path != NavigationDocument.Name), read.Where(path => path != NavigationDocument.Name).Order());
        Assert.Equal(files.Keys.Count(path => path.EndsWith(".xhtml", StringComparison.Ordinal)), read.Count);
    }

    [Fact]
    public void The_package_says_the_imprint()
    {
        var draft = Editions.Draft(edition);
        var imprint = new Imprint("978-0-306-40615-7", "2049-3630", "10.5555/12345678", "1.0", [new("A", "0000-0002-1825-0097"), new("B", "")], [new("C", "")]);
        var known = draft with { Document = draft.Document with { Edition = draft.Document.Edition with { Imprint = imprint } } };
        var package = XDocument.Parse(Files(Write(known))[$"EPUB/{PackageDocument.Name}"]);
        string[] Said(string name) => [.. package.Descendants(PackageDocument.Dc + name).Select(element => element.Value)];
        Assert.Equal(["urn:isbn:978-0-306-40615-7", "https://doi.org/10.5555/12345678"], Said("identifier").Skip(1));
        Assert.Equal(["A", "B"], Said("creator"));
        Assert.Equal(["C"], Said("contributor"));
        Assert.Equal(
            ["#author-1 role aut", "#author-1 schema:identifier https://orcid.org/0000-0002-1825-0097", "#author-2 role aut", "#editor-1 role edt",
             "#series collection-type series", "#series dcterms:identifier urn:issn:2049-3630"],
            package.Descendants().Where(meta => meta.Attribute("refines") is not null)
                .Select(meta => $"{meta.Attribute("refines")!.Value} {meta.Attribute("property")!.Value} {meta.Value}"));
    }

    [Fact]
    public void A_drawing_for_the_ground_of_an_opener_brings_its_ground_along()
    {
        using var wordy = new WordyEdition();
        var colours = wordy.Draft.Document.Theme.Tokens().ToDictionary(token => token, _ => "#ABCDEF", StringComparer.Ordinal);
        var white = wordy.Draft.Document.InReadingOrder().SelectMany(found => found.Section.Opening.Concat(found.Section.Content)).OfType<Figure>()
            .First(figure => figure.Spec.OnColour);
        var drawn = new BookDrawings(new(colours, StringComparer.Ordinal) { [white.Spec.AccentToken] = "#123456" }, "Inter").OnPage(white);
        Assert.Equal("#123456", drawn.Elements().First().Attribute("fill")!.Value);
    }

    [Fact]
    public void A_link_to_what_is_not_in_the_book_is_its_words()
    {
        var draft = Editions.Draft(edition);
        var paragraph = new Paragraph([new Link("#nowhere", [new TextRun("Lost words")])], ParagraphRole.Body, SourcePlace.Unknown);
        var document = draft.Document with { Sections = [.. draft.Document.Sections.Select(section => section with { Content = [paragraph] })] };
        var book = Pages(Files(EpubFile.Write(document, draft.Inputs)));
        Assert.All(
            book.Values.SelectMany(page => page.DescendantNodes().OfType<XText>()).Where(text => text.Value == "Lost words"),
            text => Assert.Equal("p", text.Parent!.Name.LocalName));
    }

    [Fact]
    public void Code_says_its_language()
    {
        var draft = Editions.Draft(edition);
        var document = draft.Document with { Sections = [.. draft.Document.Sections.Select(section => section with { Content = [new Listing("x = 1", "python", Numbered: false, default)] })] };
        var code = Pages(Files(EpubFile.Write(document, draft.Inputs))).Values.SelectMany(page => page.Descendants()).Where(element => element.Name.LocalName == "pre").ToList();
        Assert.NotEmpty(code);
        Assert.All(code, pre => Assert.Equal("python", ((XElement)pre.PreviousNode!).Value));
    }

    [Fact]
    public void The_same_edition_gives_the_same_bytes() =>
        Assert.Equal(Write(Editions.Draft(edition)).AsSpan(), Write(Editions.Draft(edition)).AsSpan());

    [Fact]
    public void The_command_writes_it_beside_the_report()
    {
        Assert.Equal(0, ProgramRun.Of("export", edition, "--format", "epub").ExitCode);
        Assert.True(File.Exists(Path.Combine(edition, "output", "four-towns-1903.epub")));
        Assert.Equal(2, ProgramRun.Of("export", edition, "--format", "epub", "--part", "foreword").ExitCode);
    }

    private static ImmutableArray<byte> Write(ReportDraft draft) => EpubFile.Write(draft.Document, draft.Inputs);

    /// <summary>The text of each file by its path.</summary>
    private static Dictionary<string, string> Files(ImmutableArray<byte> book)
    {
        using var zip = new ZipArchive(new MemoryStream([.. book]));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    /// <summary>The pages by their names, without the folder.</summary>
    private static Dictionary<string, XDocument> Pages(Dictionary<string, string> files) => files
        .Where(file => file.Key.EndsWith(".xhtml", StringComparison.Ordinal))
        .ToDictionary(file => file.Key[5..], file => XDocument.Parse(file.Value, LoadOptions.PreserveWhitespace));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
