using Color = ScottPlot.Color;

namespace ReportBuilder.Charts.Plots;

/// <summary>Inks as the colours of a plot, and back: each token has a colour of its own, near the one it has in the packaged theme.</summary>
/// <remarks>
/// A colour that is none of them, in a plot that was not made for a report, becomes the nearest ink: a report prints the colours of its
/// theme only.
/// </remarks>
public static class InkColours
{
    private const uint Opaque = 0xFF000000;

    private static readonly ImmutableArray<(string Token, uint Colour)> Base =
    [
        ("ink", 0x16202E), ("paper", 0xFFFFFF), ("muted", 0x5B6675), ("hairline", 0xD6DBE3), ("panel", 0xF3F5F8), ("night", 0x0E1826),
        ("d1", 0x0B5FA5), ("d2", 0x5B3FA8), ("d3", 0xB8305F), ("d4", 0x0A6E8A), ("d5", 0xA4550B), ("d6", 0x3D6B1F),
        ("d7", 0x7A3B2E), ("d8", 0x0F7A4D), ("d9", 0x7D6200), ("d10", 0x9B2FA0), ("d11", 0x3A4F63), ("d12", 0x6B5B4B),
    ];

    private static readonly ImmutableArray<(string Suffix, double Paper)> Tints =
        [("-pale", 0.86), ("-mid", 0.45), ("-night", 0.3), ("-shade1", -0.5), ("-shade2", -0.25), ("-shade3", 0.05), ("-shade4", 0.2), ("-shade5", 0.4)];

    /// <summary>Those that stand for what they are: tints belong to what the program itself draws.</summary>
    private static readonly ImmutableArray<string> Nearby = ["ink", "paper", "muted", "hairline", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9", "d10"];

    private static readonly Dictionary<string, uint> ByToken = new(StringComparer.Ordinal);
    private static readonly Dictionary<uint, string> ByColour = [];

    static InkColours()
    {
        foreach (var (token, colour) in Base)
            Add(token, colour);
        foreach (var (token, colour) in Base)
        {
            foreach (var (suffix, paper) in Tints)
                Add(token + suffix, Mixed(colour, paper));
        }

        Add("on-accent", 0xFEFEFE);
        Add("on-accent-muted", 0xEEF2F5);
    }

    /// <summary>The ten colours of the dimensions, for plots that take their colours from a palette.</summary>
    public static ScottPlot.IPalette Palette =>
        new ScottPlot.Palettes.Custom([.. Enumerable.Range(1, 10).Select(number => Of(new Ink($"d{number}")))], "Report", "The colours of the dimensions");

    /// <exception cref="ArgumentException">There is no such token.</exception>
    public static Color Of(Ink ink) =>
        ByToken.TryGetValue(ink.Token, out var colour)
            ? Color.FromARGB(colour | ((uint)Math.Round(ink.Opacity * 255) << 24))
            : throw new ArgumentException($"'{ink.Token}' is not a colour of the theme.", nameof(ink));

    public static Ink Of(Color colour)
    {
        var token = ByColour.TryGetValue(colour.ARGB & ~Opaque, out var own) ? own : Nearest(colour);
        return new(token, colour.Alpha == 255 ? 1 : Math.Round(colour.Alpha / 255.0, 2));
    }

    /// <summary>No two tokens have the same colour, or there would be no way back.</summary>
    private static void Add(string token, uint colour)
    {
        while (!ByColour.TryAdd(colour, token))
            colour = (colour & 0xFFFF00) | ((colour + 1) & 0xFF);
        ByToken.Add(token, colour);
    }

    /// <summary>With white, or below zero with black.</summary>
    private static uint Mixed(uint colour, double paper)
    {
        uint Part(int shift)
        {
            var part = (colour >> shift) & 0xFF;
            return (uint)Math.Round(paper < 0 ? part * (1 + paper) : part + ((255 - part) * paper)) << shift;
        }

        return Part(16) | Part(8) | Part(0);
    }

    private static string Nearest(Color colour)
    {
        double Apart(string token)
        {
            var known = Color.FromARGB(ByToken[token]);
            var (red, green, blue) = (colour.Red - known.Red, colour.Green - known.Green, colour.Blue - known.Blue);
            return (2 * red * red) + (4 * green * green) + (3 * blue * blue);
        }

        return Nearby.MinBy(Apart)!;
    }
}
