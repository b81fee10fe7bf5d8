using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Exporting.Epub;

/// <summary>A face of the book.</summary>
/// <param name="Name">"text-400.ttf".</param>
internal sealed record BookFace(string Name, int Weight, ImmutableArray<byte> Bytes)
{
    /// <summary>It sets what the theme's faces lack, as a family of its own.</summary>
    public bool IsOther { get; init; }
}

/// <summary>The theme's faces, cut down to the characters that the book prints.</summary>
internal static class BookFaces
{
    private static readonly FontWeight[] Weights = [FontWeight.Regular, FontWeight.SemiBold, FontWeight.Bold];

    public static ImmutableArray<BookFace> Cut(FontFamily family, IEnumerable<XDocument> texts)
    {
        if (family.Faces.IsEmpty)
            return [];
        var used = new SortedSet<int>();
        foreach (var text in texts.SelectMany(document => document.DescendantNodes()).OfType<XText>())
            used.UnionWith(text.Value.EnumerateRunes().Select(rune => rune.Value));
        return [.. Weights.Select(weight => Cut(family.Face(weight), (int)weight, used)), .. FallbackUse.Of(family, Weights, used).Select(Cut)];
    }

    private static BookFace Cut(FallbackUse use, int at) => new(
        string.Create(CultureInfo.InvariantCulture, $"other-{at + 1}-{(int)use.Lightest}.ttf"),
        (int)use.Lightest,
        FontSubset.ForBrowsers(use.Face, use.Characters))
    {
        IsOther = true,
    };

    private static BookFace Cut(FontFace face, int weight, IEnumerable<int> used) => new(
        string.Create(CultureInfo.InvariantCulture, $"text-{weight}.ttf"),
        weight,
        FontSubset.ForBrowsers(face, [.. used.Where(face.Covers)]));
}
