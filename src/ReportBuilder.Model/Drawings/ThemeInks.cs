using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Model.Drawings;

/// <summary>What the tokens of inks stand for in a theme: the one place where tints and night values are worked out, for every edition.</summary>
/// <remarks>
/// A theme names base colours (ink, muted, hairline, panel, paper, night, d1 to d10). From each come "d4-pale" (a wash to set text on),
/// "d4-mid" (the lightest tint that still stands 3:1 against the paper: bars that are not highlighted) and "d4-night" (the value for dark
/// grounds, whatever the edition). "on-accent" and "on-accent-muted" are for marks and text on a ground of the accent's light value, in
/// light and dark editions alike. "d4-shade1" to "d4-shade5" are steps from near the ink to 3:1 against the paper, for the parts of one
/// whole. A theme may set any of them itself.
/// </remarks>
public static class ThemeInks
{
    private const double MidContrast = 3.1;

    /// <summary>
    /// What the shades reach against the paper: each about 1.4 times the next, so that neighbours can be told apart, and four above 4.5,
    /// so that text in the paper's colour can be read on them. On the fifth text stands in ink.
    /// </summary>
    private static readonly ImmutableArray<Tint> Shades =
    [
        new("-shade1", 12.6),
        new("-shade2", 9.1),
        new("-shade3", 6.6),
        new("-shade4", 4.7),
        new("-shade5", 3.1),
    ];

    /// <summary>The colour of a token in light and dark, or null where the theme has no such base colour.</summary>
    public static ThemeColour? Colour(this Theme theme, string token) => Find(theme.Colours, token);

    /// <summary>The names of every token that a drawing may use, in ordinal order.</summary>
    public static IEnumerable<string> Tokens(this Theme theme) => Names(theme.Colours.Keys);

    /// <summary>Colours with the tints of each that are not among them yet.</summary>
    public static ImmutableSortedDictionary<string, ThemeColour> WithTints(ImmutableSortedDictionary<string, ThemeColour> colours)
    {
        var all = colours.ToBuilder();
        foreach (var token in Names(colours.Keys))
        {
            if (Find(colours, token) is { } colour)
                all.TryAdd(token, colour);
        }

        return all.ToImmutable();
    }

    private static IEnumerable<string> Names(IEnumerable<string> named) =>
        named
            .Concat(named.Where(IsDimension).SelectMany(token => new[] { $"{token}-pale", $"{token}-mid", $"{token}-night" }))
            .Concat(named.Where(token => IsDimension(token) || token == "ink").SelectMany(token => Shades.Select(shade => token + shade.Suffix)))
            .Concat(["ink-mid", "on-accent", "on-accent-muted"])
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static ThemeColour? Find(ImmutableSortedDictionary<string, ThemeColour> colours, string token)
    {
        if (colours.TryGetValue(token, out var colour))
            return colour;

        // A drawing that an author brings may have colours of its own, in light and dark alike.
        if (token.StartsWith('#'))
            return new(token, token);

        if (token is "on-accent")
            return new("#FFFFFF", "#FFFFFF");

        // Small text on the weakest accent (5.4:1 under white) has to keep 4.5:1, so the muted form can only be a little less than white.
        if (token is "on-accent-muted")
            return new("#EEF2F5", "#EEF2F5");

        if (CodeInks.Derive(colours, token) is { } ofCode)
            return ofCode;

        var dash = token.LastIndexOf('-');
        return dash > 0 && colours.TryGetValue(token[..dash], out var source)
            ? Derive(source, colours.GetValueOrDefault("paper") ?? White, colours.GetValueOrDefault("ink") ?? Black, token[dash..])
            : null;
    }

    private static ThemeColour White { get; } = new("#FFFFFF", "#0E1826");

    private static ThemeColour Black { get; } = new("#16202E", "#E8EDF4");

    private static bool IsDimension(string token) => token.Length > 1 && token[0] == 'd' && token.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static ThemeColour? Derive(ThemeColour source, ThemeColour paper, ThemeColour ink, string suffix) =>
        suffix switch
        {
            "-night" => new(source.Dark, source.Dark),
            "-pale" => new(Mix(source.Light, paper.Light, 0.14), Mix(source.Dark, paper.Dark, 0.24)),
            "-mid" => new(Mid(source.Light, paper.Light), Mid(source.Dark, paper.Dark)),
            _ when Shades.FirstOrDefault(shade => shade.Suffix == suffix) is { } shade => new(
                Shade(source.Light, paper.Light, ink.Light, shade.Contrast),
                Shade(source.Dark, paper.Dark, ink.Dark, shade.Contrast)
            ),
            _ => null,
        };

    /// <summary>The colour mixed with ink or with paper, as little as gives it the contrast; ink itself where that is not enough.</summary>
    private static string Shade(string colour, string paper, string ink, double contrast)
    {
        double Ratio(string mixed) => Contrast.Ratio(Rgb.Parse(mixed), Rgb.Parse(paper));
        var stronger = Ratio(colour) < contrast;
        for (var share = 0.99; share > 0; share -= 0.01)
        {
            var mixed = Mix(colour, stronger ? ink : paper, share);
            if (stronger ? Ratio(mixed) >= contrast : Ratio(mixed) < contrast)
                return stronger ? mixed : Mix(colour, paper, share + 0.01);
        }

        return stronger ? ink : colour;
    }

    private static string Mid(string colour, string paper)
    {
        var share = 0.40;
        while (share < 1 && Contrast.Ratio(Rgb.Parse(Mix(colour, paper, share)), Rgb.Parse(paper)) < MidContrast)
            share += 0.01;

        return Mix(colour, paper, Math.Min(1, share));
    }

    internal static string Mix(string colour, string ground, double share)
    {
        var (front, back) = (Rgb.Parse(colour), Rgb.Parse(ground));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"#{Part(front.Red, back.Red, share):X2}{Part(front.Green, back.Green, share):X2}{Part(front.Blue, back.Blue, share):X2}");
    }

    private static int Part(double front, double back, double share) => (int)Math.Round(255 * ((front * share) + (back * (1 - share))));

    /// <summary>A tint by what its token ends in.</summary>
    /// <param name="Contrast">What it reaches against the paper.</param>
    private sealed record Tint(string Suffix, double Contrast);
}
