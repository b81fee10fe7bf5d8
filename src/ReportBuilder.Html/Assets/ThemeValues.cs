using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Assets;

/// <summary>The colour of every token as one edition prints it.</summary>
internal static class ThemeValues
{
    public static IReadOnlyDictionary<string, string> Light(Theme theme) =>
        theme.Tokens().Where(token => theme.Colour(token) is not null).ToDictionary(token => token, token => theme.Colour(token)!.Light, StringComparer.Ordinal);
}
