using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Model.Drawings;

/// <summary>What the tokens of inks stand for in a theme: the one place where tints and night values are worked out, for every edition.</summary>
/// <remarks>
/// A theme names base colours (ink, muted, hairline, panel, paper, night, d1 to d10). From each come
/// "d4-pale" (a wash to set text on), "d4-mid" (the lightest tint that still stands 3:1 against the paper: bars that are not highlighted) and
/// "d4-night" (the value for dark grounds, whatever the edition). "on-accent" and "on-accent-muted" are for marks and text on a ground of the accent's
/// light value, in light and dark editions alike. A theme may set any of them itself.
/// </remarks>
public static class ThemeInks
{
    private const double MidContrast = 3.1;

    /// <summary>The colour of a token in light and dark, or null where the theme has no such base colour.</summary>
    public static ThemeColour? Colour(this Theme theme, string token) => Find(theme.Colours, token);

    /// <summary>The names of every token that a drawing may use, in ordinal order.</summary>
    public static IEnumerable<string> Tokens(this Theme theme) => Names(theme.Colours.Keys);

    /// <summary>Colours with the tints of each that are not among them yet.</summary>
    public static ImmutableSortedDictionary<string, ThemeColour> WithTints(ImmutableSortedDictionary<string, ThemeColour> colours) =>
        colours.AddRange(Names(colours.Keys).Where(token => !colours.ContainsKey(token)).Select(token => (token, Colour: Find(colours, token))).Where(found => found.Colour is not null).Select(found => KeyValuePair.Create(found.token, found.Colour!)));

    private static IEnumerable<string> Names(IEnumerable<string> named) =>
        named
            .Concat(named.Where(IsDimension).SelectMany(token => new[] { $"{token}-pale", $"{token}-mid", $"{token}-night" }))
            .Concat(["ink-mid", "on-accent", "on-accent-muted"])
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static ThemeColour? Find(ImmutableSortedDictionary<string, ThemeColour> colours, string token)
    {
        if (colours.TryGetValue(token, out var colour))
            return colour;

        if (token is "on-accent")
            return new("#FFFFFF", "#FFFFFF");

        // Small text on the weakest accent (5.4:1 under white) has to keep 4.5:1, so the muted form can only be a little less than white.
        if (token is "on-accent-muted")
            return new("#EEF2F5", "#EEF2F5");

        var dash = token.LastIndexOf('-');
        return dash > 0 && colours.TryGetValue(token[..dash], out var source) ? Derive(source, colours.GetValueOrDefault("paper") ?? White, token[dash..]) : null;
    }

    private static ThemeColour White { get; } = new("#FFFFFF", "#0E1826");

    private static bool IsDimension(string token) => token.Length > 1 && token[0] == 'd' && token.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static ThemeColour? Derive(ThemeColour source, ThemeColour paper, string suffix) => suffix switch
    {
        "-night" => new(source.Dark, source.Dark),
        "-pale" => new(Mix(source.Light, paper.Light, 0.14), Mix(source.Dark, paper.Dark, 0.24)),
        "-mid" => new(Mid(source.Light, paper.Light), Mid(source.Dark, paper.Dark)),
        _ => null,
    };

    private static string Mid(string colour, string paper)
    {
        var share = 0.40;
        while (share < 1 && Contrast.Ratio(Rgb.Parse(Mix(colour, paper, share)), Rgb.Parse(paper)) < MidContrast)
            share += 0.01;

        return Mix(colour, paper, Math.Min(1, share));
    }

    private static string Mix(string colour, string ground, double share)
    {
        var (front, back) = (Rgb.Parse(colour), Rgb.Parse(ground));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"#{Part(front.Red, back.Red, share):X2}{Part(front.Green, back.Green, share):X2}{Part(front.Blue, back.Blue, share):X2}");
    }

    private static int Part(double front, double back, double share) => (int)Math.Round(255 * ((front * share) + (back * (1 - share))));
}
