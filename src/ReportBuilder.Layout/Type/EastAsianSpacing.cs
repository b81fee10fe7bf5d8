namespace ReportBuilder.Layout.Type;

/// <summary>How signs of Chinese stand beside each other. Source: W3C, "Requirements for Chinese Text Layout", 3.1.6 and 3.2.</summary>
internal static class EastAsianSpacing
{
    /// <summary>Between Chinese and Latin, in ems.</summary>
    public const double Quarter = 0.25;

    /// <summary>The blank half of a full-width mark, in ems.</summary>
    public const double Half = 0.5;

    /// <summary>How far two characters may part in a justified line before it is a bad one, in ems.</summary>
    public const double Looseness = 0.08;

    private const string Openings = "\u3008\u300A\u300C\u300E\u3010\u3014\u3016\uFF08\uFF3B\uFF5B\u2018\u201C";
    private const string Closings = "\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\u3009\u300B\u300D\u300F\u3011\u3015\u3017\uFF09\uFF3D\uFF5D\u2019\u201D";

    /// <summary>Its ink is in the right half of its square.</summary>
    public static bool IsOpening(char c) => c > '\u2000' && Openings.Contains(c, StringComparison.Ordinal);

    /// <summary>Its ink is in the left half of its square.</summary>
    public static bool IsClosing(char c) => c > '\u2000' && Closings.Contains(c, StringComparison.Ordinal);

    /// <summary>Signs set in a square: ideographs, kana, Hangul and their marks.</summary>
    public static bool IsSquare(char c) => c >= '\u2E80' && !char.IsLowSurrogate(c) && (c < '\uD800' || c >= '\uF900' || c is >= '\uD840' and <= '\uD8BF');

    /// <summary>Whether a quarter of an em parts two neighbours: a letter of Chinese and a letter or figure of another script.</summary>
    public static bool Parts(char left, char right) => (IsLetter(left) && IsForeign(right)) || (IsForeign(left) && IsLetter(right));

    /// <summary>
    /// Of two full-width marks side by side the first gives up half of its square where its blank or the other's lies between them.
    /// </summary>
    public static bool Squeezes(char left, char right) => (IsClosing(left) && IsClosing(right)) || (IsOpening(left) && IsOpening(right));

    /// <summary>A character of Chinese, Japanese or Korean that is no mark.</summary>
    public static bool IsLetter(char c) => (IsSquare(c) && char.IsLetter(c)) || c is '\u3007' or (>= '\uD840' and <= '\uD8BF');

    private static bool IsForeign(char c) => c < '\u2E80' && char.IsLetterOrDigit(c);
}
