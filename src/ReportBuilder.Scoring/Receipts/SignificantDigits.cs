using System.Globalization;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Numbers with as many digits as a reader needs to work out again what was made of them, however small they are.</summary>
internal static class SignificantDigits
{
    /// <summary>Behind the zeros that a small number starts with.</summary>
    private const int Digits = 8;

    /// <summary>Beyond so many decimals a number is written with a power of ten.</summary>
    private const int MostDecimals = 20;

    public static string Print(double number)
    {
        var decimals = Digits;
        for (var size = Math.Abs(number); size >= 1 && decimals > 0; size /= 10)
            decimals--;
        for (var size = Math.Abs(number); size is > 0 and < 0.1 && decimals < MostDecimals; size *= 10)
            decimals++;
        return decimals == MostDecimals
            ? number.ToString("0.#######E+0", CultureInfo.InvariantCulture)
            : number.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
