using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Word.Body;

/// <summary>
/// Shares the width of a table out to its columns: every word whole where the page is wide enough for that, then by how much the
/// columns hold.
/// </summary>
/// <remarks>Words are measured in the report's own face. The reader's may differ a little: it is mostly narrower.</remarks>
internal static class ColumnWidths
{
    private const double TwipsAPoint = 20;

    /// <summary>Of the widest cell that still stands on one line if there is room, in letters as wide as an n.</summary>
    private const int WidestCell = 36;

    /// <param name="cells">By column: the words of its head and its cells.</param>
    /// <param name="padding">The white on both sides of the words, in twips.</param>
    public static ImmutableArray<int> Of(
        ImmutableArray<ImmutableArray<string>> cells,
        FontFamily fonts,
        double size,
        int padding,
        int width)
    {
        var least = cells
            .Select(column => padding + column.SelectMany(Words).Select(word => Wide(fonts, word, size)).DefaultIfEmpty(0).Max())
            .ToArray();
        var most = Wide(fonts, new('n', WidestCell), size);
        var wanted = cells.Select((column, at) => Math.Max(
            least[at],
            padding + Math.Min(most, column.Select(words => Wide(fonts, words, size)).DefaultIfEmpty(0).Max()))).ToArray();
        var room = width - least.Sum();
        var wishes = wanted.Sum() - least.Sum();
        return [.. least.Select((needed, at) => (int)(room <= 0 ? needed * width / least.Sum() : needed + (room * Share(at))))];

        double Share(int at) =>
            room <= wishes
                ? (wanted[at] - least[at]) / wishes
                : ((wanted[at] - least[at]) + ((room - wishes) * wanted[at] / wanted.Sum())) / room;
    }

    /// <summary>The words of a table by column; a cell over several rows counts in its first, one across columns in none.</summary>
    public static ImmutableArray<ImmutableArray<string>> CellsOf(Table table)
    {
        var columns = table.Columns.Select(column => new List<string> { column.Header }).ToList();
        foreach (var (_, places) in TablePlaces.Of(table))
        {
            for (var at = 0; at < places.Length; at++)
            {
                if (places[at].Beginning is { ColumnSpan: 1 } cell)
                    columns[at].Add(PlainText.Of(cell.Content));
            }
        }

        return [.. columns.Select(column => column.ToImmutableArray())];
    }

    private static double Wide(FontFamily fonts, string text, double size) => fonts.Measure(text, FontWeight.Bold, size) * TwipsAPoint;

    /// <summary>What cannot be parted.</summary>
    private static IEnumerable<string> Words(string text) =>
        text.Split(' ', '\n').SelectMany(word => word.Split('-').Select((part, at) => at < word.Count('-') ? part + "-" : part));
}
