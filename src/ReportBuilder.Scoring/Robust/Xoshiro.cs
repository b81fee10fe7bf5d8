namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// The generator xoshiro256** of Blackman and Vigna (2021, ACM TOMS 47), seeded by SplitMix64. Its own, because the numbers must be the same on
/// every machine and with every version of the platform.
/// </summary>
internal sealed class Xoshiro
{
    private ulong a, b, c, d;
    private double spare = double.NaN;

    /// <param name="stream">Streams of one seed are independent for all practical purposes: each block of draws has its own.</param>
    public Xoshiro(ulong seed, ulong stream)
    {
        var state = seed;
        state = SplitMix(ref state) ^ (stream * 0xD1342543DE82EF95);
        (a, b, c, d) = (SplitMix(ref state), SplitMix(ref state), SplitMix(ref state), SplitMix(ref state));
    }

    /// <summary>Takes a state as it is, to compare with published sequences.</summary>
    public Xoshiro(ulong a, ulong b, ulong c, ulong d) => (this.a, this.b, this.c, this.d) = (a, b, c, d);

    public ulong Next()
    {
        var result = ulong.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = ulong.RotateLeft(d, 45);
        return result;
    }

    /// <summary>Uniform above 0 and below 1, in steps of 2 to the power of -53.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>Standard normal, by Marsaglia's polar method.</summary>
    public double Normal()
    {
        if (!double.IsNaN(spare))
        {
            var kept = spare;
            spare = double.NaN;
            return kept;
        }

        while (true)
        {
            var (x, y) = ((2 * Uniform()) - 1, (2 * Uniform()) - 1);
            var square = (x * x) + (y * y);
            if (square is 0 or >= 1)
                continue;
            var factor = Math.Sqrt(-2 * PortableMath.Log(square) / square);
            spare = y * factor;
            return x * factor;
        }
    }

    /// <summary>Gamma with scale 1, by Marsaglia and Tsang (2000, ACM TOMS 26).</summary>
    public double Gamma(double shape)
    {
        if (shape < 1)
            return Gamma(shape + 1) * PortableMath.Exp(PortableMath.Log(Uniform()) / shape);
        var third = shape - (1.0 / 3);
        var scale = 1 / Math.Sqrt(9 * third);
        while (true)
        {
            var normal = Normal();
            var root = 1 + (scale * normal);
            if (root <= 0)
                continue;
            var cube = root * root * root;
            var uniform = Uniform();
            var square = normal * normal;
            if (uniform < 1 - (0.0331 * square * square) || PortableMath.Log(uniform) < (0.5 * square) + (third * (1 - cube + PortableMath.Log(cube))))
                return third * cube;
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
