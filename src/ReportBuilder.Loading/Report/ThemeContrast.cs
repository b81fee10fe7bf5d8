using System.Globalization;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Loading.Report;

/// <summary>Tells of colours of a theme that cannot be read as text on the ground that they stand on (WCAG 2.2, 1.4.3).</summary>
internal static class ThemeContrast
{
    /// <summary>Checks the colours that the theme names, and those that stand on a ground that it names.</summary>
    /// <param name="found">The theme with all its tokens.</param>
    public static void Check(MapReader theme, Theme found, Findings findings)
    {
        if (theme.Find("colours") is not YamlMap map)
            return;
        var named = map.Entries.ToLookup(entry => entry.Key, StringComparer.Ordinal);
        foreach (var token in found.Colours.Keys.Concat(CodeInks.Tokens).Distinct().Order(StringComparer.Ordinal))
            foreach (var ground in Grounds(token))
                if ((named[token].FirstOrDefault() ?? named[ground].FirstOrDefault()) is { } entry && Fault(found, token, ground) is { Length: > 0 } fault)
                    findings.Warning(
                        "RB4182",
                        entry.KeyPlace,
                        fault,
                        "take a darker one in light and a lighter one in dark: { light: \"#0B5FA5\", dark: \"#4FA3E3\" }"
                    );
    }

    private static string Fault(Theme theme, string token, string ground)
    {
        if (theme.Colour(token) is not { } text || theme.Colour(ground) is not { } below)
            return "";
        foreach (var (name, colour, paper) in new[] { ("light", text.Light, below.Light), ("dark", text.Dark, below.Dark) })
        {
            var ratio = Contrast.Ratio(Rgb.Parse(colour), Rgb.Parse(paper));
            if (ratio < Contrast.OfText)
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"the colour '{token}' ({colour}) has a contrast of {Math.Floor(ratio * 10) / 10:0.0}:1 on '{ground}' ({paper})"
                        + $" in the {name} edition; text needs 4.5:1"
                );
        }

        return "";
    }

    private static string[] Grounds(string token) => token switch
    {
        "ink" or "muted" => ["paper", "panel"],
        ['d', .. var number] when number.All(char.IsAsciiDigit) => ["paper"],
        _ when CodeInks.Tokens.Contains(token) => ["panel"],
        _ => [],
    };
}
