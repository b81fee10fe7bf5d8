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
    /// <summary>What the theme's faces lack is set in families of their own; empty for the theme's.</summary>
    public string Family { get; init; } = "";
}

/// <summary>The theme's faces, cut down to the characters that the book prints.</summary>
internal static class BookFaces
{
    public const string Other = "Other scripts";

    public const string Formulas = "Formulas";

    private static readonly FontWeight[] Weights = [FontWeight.Regular, FontWeight.SemiBold, FontWeight.Bold];

    public static ImmutableArray<BookFace> Cut(FontFamily family, IEnumerable<XDocument> texts)
    {
        if (family.Faces.IsEmpty)
            return [];
        var used = new SortedSet<int>();
        var hasFormulas = false;
        foreach (var node in texts.SelectMany(document => document.DescendantNodes()))
        {
            hasFormulas |= node is XElement { Name.LocalName: "math" };
            if (node is XText text)
                used.UnionWith(text.Value.EnumerateRunes().Select(rune => rune.Value));
        }

        return
        [
            .. Weights.Select(weight => Cut(family.Face(weight), (int)weight, used)),
            .. FallbackUse.Of(family, Weights, used).Select(Cut),
            .. hasFormulas && family.Maths is { } maths
                ? [new BookFace("formulas.ttf", (int)FontWeight.Regular, maths.Value.Bytes) { Family = Formulas }]
                : Array.Empty<BookFace>(),
        ];
    }

    private static BookFace Cut(FallbackUse use, int at) => new(
        string.Create(CultureInfo.InvariantCulture, $"other-{at + 1}-{(int)use.Lightest}.ttf"),
        (int)use.Lightest,
        FontSubset.ForBrowsers(use.Face, use.Characters))
    {
        Family = Other,
    };

    private static BookFace Cut(FontFace face, int weight, IEnumerable<int> used) => new(
        string.Create(CultureInfo.InvariantCulture, $"text-{weight}.ttf"),
        weight,
        FontSubset.ForBrowsers(face, [.. used.Where(face.Covers)]));
}
