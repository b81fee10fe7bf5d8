using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Html.Assets;

/// <summary>The face of formulas on the site, where there are any. Browsers fetch it for a page that has one.</summary>
internal static class FormulaFace
{
    private const string Name = "formulas" + WebFont.Ending;

    public const string Css =
        $"@font-face{{font-family:Formulas;font-display:swap;src:url(\"{Name}\") format(\"woff\")}}\n"
        + "math{font-family:Formulas,math}\nmtext{font-family:var(--family)}\n"
        + "menclose[notation=top]{border-top:.06em solid;padding-top:.12em}\nmenclose[notation=bottom]{border-bottom:.06em solid;padding-bottom:.12em}\n"
        + "math:not([display]){max-width:100%;overflow:auto hidden}\n"
        + ".formula{overflow:auto hidden;margin:1.2em 0;padding:.2em 0}\nmtd.start{text-align:left}\nmtd.end{text-align:right;padding-right:0}\nmtd.end+mtd.start{padding-left:0}\n";

    /// <remarks>Whole, as it is carried: numbering its glyphs anew would break its measures and its tall signs.</remarks>
    public static List<SiteFile> Files(FontFamily family, PageTraces pages, SiteCache cache)
    {
        if (!pages.HaveFormulas || family.Maths is not { } maths)
            return [];
        using var file = new HtmlText();
        file.Raw(WebFont.Of(maths.Value.Bytes.AsSpan()));
        return [cache.Take(file, 0, "assets/fonts/" + Name)];
    }
}
