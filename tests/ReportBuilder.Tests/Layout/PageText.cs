using System.Text;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Layout;

/// <summary>What is written on pages, read back from the glyphs.</summary>
internal static class PageText
{
    public static string Of(PlacedText text) => string.Concat(text.Glyphs.Select(glyph => glyph.Text));

    public static double Width(PlacedText text) => text.Glyphs.Sum(glyph => glyph.Advance);

    /// <summary>Without the space that a line may end with.</summary>
    public static double InkWidth(PlacedText text) =>
        text.Glyphs.Length > 0 && text.Glyphs[^1].Text == " " ? Width(text) - text.Glyphs[^1].Advance : Width(text);

    /// <summary>The text of the elements, not of the artifacts.</summary>
    public static IEnumerable<PlacedText> Tagged(this Page page) => page.Items.OfType<PlacedText>().Where(text => text.TagId >= 0);

    /// <summary>The lines of a page's columns from the top: runs on one baseline joined.</summary>
    public static string[] Lines(Page page) =>
    [
        .. page.Tagged().GroupBy(text => Math.Round(text.Y, 1)).OrderBy(group => group.Key)
            .Select(group => string.Join(" | ", group.OrderBy(text => text.X).Select(text => Of(text).Trim()))),
    ];

    /// <summary>The page that holds the words, from 0.</summary>
    public static int PageOf(this PagedDocument document, string words) =>
        document.Pages.Select((page, index) => (page, index)).First(pair => string.Concat(pair.page.Items.OfType<PlacedText>().Select(Of)).Contains(words, StringComparison.Ordinal)).index;

    public static PlacedText Find(this PagedDocument document, string words) =>
        document.Pages.SelectMany(page => page.Tagged()).First(text => Of(text).Contains(words, StringComparison.Ordinal));

    public static Dictionary<int, string> WordsByTag(PagedDocument document)
    {
        var words = new Dictionary<int, StringBuilder>();
        foreach (var text in document.Pages.SelectMany(page => page.Tagged()))
        {
            if (!words.TryGetValue(text.TagId, out var own))
                words[text.TagId] = own = new StringBuilder();
            own.Append(Of(text));
        }

        return words.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    /// <summary>All words of the document in the order of its tag tree.</summary>
    public static string InReadingOrder(PagedDocument document) => InReadingOrder(document, document.Tags);

    /// <summary>The words of one element and all in it.</summary>
    public static string InReadingOrder(PagedDocument document, TagNode element)
    {
        var words = WordsByTag(document);
        var text = new StringBuilder();
        Read(element);
        return text.ToString();

        void Read(TagNode node)
        {
            text.Append(words.GetValueOrDefault(node.Id, ""));
            foreach (var child in node.Children)
                Read(child);
        }
    }
}
