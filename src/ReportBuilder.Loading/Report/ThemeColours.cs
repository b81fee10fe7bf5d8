using System.Collections.Immutable;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>The colours of a theme by token: those given, those left out, and the tints worked out from them.</summary>
internal static class ThemeColours
{
    private static readonly ImmutableSortedDictionary<string, ThemeColour> Defaults = ByToken(new()
    {
        ["paper"] = new("#FFFFFF", "#0E1826"),
        ["ink"] = new("#16202E", "#E8EDF4"),
        ["muted"] = new("#5B6675", "#A3AEBD"),
        ["hairline"] = new("#D6DBE3", "#2C3A4D"),
        ["panel"] = new("#F3F5F8", "#172436"),
        ["night"] = new("#0E1826", "#0E1826"),
        ["d1"] = new("#0B5FA5", "#4FA3E3"),
        ["d2"] = new("#5B3FA8", "#9C84E8"),
        ["d3"] = new("#B8305F", "#F0709B"),
        ["d4"] = new("#0A6E8A", "#3FB8D6"),
        ["d5"] = new("#A4550B", "#F0A04B"),
        ["d6"] = new("#3D6B1F", "#9CCB6B"),
        ["d7"] = new("#7A3B2E", "#D98E7C"),
        ["d8"] = new("#0F7A4D", "#4CCB93"),
        ["d9"] = new("#7D6200", "#E3C44A"),
        ["d10"] = new("#9B2FA0", "#DB86DF"),
    });

    public static ImmutableSortedDictionary<string, ThemeColour> Read(MapReader theme, Findings findings)
    {
        var colours = Defaults.ToBuilder();
        foreach (var entry in theme.MapAt("colours")?.Entries ?? [])
        {
            if (IsKnown(entry.Key))
                colours[entry.Key] = Colour(entry, colours.GetValueOrDefault(entry.Key) ?? Defaults["ink"], findings);
            else
                findings.Error("RB1103", entry.KeyPlace, $"the theme has no colour '{entry.Key}'", NearestName.Hint(entry.Key, Defaults.Keys.Concat(CodeInks.Tokens)));
        }

        return colours.ToImmutable();
    }

    /// <summary>The theme with the tokens that it did not name worked out from those it did.</summary>
    public static Theme WithTints(Theme theme)
    {
        var colours = theme.Colours.ToBuilder();
        foreach (var token in theme.Colours.Keys.Where(IsAccent).Select(token => token + "-pale").Append("on-accent").Append("on-accent-muted"))
            colours.TryAdd(token, theme.Colour(token)!);
        return theme with { Colours = colours.ToImmutable() };
    }

    private static ImmutableSortedDictionary<string, ThemeColour> ByToken(Dictionary<string, ThemeColour> colours)
    {
        var sorted = ImmutableSortedDictionary.CreateBuilder<string, ThemeColour>(StringComparer.Ordinal);
        foreach (var (token, colour) in colours)
            sorted.Add(token, colour);
        return sorted.ToImmutable();
    }

    private static bool IsKnown(string token) =>
        Defaults.ContainsKey(token) || CodeInks.Tokens.Contains(token) || token is "on-accent" or "on-accent-muted" || IsAccent(token) || IsTint(token.Split('-'));

    private static bool IsTint(string[] words) => words is [var token, "pale" or "mid" or "night"] && IsAccent(token);

    /// <summary>The colours of the dimensions: d1, d2, ... up to d99.</summary>
    private static bool IsAccent(string token) =>
        token is ['d', >= '1' and <= '9'] or ['d', >= '1' and <= '9', >= '0' and <= '9'];

    private static ThemeColour Colour(YamlEntry entry, ThemeColour otherwise, Findings findings)
    {
        if (entry.Value is YamlText one)
            return Hex(one, findings) is { } both ? new(both, both) : otherwise;
        if (entry.Value is not YamlMap map)
        {
            findings.Error("RB1107", entry.Value.Place, $"the colour '{entry.Key}' is a list", "write it as { light: \"#0B5FA5\", dark: \"#4FA3E3\" }");
            return otherwise;
        }

        var colour = new MapReader(map, "a colour", ReportKeys.Colour, findings);
        var light = colour.TextAt("light") is { } day ? Hex(day, findings) : null;
        var dark = colour.TextAt("dark") is { } night ? Hex(night, findings) : null;
        return new(light ?? otherwise.Light, dark ?? otherwise.Dark);
    }

    private static string? Hex(YamlText text, Findings findings)
    {
        if (text.Text is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit))
            return text.Text.ToUpperInvariant();
        findings.Error("RB1108", text.Place, $"'{text.Text}' is not a colour", "six hexadecimal figures in quotes: \"#0B5FA5\"");
        return null;
    }
}
