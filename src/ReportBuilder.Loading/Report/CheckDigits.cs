namespace ReportBuilder.Loading.Report;

/// <summary>Numbers whose last digit is worked out from the others. Hyphens and blanks between the digits do not count.</summary>
internal static class CheckDigits
{
    /// <summary>ISO 2108: thirteen digits from 978 or 979, or the ten of before 2007.</summary>
    public static bool IsIsbn(string text) => Digits(text) switch
    {
        { Length: 13 } digits when digits.All(char.IsAsciiDigit) =>
            digits[..3] is "978" or "979" && digits.Select((digit, at) => (digit - '0') * (at % 2 == 0 ? 1 : 3)).Sum() % 10 == 0,
        { Length: 10 } digits => IsModulo11(digits),
        _ => false,
    };

    /// <summary>ISO 3297: eight digits, the last of which may be X.</summary>
    public static bool IsIssn(string text) => Digits(text) is { Length: 8 } digits && IsModulo11(digits);

    /// <summary>ISO 7064, MOD 11-2: sixteen digits, the last of which may be X.</summary>
    public static bool IsOrcid(string text)
    {
        var digits = Digits(text);
        if (digits.Length != 16 || !digits[..15].All(char.IsAsciiDigit))
            return false;
        var total = digits[..15].Aggregate(0, (sum, digit) => (sum + digit - '0') * 2);
        var check = (12 - (total % 11)) % 11;
        return digits[15] == (check == 10 ? 'X' : (char)('0' + check));
    }

    /// <summary>The digits by their weights, from their number down to 1, add up to a multiple of 11; X is ten.</summary>
    private static bool IsModulo11(string digits)
    {
        if (!digits[..^1].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(digits[^1]) || digits[^1] == 'X'))
            return false;
        return digits.Select((digit, at) => (digit == 'X' ? 10 : digit - '0') * (digits.Length - at)).Sum() % 11 == 0;
    }

    private static string Digits(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
