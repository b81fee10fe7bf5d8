using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout;

/// <summary>The theme's colours on paper, by token.</summary>
/// <remarks>
/// "d4" is the light value, "d4-night" the dark one, "d4-pale" a tint where the theme has none of its own. "on-accent" and
/// "on-accent-muted" are white and a tint of the accent in force, so that they stay flat colours (no transparency needed).
/// </remarks>
internal sealed class Palette(Theme theme)
{
    private const double PaleShare = 0.14;
    private const double MutedShare = 0.84;
    private readonly Dictionary<(string Token, string Accent), Rgb?> known = [];

    public static Rgb White { get; } = new(1, 1, 1);

    public Rgb Paper => Colour("paper");

    public Rgb Ink => Colour("ink");

    public Rgb Muted => Colour("muted");

    public Rgb Hairline => Colour("hairline");

    public Rgb Panel => Colour("panel");

    public Rgb Night => Colour("night");

    /// <summary>The colour of a token; ink where the theme has no such token.</summary>
    public Rgb Colour(string token, string accent = "ink") => Find(token, accent) ?? Find("ink", accent) ?? new Rgb(0, 0, 0);

    public bool Has(string token, string accent = "ink") => Find(token, accent) is not null;

    /// <summary>A colour and its opacity as one flat colour on the ground below it.</summary>
    public Rgb Flat(Ink ink, string accent, Rgb ground) => Mix(Colour(ink.Token, accent), ground, ink.Opacity);

    public static Rgb Mix(Rgb over, Rgb under, double share) => new(
        (over.Red * share) + (under.Red * (1 - share)),
        (over.Green * share) + (under.Green * (1 - share)),
        (over.Blue * share) + (under.Blue * (1 - share)));

    private Rgb? Find(string token, string accent)
    {
        if (known.TryGetValue((token, accent), out var colour))
            return colour;
        colour = Derive(token, accent);
        known[(token, accent)] = colour;
        return colour;
    }

    private Rgb? Derive(string token, string accent) => token switch
    {
        _ when theme.Colours.TryGetValue(token, out var own) => Rgb.Parse(own.Light),
        "white" or "on-accent" => White,
        "on-accent-muted" => Mix(White, Colour(accent), MutedShare),
        "on-accent-faint" => Mix(White, Colour(accent), 0.45),
        "accent" => Colour(accent),
        _ when token.EndsWith("-night", StringComparison.Ordinal) && theme.Colours.TryGetValue(token[..^6], out var dark) => Rgb.Parse(dark.Dark),
        _ when token.EndsWith("-pale", StringComparison.Ordinal) && Find(token[..^5], accent) is { } strong => Mix(strong, White, PaleShare),
        _ => null,
    };
}
