using System.Text;
using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Html.Assets;

/// <summary>The theme's faces cut down to the characters that the site uses: text, stronger text, and the weight of headlines.</summary>
internal static class SiteFonts
{
    private const string Stylesheet = "assets/fonts/fonts.css";

    private static readonly FontWeight[] Weights = [FontWeight.Light, FontWeight.Regular, FontWeight.SemiBold, FontWeight.Bold];

    /// <summary>Characters that scripts may write, whatever the edition holds.</summary>
    private static ReadOnlySpan<byte> Always =>
        " !\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz\u00a0\u00b7\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2190\u2191\u2192\u2193\u2212"u8;

    /// <summary>The light face sets the large numbers of parts and nothing else.</summary>
    private static ReadOnlySpan<byte> Numerals => "0123456789IVXLC"u8;

    /// <summary>The faces and the stylesheet that names them; without a family of its own the site's stylesheet of faces is empty.</summary>
    /// <param name="said">Phrases that scripts say, beyond the letters of English that they may write in any case.</param>
    public static List<SiteFile> Make(FontFamily family, PageTraces pages, IEnumerable<string> said, SiteCache cache)
    {
        if (family.Faces.IsEmpty)
            return [new SiteFile(Stylesheet, [])];
        var (used, numerals) = (new PageTraces(), new PageTraces());
        used.Add(pages);
        used.AddCharacters(Always);
        foreach (var phrase in said)
            used.AddCharacters(Encoding.UTF8.GetBytes(string.Concat(phrase.Where(character => !char.IsAscii(character)))));
        numerals.AddCharacters(Numerals);
        var (text, figures) = (used.Characters(), numerals.Characters());
        var uses = FallbackUse.Of(family, Weights.AsSpan(1), text);
        var files = new SiteFile[Weights.Length];
        Parallel.For(0, files.Length, at =>
            files[at] = File(NameOf(Weights[at]), new SubsetFace(family.Face(Weights[at]), Weights[at] == FontWeight.Light ? figures : text), cache)
        );
        using var css = new HtmlText();
        css.Raw(Css(family) + OtherFaces.Css(family, uses, text) + (pages.HaveFormulas ? FormulaFace.Css : ""));
        return
        [
            .. files,
            .. FormulaFace.Files(family, pages, cache),
            .. OtherFaces.ThatNeedFiles(uses).Select((use, at) => File(OtherFaces.NameOf(use, at), new SubsetFace(use.Face, [.. use.Characters]), cache)),
            cache.Take(css, 0, Stylesheet),
        ];
    }

    /// <summary>Each face serves its own weight; the strong one stands for Medium and SemiBold.</summary>
    private static string Css(FontFamily family) =>
        Face(family, FontWeight.Light)
        + Face(family, FontWeight.Regular)
        + Face(family, FontWeight.SemiBold)
        + Face(family, FontWeight.Bold)
        + StandInFaces.Css(family);

    private static string Face(FontFamily family, FontWeight weight) =>
        TokensStylesheet.Face(family.Name, weight == FontWeight.SemiBold ? FontWeight.Medium : weight, weight, NameOf(weight));

    private static string NameOf(FontWeight weight) => $"text-{(int)weight}{WebFont.Ending}";

    private static SiteFile File(string name, SubsetFace face, SiteCache cache)
    {
        using var file = new HtmlText();
        return cache.File(file, "assets/fonts/" + name, face, static (bytes, cut) => bytes.Raw(WebFont.Of(cut.Make().AsSpan())));
    }
}
