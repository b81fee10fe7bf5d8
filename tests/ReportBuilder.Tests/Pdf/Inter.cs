using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Tests.Pdf;

/// <summary>The built-in typeface for tests.</summary>
internal static class Inter
{
    public static FontFace Regular => PackagedFonts.Inter.Face(FontWeight.Regular);

    public static FontFace Bold => PackagedFonts.Inter.Face(FontWeight.Bold);
}
