using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportBuilder.Data;
using ReportBuilder.Exporting;
using ReportBuilder.Exporting.Epub;
using ReportBuilder.Html.Markdown;
using ReportBuilder.Model.Pages;
using ReportBuilder.Tests.Layout;

namespace ReportBuilder.Tests.Html.Worded;

/// <summary>What readers meet in the PDF and in the exports of an edition, text by text.</summary>
internal static partial class OutputTexts
{
    /// <summary>Of pages: the words of each structure element and of what stands outside, alternatives, names for outlines.</summary>
    public static IEnumerable<string> OfPages(ReportDraft draft)
    {
        var pages = ReportBuilder.Layout.Typesetter.LayOut(draft.Document, draft.Inputs.Fonts).Value;
        return
        [
            .. pages.Pages.SelectMany(page => page.Items.OfType<PlacedText>().GroupBy(text => text.TagId))
                .Select(texts => string.Join(' ', texts.Select(PageText.Of)))
                .Where(text => !RomanNumber().IsMatch(text)),
            .. Elements(pages.Tags).SelectMany(tag => (string[])[tag.Alternative, tag.Title, tag.ActualText, tag.Summary]),
            .. pages.Outline.SelectMany(Entries),
        ];
    }

    public static IEnumerable<string> OfExport(WordedSite edition, string format)
    {
        WordChoice whole = new("", Review: false, LocksData: false);
        var (draft, document) = (edition.Draft, edition.Draft.Document);
        return format switch
        {
            "docx" => InPackage(WordFile.Write(draft, edition.Sources, whole), OfParagraphs),
            "epub" => InPackage(EpubFile.Write(document, draft.Inputs), OfXhtml),
            "md" => Lines(MarkdownFile.Write(document, "")).Select(line => MarkdownAddress().Replace(line, "")),
            "xlsx" => ExportFiles.Write(draft, format).SelectMany(file => InPackage(file.Value, OfCells)),
            "csv" => ExportFiles.Write(draft, format).SelectMany(file => Lines(file.Value).SelectMany(line => line.Split(','))),
            "json" => DataFiles.Write(draft).Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal))
                .SelectMany(file => ReadText.Of(file.Key, Encoding.UTF8.GetString(file.Value.AsSpan()))),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a form of export."),
        };
    }

    private static IEnumerable<TagNode> Elements(TagNode tag) => tag.Children.SelectMany(Elements).Prepend(tag);

    private static IEnumerable<string> Entries(OutlineEntry entry) => entry.Children.SelectMany(Entries).Prepend(entry.Title);

    private static IEnumerable<string> Lines(ImmutableArray<byte> text) => Encoding.UTF8.GetString(text.AsSpan()).Split('\n');

    private static List<string> InPackage(ImmutableArray<byte> package, Func<XDocument, IEnumerable<string>> read)
    {
        using var zip = new ZipArchive(new MemoryStream([.. package]));
        return
        [
            .. zip.Entries.Where(entry => Path.GetExtension(entry.Name) is ".xml" or ".xhtml" && entry.Name is not "styles.xml").SelectMany(entry =>
            {
                using var file = entry.Open();
                return read(XDocument.Load(file)).ToList();
            }),
        ];
    }

    /// <summary>The paragraphs of a Word file, and the words for pictures.</summary>
    private static IEnumerable<string> OfParagraphs(XDocument part) =>
    [
        .. part.Descendants().Where(element => element.Name.LocalName == "p" && element.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal))
            .Select(paragraph => string.Concat(paragraph.Descendants().Where(run => run.Name.LocalName is "t" or "tab").Select(run => run.Name.LocalName == "t" ? run.Value : " "))),
        .. part.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "descr" or "title").Select(attribute => attribute.Value),
    ];

    private static IEnumerable<string> OfCells(XDocument part) =>
    [
        .. part.Descendants().Where(element => element.Name.LocalName == "t").Select(text => text.Value),
        .. part.Descendants().Where(element => element.Name.LocalName == "sheet").Select(sheet => sheet.Attribute("name")!.Value),
    ];

    private static IEnumerable<string> OfXhtml(XDocument page) =>
    [
        .. page.DescendantNodes().OfType<XText>().Where(text => text.Parent!.Name.LocalName is not ("style" or "code")).Select(text => text.Value),
        .. page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "alt" or "title" or "aria-label").Select(attribute => attribute.Value),
    ];

    /// <summary>The number of a page of the front matter.</summary>
    [GeneratedRegex("^[ivxl]+$")]
    private static partial Regex RomanNumber();

    /// <summary>Where a link leads, and the names that links lead to.</summary>
    [GeneratedRegex("""(?<=\])\([^)]*\)|<a id="[^"]*"></a>""")]
    private static partial Regex MarkdownAddress();
}
