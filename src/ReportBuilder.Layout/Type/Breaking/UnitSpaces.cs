namespace ReportBuilder.Layout.Type.Breaking;

/// <summary>Spaces at which a line does not break: inside "RMB 5.39 trillion", before a unit, in "Figure 7" and "per cent".</summary>
internal static class UnitSpaces
{
    private static readonly string[] Currencies =
        ["RMB", "USD", "US$", "HK$", "MOP", "EUR", "CNY", "HKD", "No.", "Figure", "Figures", "Table", "Tables", "Note", "page", "pages", "p.", "pp.", "Part"];

    private static readonly string[] Units =
    [
        "trillion", "billion", "million", "thousand", "per", "points", "point", "km", "km²", "kilometres", "metres", "m²", "m³", "hectares", "tonnes", "kWh", "MWh", "GWh", "TWh",
        "kW", "MW", "GW", "PFLOPS", "EFLOPS", "TEU", "years", "percentage", "°C", "mu",
    ];

    /// <summary>Takes back the breaks at such spaces.</summary>
    public static void Keep(ReadOnlySpan<char> text, Span<Break> after)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] != ' ' || after[i] != Break.Allowed)
                continue;
            var leftStart = text[..i].LastIndexOf(' ') + 1;
            var left = text[leftStart..i].TrimStart("([\"“‘");
            var right = text[(i + 1)..];
            right = (right.IndexOf(' ') is var end and >= 0 ? right[..end] : right).TrimEnd(".,;:)]\"”’");
            if (Together(left, right))
                after[i] = Break.No;
        }
    }

    private static bool Together(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return false;
        var rightIsNumber = char.IsAsciiDigit(right[0]);
        if (char.IsAsciiDigit(left[^1]))
            return Hyphenation.IsOneOf(Units, right) || right[0] == '%';
        return rightIsNumber ? Hyphenation.IsOneOf(Currencies, left) : left.SequenceEqual("per") && right.SequenceEqual("cent");
    }
}
