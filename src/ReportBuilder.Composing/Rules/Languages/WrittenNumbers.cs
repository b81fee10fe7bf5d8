using System.Globalization;

namespace ReportBuilder.Composing.Rules.Languages;

/// <summary>Numbers as they are written in figures or in Chinese: "3000", "三千", "六十六".</summary>
internal static class WrittenNumbers
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Variants = "零壹两兩";
    private const string Places = "十百千万亿";
    private const string Old = "拾佰仟萬億";

    /// <summary>
    /// The number that a text begins with, and of how many characters it is; null where it begins with none, or with "two or three".
    /// </summary>
    public static (double Value, int Length)? Start(string text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || (text[length] == ',' && length > 0)))
            length++;
        if (length > 0)
            return double.TryParse(text.AsSpan(0, length), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var figure) ? (figure, length) : null;
        var (all, part, digit) = (0.0, 0.0, -1);
        for (; length < text.Length; length++)
        {
            if (Digit(text[length]) is >= 0 and var next)
            {
                if (digit > 0)
                    return null;
                digit = next;
            }
            else if (Place(text[length]) is >= 0 and var place)
            {
                if (place >= 3)
                    (all, part) = ((all + part + Math.Max(digit, 0)) * Math.Pow(10, place == 3 ? 4 : 8), 0);
                else
                    part += (digit < 0 ? 1 : digit) * Math.Pow(10, place + 1);
                digit = -1;
            }
            else
            {
                break;
            }
        }

        // "六十余": about so many.
        var isAbout = length < text.Length && text[length] is '余' or '餘' or '多';
        return length == 0 || isAbout ? null : (all + part + Math.Max(digit, 0), length);
    }

    private static int Digit(char letter) =>
        Digits.IndexOf(letter) is >= 0 and var digit ? digit
        : Variants.IndexOf(letter) is >= 0 and var at ? Math.Min(at, 2)
        : -1;

    private static int Place(char letter) => Math.Max(Places.IndexOf(letter), Old.IndexOf(letter));
}
