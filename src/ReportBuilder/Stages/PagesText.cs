using ReportBuilder.Model.Pages;

namespace ReportBuilder.Stages;

/// <summary>The pages with how much stands on each, the tag tree and the outline.</summary>
internal static class PagesText
{
    public static string Print(PagedDocument document)
    {
        var text = new StageText("lay out");
        for (var i = 0; i < document.Pages.Length; i++)
        {
            var page = document.Pages[i];
            text.Line(0, $"page {i + 1} \"{page.Label}\" {page.Width:0.##} x {page.Height:0.##}: {page.Items.Length} items, {page.Links.Length} links");
            foreach (var line in page.Items.OfType<PlacedText>())
                text.Line(1, $"{line.X:0.0},{line.Y:0.0} {line.Size:0.##} {string.Concat(line.Glyphs.Select(glyph => glyph.Text))}");
        }

        Print(text, document.Tags, 0);
        PrintOutline(text, document.Outline, 0);
        return text.ToString();
    }

    private static void Print(StageText text, TagNode node, int depth)
    {
        text.Line(depth, node.Alternative.Length == 0 ? node.Role : $"{node.Role} \"{node.Alternative}\"");
        foreach (var child in node.Children)
            Print(text, child, depth + 1);
    }

    private static void PrintOutline(StageText text, IEnumerable<OutlineEntry> entries, int depth)
    {
        foreach (var entry in entries)
        {
            text.Line(depth, $"outline {entry.Title} -> {entry.DestinationName}");
            PrintOutline(text, entry.Children, depth + 1);
        }
    }
}
