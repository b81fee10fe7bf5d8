using System.Collections.Immutable;

namespace ReportBuilder.Composing.Pictures;

/// <summary>Parts the pictures of a gallery into rows in their order, so that the rows are of like height.</summary>
internal static class GalleryRows
{
    private const int MostInARow = 3;

    /// <param name="shapes">Width by height of each picture, two to six of them.</param>
    /// <returns>How many stand in each row: of all ways the one whose rows differ least; of those that do alike, the one with fewer rows.</returns>
    public static ImmutableArray<int> Of(ImmutableArray<double> shapes) =>
        Ways(shapes.Length).OrderBy(way => Math.Round(Difference(shapes, way), 6)).ThenBy(way => way.Length).First();

    private static IEnumerable<ImmutableArray<int>> Ways(int count)
    {
        if (count == 0)
            yield return [];
        for (var first = Math.Min(MostInARow, count); first >= 1; first--)
        {
            foreach (var rest in Ways(count - first))
                yield return [first, .. rest];
        }
    }

    /// <summary>How far rows are from a height that suits a gallery, and from each other: a row is as tall as its width by the sum of its shapes.</summary>
    private static double Difference(ImmutableArray<double> shapes, ImmutableArray<int> way)
    {
        var (at, total) = (0, 0.0);
        foreach (var count in way)
        {
            var shape = shapes.AsSpan(at, count).ToArray().Sum();
            total += Math.Abs(Math.Log(shape / 2.8));
            at += count;
        }

        return total / way.Length;
    }
}
