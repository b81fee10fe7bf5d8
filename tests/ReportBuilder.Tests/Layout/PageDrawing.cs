using System.Text;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Layout;

/// <summary>Pages drawn with letters: what stands where, seen from far off.</summary>
/// <remarks>
/// H heading, p paragraph, c caption, i list, h and d cells of a table's head and body, F figure, n note, q quotation, o contents; - running head or foot,
/// a other words that are no content; . nothing.
/// </remarks>
internal static class PageDrawing
{
    private const double CellWidth = 24.9;
    private const double CellHeight = 42.1;

    public static string Draw(PagedDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.Pages)
            text.Append(Draw(document, page)).Append('\n');
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Draw(PagedDocument document, Page page)
    {
        var (columns, rows) = ((int)Math.Ceiling(page.Width / CellWidth), (int)Math.Ceiling(page.Height / CellHeight));
        var cells = Enumerable.Range(0, rows).Select(_ => Enumerable.Repeat('.', columns).ToArray()).ToArray();
        var letters = new Dictionary<int, char> { [PlacedItem.Artifact] = 'a', [PlacedItem.RunningHead] = '-', [PlacedItem.RunningFoot] = '-' };
        Name(document.Tags, '?', letters);
        foreach (var bounds in Figures(document.Tags).Where(bounds => document.Pages[bounds.PageIndex] == page))
            Fill(cells, bounds.Box, 'F');
        foreach (var text in page.Items.OfType<PlacedText>().Where(text => text.Rotation == 0 && letters[text.TagId] != 'F'))
            Fill(cells, new(text.X, text.Y - (0.6 * text.Size), PageText.InkWidth(text), 0.3 * text.Size), letters[text.TagId]);
        return $"{page.Label}\n" + string.Concat(cells.Select(row => new string(row) + "\n"));
    }

    /// <summary>Cells whose middle the box covers, and at least one in its first row.</summary>
    private static void Fill(char[][] cells, Box box, char letter)
    {
        var (first, last) = ((int)(box.X / CellWidth), (int)((box.Right - 1) / CellWidth));
        var (top, bottom) = ((int)(box.Y / CellHeight), (int)(box.Bottom / CellHeight));
        for (var row = Math.Max(0, top); row <= Math.Min(bottom, cells.Length - 1); row++)
        {
            for (var column = Math.Max(0, first); column <= Math.Min(last, cells[row].Length - 1); column++)
                cells[row][column] = letter;
        }
    }

    private static void Name(TagNode node, char above, Dictionary<int, char> letters)
    {
        var letter = (node.Role, above) switch
        {
            (['H', >= '1' and <= '6'], _) => 'H',
            (_, 'c' or 'h' or 'd' or 'i' or 'n' or 'q' or 'o' or 'F') => above,
            ("Caption", _) => 'c',
            ("TH", _) => 'h',
            ("TD", _) => 'd',
            ("L", _) => 'i',
            ("Note", _) => 'n',
            ("BlockQuote", _) => 'q',
            ("TOC", _) => 'o',
            ("Figure", _) => 'F',
            ("P", _) => 'p',
            ("Sect" or "Div" or "Document" or "Table" or "THead" or "TBody" or "TR", _) => '?',
            _ => above,
        };
        letters[node.Id] = letter;
        foreach (var child in node.Children)
            Name(child, letter, letters);
    }

    private static IEnumerable<TagBounds> Figures(TagNode node) =>
        node.Children.SelectMany(Figures).Concat(node is { Role: "Figure", Bounds: not null } ? [node.Bounds] : []);
}
