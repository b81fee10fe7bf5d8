using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>The page and the colour of a dimension.</summary>
internal static class DimensionPages
{
    public static SitePage? Of(Site site, FrameworkNode dimension) => site.PageOfDimension(dimension);

    public static string Token(Site site, FrameworkNode dimension) => Of(site, dimension)?.ColourToken ?? $"d{dimension.Number}";

    public static string Accent(Site site, FrameworkNode dimension) => FrameData.Accent(Token(site, dimension));
}
