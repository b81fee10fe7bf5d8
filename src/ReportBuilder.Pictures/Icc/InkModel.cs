namespace ReportBuilder.Pictures.Icc;

/// <summary>
/// What four inks look like on coated paper, from the colours that ISO 12647-2 aims at for full tones and their overprints, by Neugebauer's
/// equations with Yule and Nielsen's factor 2. Roots and products alone: the same numbers on every machine.
/// </summary>
internal static class InkModel
{
    /// <summary>The darkest that inks come to.</summary>
    private const double Darkest = 14;
    private const int Steps = 10;
    private const double NearEnough = 0.004;
    private const double Found = 0.00002;

    /// <summary>Roots of light, each part against the paper's, by which of cyan (1), magenta (2), yellow (4) and black (8) are printed.</summary>
    private static readonly double[][] Primaries = Overprints();

    /// <summary>What inks look like.</summary>
    public static Lab Look(CmykColour inks)
    {
        var (x, y, z) = Light(inks);
        return Lab.OfXyz(x * Lab.WhiteX, y, z * Lab.WhiteZ);
    }

    /// <summary>The light that comes back from them, each part against the paper's.</summary>
    public static (double X, double Y, double Z) Light(CmykColour inks)
    {
        Span<double> roots = stackalloc double[3];
        Roots(inks, roots);
        return (roots[0] * roots[0], roots[1] * roots[1], roots[2] * roots[2]);
    }

    /// <summary>The inks of a colour; of one that no inks give those of the first that they do on the way from it to a grey of like lightness.</summary>
    /// <param name="printable">Whether inks give it.</param>
    public static CmykColour Of(Lab colour, out bool printable)
    {
        colour = colour with { L = Math.Clamp(colour.L, Darkest, 100) };
        if (Try(colour, out var inks))
        {
            printable = true;
            return inks;
        }

        printable = false;
        var (low, high) = (0.0, 1.0);
        var grey = Math.Clamp(colour.L, 35, 75);
        _ = Try(new(grey, 0, 0), out var best);
        for (var i = 0; i < 6; i++)
        {
            var share = (low + high) / 2;
            if (Try(new(grey + ((colour.L - grey) * share), colour.A * share, colour.B * share), out inks))
                (low, best) = (share, inks);
            else
                high = share;
        }

        return best;
    }

    /// <summary>With as much black as a colour so dark and so grey takes, or with less or more of it where that gives no such colour.</summary>
    private static bool Try(Lab colour, out CmykColour inks)
    {
        var chroma = Math.Sqrt((colour.A * colour.A) + (colour.B * colour.B));
        var dark = Math.Max(0, (72 - colour.L) / 72);
        var usual = Math.Min(1, 1.55 * dark * dark) * Math.Max(0, 1 - (chroma / 90));
        ReadOnlySpan<double> blacks = [usual, usual / 2, 0, Math.Min(1, usual + 0.2), Math.Min(1, usual + 0.4)];
        var least = double.MaxValue;
        inks = default;
        foreach (var black in blacks)
        {
            var (tried, off) = WithBlack(colour, black);
            if (off >= least)
                continue;
            (inks, least) = (tried, off);
            if (off < NearEnough)
                return true;
        }

        return false;
    }

