namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// Logarithm and exponential from additions, multiplications and divisions alone. The platform's own may differ in the last bit from one
/// processor to another, and random draws that start from them would differ too.
/// </summary>
internal static class PortableMath
{
    private const double Ln2 = 0.6931471805599453;

    private static ReadOnlySpan<double> OddInverses => [1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1];

    /// <summary>The natural logarithm of a positive normal number, to about 1e-15 relative to the greater of 1 and the result.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > 1.4142135623730951)
            (mantissa, exponent) = (mantissa / 2, exponent + 1);

        // ln m = 2 artanh s with s = (m - 1) / (m + 1), and |s| is below 0.172: eleven terms are enough.
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var series = 0.0;
        foreach (var inverse in OddInverses)
            series = (series * square) + inverse;
        return (2 * s * series) + (exponent * Ln2);
    }

    /// <summary>The exponential; 0 below -700.</summary>
    public static double Exp(double x)
    {
        if (x < -700)
            return 0;
        var power = Math.Floor((x / Ln2) + 0.5);
        var rest = x - (power * Ln2);
        var series = 1.0;
        for (var term = 16; term >= 1; term--)
            series = 1 + (rest / term * series);
        return series * BitConverter.Int64BitsToDouble(((long)power + 1023) << 52);
    }
}
