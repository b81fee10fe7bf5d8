using System.Globalization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// The edition's fallbacks on the site: a family of their own behind the theme's and what stands in for it, and before it in passages of Chinese and Japanese, whose marks
/// are wider. Chinese, Japanese and Korean are set in the reader's own face: every system has one, and a page would be several times as heavy with its own.
/// Of other faces browsers fetch a file when a page has one of its characters.
/// </summary>
internal static class OtherFaces
{
    public const string Family = "Other";

    /// <summary>The uses that need a file: without the characters that the reader's own faces set.</summary>
    public static List<FallbackUse> ThatNeedFiles(IEnumerable<FallbackUse> uses) =>
    [
        .. uses.Select(use => LocalFaces.Of(use).Length == 0 ? use : use with { Characters = [.. use.Characters.Where(IsRare)] })
            .Where(use => !use.Characters.IsEmpty),
    ];

    public static string NameOf(FallbackUse use, int at) => string.Create(CultureInfo.InvariantCulture, $"other-{at + 1}-{(int)use.Lightest}{WebFont.Ending}");

    /// <summary>
    /// Chinese and Japanese, where the site prints any in a face of the edition: their marks come from their own face and give way beside
    /// each other, lines break
    /// strictly, nothing leans.
    /// </summary>
    private const string Squares =
        ":lang(zh),:lang(ja){font-family:Other,var(--family);line-break:strict;text-spacing-trim:trim-start;text-autospace:normal;hanging-punctuation:allow-end}\n"
        + ":is(.epigraph,em,em *):is(:lang(zh),:lang(ja)){font-style:normal;font-weight:600}\n";

    /// <param name="characters">All that the site prints.</param>
    public static string Css(FontFamily family, IReadOnlyList<FallbackUse> uses, IEnumerable<int> characters) =>
        string.Concat(uses.Select(Local)) + string.Concat(ThatNeedFiles(uses).Select(Face))
        + (characters.Any(code => EastAsianText.IsSquare(code) && family.FaceFor(code, FontWeight.Regular) is not null) ? Squares : "");

    private static string Local(FallbackUse use) =>
        LocalFaces.Of(use) is { Length: > 0 } sources
            ? $"@font-face{{font-family:{Family};font-weight:{Weights(use)};src:{sources};unicode-range:{Ranges(use.Characters)}}}\n"
            : "";

    private static string Face(FallbackUse use, int at) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"@font-face{{font-family:{Family};font-weight:{Weights(use)};font-display:swap;src:url(\"{NameOf(use, at)}\") format(\"woff\");unicode-range:{Ranges(use.Characters)}}}\n"
        );

    /// <summary>A sign beyond the first plane, which a system's face may lack.</summary>
    private static bool IsRare(int code) => code > 0xFFFF;

    private static string Weights(FallbackUse use)
    {
        var (from, to) = (use.Lightest == FontWeight.SemiBold ? FontWeight.Medium : use.Lightest, use.Heaviest);
        return from == to ? $"{(int)from}" : $"{(int)from} {(int)to}";
    }

    /// <summary>Signs of East Asia by their blocks, since a browser asks only for those that a page has; others one by one.</summary>
    private static string Ranges(IReadOnlyCollection<int> characters)
    {
        var ranges = characters
            .Where(code => IsRare(code) || !EastAsianText.IsSquare(code))
            .Select(code => string.Create(CultureInfo.InvariantCulture, $"U+{code:X}"))
            .ToList();
        if (characters.Any(code => !IsRare(code) && EastAsianText.IsSquare(code)))
            ranges.Add("U+2E80-D7FF,U+F900-FFEF");
        return string.Join(',', ranges);
    }
}
