using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Html.Assets;

/// <summary>The theme's faces cut down to the characters that the site uses: text, stronger text, and the weight of headlines.</summary>
internal static class SiteFonts
{
    /// <summary>Characters that scripts may write, whatever the edition holds.</summary>
    private const string Always = " !\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz\u00a0\u00b7\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2190\u2191\u2192\u2193\u2212";

    /// <summary>The light face sets the large numbers of parts and nothing else.</summary>
    private const string Numerals = "0123456789IVXLC";

    /// <summary>Each face serves the weights in its range: the strong one stands for Medium and SemiBold.</summary>
    private static readonly (FontWeight Weight, FontWeight From, FontWeight To)[] Faces =
    [
        (FontWeight.Light, FontWeight.Light, FontWeight.Light),
        (FontWeight.Regular, FontWeight.Regular, FontWeight.Regular),
        (FontWeight.SemiBold, FontWeight.Medium, FontWeight.SemiBold),
        (FontWeight.Bold, FontWeight.Bold, FontWeight.Bold),
    ];

    public static (string Css, ImmutableArray<(string Path, ImmutableArray<byte> Bytes)> Files) Make(FontFamily family, IEnumerable<string> texts)
    {
        if (family.Faces.IsEmpty)
            return ("", []);
        var used = Characters([.. texts, Always]);
        var numerals = Characters([Numerals]);
        var bytes = new ImmutableArray<byte>[Faces.Length];
        Parallel.For(0, Faces.Length, at => bytes[at] = Cut(family.Face(Faces[at].Weight), Faces[at].Weight == FontWeight.Light ? numerals : used));
        var css = string.Concat(Faces.Select(face => TokensStylesheet.Face(family.Name, face.From, face.To, NameOf(face.Weight))));
        return (css + StandInFaces.Css(family), [.. Faces.Select((face, at) => ("assets/fonts/" + NameOf(face.Weight), bytes[at]))]);
    }

    private static string NameOf(FontWeight weight) => $"text-{(int)weight}.ttf";

    private static SortedSet<int> Characters(IReadOnlyList<string> texts)
    {
        var seen = new bool[char.MaxValue + 1];
        foreach (var text in texts)
            foreach (var character in text)
                seen[character] = true;
        var used = new SortedSet<int>(Enumerable.Range(' ', char.MaxValue - ' ').Where(code => seen[code] && !char.IsSurrogate((char)code)));
        foreach (var text in texts.Where(text => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0))
            used.UnionWith(text.EnumerateRunes().Where(rune => !rune.IsBmp).Select(rune => rune.Value));
        return used;
    }

    private static ImmutableArray<byte> Cut(FontFace face, SortedSet<int> used)
    {
        var map = used.Where(face.Covers).ToDictionary(code => code, face.Glyph);
        return FontSubset.Make(face, map.Values, keepGlyphIds: false, map);
    }
}
