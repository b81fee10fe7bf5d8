using System.Drawing;
using System.Globalization;

namespace ReportBuilder.Pictures.Svg;

/// <summary>Colours as SVG and CSS write them: names, "#rgb", "rgb(...)", and a token of the theme as "var(--d4, #0A6E8A)".</summary>
internal static class SvgColours
{
    /// <summary>"#RRGGBB" or a token, with its opacity; null where it is no colour.</summary>
    public static (string Token, double Opacity)? Read(string text, IReadOnlyCollection<string> tokens)
    {
        text = text.Trim();
        if (text.StartsWith("var(", StringComparison.Ordinal) && text.EndsWith(')'))
        {
            var parts = text[4..^1].Split(',', 2, StringSplitOptions.TrimEntries);
            return parts[0].StartsWith("--", StringComparison.Ordinal) && tokens.Contains(parts[0][2..]) ? (parts[0][2..], 1)
                : parts.Length == 2 ? Read(parts[1], tokens)
                : null;
        }

        if (text.StartsWith('#'))
            return Hex(text[1..]);
        if (text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) && text.EndsWith(')'))
            return Parts(text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..^1]);
        if (text is "transparent")
            return ("#000000", 0);
        var named = Color.FromName(text.Replace("grey", "gray", StringComparison.OrdinalIgnoreCase));
        return named.IsKnownColor && !named.IsSystemColor ? (Token(named.R, named.G, named.B), 1) : null;
    }

    private static (string, double)? Hex(string digits)
    {
        if (digits.Length is not (3 or 4 or 6 or 8) || !digits.All(char.IsAsciiHexDigit))
            return null;
        if (digits.Length < 6)
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        return ("#" + digits[..6].ToUpperInvariant(), digits.Length == 8 ? Convert.ToInt32(digits[6..], 16) / 255.0 : 1);
    }

    private static (string, double)? Parts(string list)
    {
        var parts = list.Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is not (3 or 4))
            return null;
        Span<double> values = stackalloc double[4];
        values[3] = 1;
        for (var i = 0; i < parts.Length; i++)
        {
            var share = parts[i].EndsWith('%');
            if (!double.TryParse(parts[i].TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                return null;
            values[i] = i == 3 ? (share ? value / 100 : value) : share ? value * 2.55 : value;
        }

        return (Token(values[0], values[1], values[2]), Math.Clamp(values[3], 0, 1));
    }

    public static string Token(double red, double green, double blue) =>
        string.Create(CultureInfo.InvariantCulture, $"#{Part(red):X2}{Part(green):X2}{Part(blue):X2}");

    private static int Part(double value) => (int)Math.Round(Math.Clamp(value, 0, 255));
}
