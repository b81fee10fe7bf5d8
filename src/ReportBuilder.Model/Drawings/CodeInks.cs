using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Model.Drawings;

/// <summary>The colours of code: tokens that a theme may name, and what they are where it does not.</summary>
/// <remarks>
/// Each is taken from a colour that the theme has and mixed with ink, as little as makes it readable on the panel that code stands on:
/// 4.5:1 in light and in dark (WCAG 2.2, 1.4.3).
/// </remarks>
public static class CodeInks
{
    private static readonly ImmutableArray<(CodeKind Kind, string Token, string Source)> All =
    [
        (CodeKind.Comment, "code-comment", "muted"),
        (CodeKind.Keyword, "code-keyword", "d1"),
        (CodeKind.Name, "code-name", "d2"),
        (CodeKind.Text, "code-text", "d8"),
        (CodeKind.Number, "code-number", "d5"),
    ];

    public static ImmutableArray<string> Tokens { get; } = [.. All.Select(ink => ink.Token)];

    /// <summary>The token of a kind; of plain code that of its ink.</summary>
    public static string Token(CodeKind kind) => kind == CodeKind.Plain ? "ink" : All[(int)kind - 1].Token;

    /// <summary>The colour of a token where the theme does not name it; null for any other token and for themes without colours.</summary>
    internal static ThemeColour? Derive(ImmutableSortedDictionary<string, ThemeColour> colours, string token)
    {
        var source = All.FirstOrDefault(ink => ink.Token == token).Source;
        if (source is null || colours.GetValueOrDefault("ink") is not { } ink)
            return null;
        var colour = colours.GetValueOrDefault(source) ?? ink;
        var panel = colours.GetValueOrDefault("panel") ?? colours.GetValueOrDefault("paper") ?? new("#FFFFFF", "#0E1826");
        return new(Readable(colour.Light, ink.Light, panel.Light), Readable(colour.Dark, ink.Dark, panel.Dark));
    }

    private static string Readable(string colour, string ink, string ground)
    {
        for (var share = 1.0; share > 0; share -= 0.02)
            if (ThemeInks.Mix(colour, ink, share) is var mixed && Contrast.Ratio(Rgb.Parse(mixed), Rgb.Parse(ground)) >= Contrast.OfText)
                return mixed;
        return ink;
    }
}
