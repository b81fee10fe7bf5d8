using System.Collections.Immutable;
using ReportBuilder.Charts;
using ReportBuilder.Html.Svg;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Charts;

/// <summary>Draws charts for the tests, with the packaged font and the colours of the first edition.</summary>
internal static class ChartPictures
{
    private static readonly ImmutableArray<(string Token, string Light, string Dark)> Base =
    [
        ("paper", "#FFFFFF", "#0E1826"), ("ink", "#16202E", "#E8EDF4"), ("muted", "#5B6675", "#A3AEBD"), ("hairline", "#D6DBE3", "#2C3A4D"),
        ("panel", "#F3F5F8", "#172436"), ("night", "#0E1826", "#0E1826"),
        ("d1", "#0B5FA5", "#4FA3E3"), ("d2", "#5B3FA8", "#9C84E8"), ("d3", "#B8305F", "#F0709B"), ("d4", "#0A6E8A", "#3FB8D6"), ("d5", "#A4550B", "#F0A04B"),
        ("d6", "#3D6B1F", "#9CCB6B"), ("d7", "#7A3B2E", "#D98E7C"), ("d8", "#0F7A4D", "#4CCB93"), ("d9", "#7D6200", "#E3C44A"), ("d10", "#9B2FA0", "#DB86DF"),
    ];

    public static Theme Theme { get; } = new(
        Base.ToImmutableSortedDictionary(colour => colour.Token, colour => new ThemeColour(colour.Light, colour.Dark), StringComparer.Ordinal),
        595.28, 841.89, 68, 51, 57, 22.7, 13, false, false);

    public static MeasureText Measure { get; } = PackagedFonts.Inter.Measure;

    public static DrawnChart Draw(ChartSpec spec)
    {
        var outcome = ChartDrawing.Draw(spec, Measure);
        Assert.False(outcome.HasErrors, string.Join('\n', outcome.Diagnostics));
        return outcome.Value;
    }

    public static string Svg(DrawnChart chart, bool dark = false) =>
        DrawingSvg.WriteStandalone(chart.Drawing, chart.Description, Theme.Tokens().ToDictionary(token => token, token => dark ? Theme.Colour(token)!.Dark : Theme.Colour(token)!.Light));
}
