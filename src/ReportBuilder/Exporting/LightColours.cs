using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Exporting;

/// <summary>The colours of a theme on a light ground, for files that have no other.</summary>
internal static class LightColours
{
    /// <summary>"#0A6E8A" by token.</summary>
    public static Dictionary<string, string> Of(Theme theme) => theme.Tokens()
        .Where(token => theme.Colour(token) is not null)
        .ToDictionary(token => token, token => theme.Colour(token)!.Light, StringComparer.Ordinal);
}