    /// <summary>Newton's method for three inks beside a black that is given; says how far off it ended.</summary>
    private static (CmykColour Inks, double Off) WithBlack(Lab colour, double black)
    {
        var light = colour.Light();
        Span<double> wanted = [Math.Sqrt(Math.Max(0, light.X)), Math.Sqrt(Math.Max(0, light.Y)), Math.Sqrt(Math.Max(0, light.Z))];
        Span<double> tones = [0.5, 0.5, 0.5];
        Span<double> roots = stackalloc double[3];
        Span<double> moved = stackalloc double[3];
        Span<double> slopes = stackalloc double[9];
        for (var step = 0; step < Steps; step++)
        {
            Roots(new(tones[0], tones[1], tones[2], black), roots);
            for (var ink = 0; ink < 3; ink++)
            {
                var delta = tones[ink] < 0.5 ? 0.01 : -0.01;
                var before = tones[ink];
                tones[ink] += delta;
                Roots(new(tones[0], tones[1], tones[2], black), moved);
                tones[ink] = before;
                for (var i = 0; i < 3; i++)
                    slopes[(3 * i) + ink] = (moved[i] - roots[i]) / delta;
            }

            for (var i = 0; i < 3; i++)
                moved[i] = wanted[i] - roots[i];
            if (Math.Max(Math.Abs(moved[0]), Math.Max(Math.Abs(moved[1]), Math.Abs(moved[2]))) < Found)
                break;
            Solve(slopes, moved);
            for (var ink = 0; ink < 3; ink++)
                tones[ink] = Math.Clamp(tones[ink] + moved[ink], 0, 1);
        }

        var inks = new CmykColour(tones[0], tones[1], tones[2], black);
        Roots(inks, roots);
        return (inks, Math.Max(Math.Abs(roots[0] - wanted[0]), Math.Max(Math.Abs(roots[1] - wanted[1]), Math.Abs(roots[2] - wanted[2]))));
    }

    /// <summary>Cramer's rule; the sums become the answer, or nothing where there is none.</summary>
    private static void Solve(ReadOnlySpan<double> m, Span<double> sums)
    {
        var whole = Determinant(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
        if (Math.Abs(whole) < 1e-9)
        {
            sums.Clear();
            return;
        }

        var (a, b, c) = (sums[0], sums[1], sums[2]);
        sums[0] = Determinant(a, m[1], m[2], b, m[4], m[5], c, m[7], m[8]) / whole;
        sums[1] = Determinant(m[0], a, m[2], m[3], b, m[5], m[6], c, m[8]) / whole;
        sums[2] = Determinant(m[0], m[1], a, m[3], m[4], b, m[6], m[7], c) / whole;
    }

    private static double Determinant(double a, double b, double c, double d, double e, double f, double g, double h, double i) =>
        (a * ((e * i) - (f * h))) - (b * ((d * i) - (f * g))) + (c * ((d * h) - (e * g)));

    private static void Roots(CmykColour inks, Span<double> roots)
    {
        roots.Clear();
        for (var print = 0; print < 16; print++)
        {
            var share = Share(print, 1, inks.Cyan) * Share(print, 2, inks.Magenta) * Share(print, 4, inks.Yellow) * Share(print, 8, inks.Black);
            for (var i = 0; i < 3; i++)
                roots[i] += share * Primaries[print][i];
        }
    }

    private static double Share(int print, int ink, double tone) => (print & ink) != 0 ? tone : 1 - tone;

    private static double[][] Overprints()
    {
        Lab[] aims = [new(95, 0, -2), new(55, -37, -50), new(48, 74, -3), new(24, 22, -46), new(89, -5, 93), new(50, -66, 27), new(47, 68, 48), new(23, 0, 0)];
        var black = new Lab(16, 0, 0);
        var paper = aims[0].Light();
        var found = new double[16][];
        for (var print = 0; print < 8; print++)
        {
            var (x, y, z) = aims[print].Light();
            found[print] = [Math.Sqrt(x / paper.X), Math.Sqrt(y / paper.Y), Math.Sqrt(z / paper.Z)];
        }

        // Black covers what it is printed on, and that makes it a little darker.
        var (kx, ky, kz) = black.Light();
        double[] k = [Math.Sqrt(kx / paper.X), Math.Sqrt(ky / paper.Y), Math.Sqrt(kz / paper.Z)];
        for (var print = 0; print < 8; print++)
            found[print + 8] = [.. k.Select((root, i) => root * (0.6 + (0.4 * found[print][i])))];
        return found;
    }
}
