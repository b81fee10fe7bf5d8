namespace ReportBuilder.Pdf.Navigation;

/// <summary>Roman numerals in capitals.</summary>
internal static class RomanNumeral
{
    private static readonly (int Value, string Letters)[] Parts =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Write(int number)
    {
        var text = "";
        foreach (var (value, letters) in Parts)
        {
            for (; number >= value; number -= value)
                text += letters;
        }

        return text;
    }

    /// <summary>The number, or 0 where the text is not a numeral in its usual form.</summary>
    public static int Parse(string text)
    {
        var (number, rest) = (0, text);
        foreach (var (value, letters) in Parts)
        {
            for (; rest.StartsWith(letters, StringComparison.Ordinal); rest = rest[letters.Length..])
                number += value;
        }

        return rest.Length == 0 && Write(number) == text ? number : 0;
    }
}
