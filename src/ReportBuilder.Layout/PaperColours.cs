using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout;

/// <summary>The theme's colours on paper, by token.</summary>
/// <remarks>
/// Tints and night values are those of <see cref="ThemeInks"/>, the same in both editions. "on-accent" and "on-accent-muted" are white and
/// a tint of the accent in force, so that they stay flat colours (no transparency needed).
/// </remarks>
internal sealed class PaperColours(Theme theme)
{
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
        "white" or "on-accent" => White,
        "on-accent-muted" => Mix(White, Colour(accent), MutedShare),
        "on-accent-faint" => Mix(White, Colour(accent), 0.45),
        "accent" => Colour(accent),
        _ when theme.Colour(token) is { } colour => Rgb.Parse(colour.Light),
        _ => null,
    };
}
