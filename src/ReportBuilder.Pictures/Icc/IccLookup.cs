namespace ReportBuilder.Pictures.Icc;

/// <summary>A table from Lab to inks (lut8Type, lut16Type or lutBToAType of ICC.1), read between its points.</summary>
internal sealed class IccLookup
{
    private const int Inputs = 3;
    private const int MostOutputs = 4;
    private readonly IccCurve[] before;
    private readonly double[]? matrix;
    private readonly IccCurve[]? between;
    private readonly int[] grid;
    private readonly float[] points;
    private readonly IccCurve[] after;
    private readonly bool isOld;

    private IccLookup(IccCurve[] before, double[]? matrix, IccCurve[]? between, int[] grid, float[] points, IccCurve[] after, bool isOld) =>
        (this.before, this.matrix, this.between, this.grid, this.points, this.after, this.isOld) = (before, matrix, between, grid, points, after, isOld);

    public static IccLookup Read(IccBytes bytes) =>
        bytes.Says(0, "mft1"u8) ? Old(bytes, 1)
        : bytes.Says(0, "mft2"u8) ? Old(bytes, 2)
        : bytes.Says(0, "mBA "u8) ? New(bytes)
        : throw new IccFault("its table is of no known kind");

    /// <summary>The inks of a colour, each from 0 to 1.</summary>
    public void Inks(Lab colour, Span<double> inks)
    {
        Span<double> at = stackalloc double[Inputs];
        (at[0], at[1], at[2]) = Encoded(colour);
        for (var i = 0; i < Inputs; i++)
            at[i] = before[i][at[i]];
        if (matrix is not null)
            Turn(at);
        for (var i = 0; i < Inputs && between is not null; i++)
            at[i] = between[i][at[i]];
        Between(at, inks);
        for (var i = 0; i < inks.Length; i++)
            inks[i] = after[i][inks[i]];
    }

    /// <summary>Of two bytes in the old tables 0xFF00 is 100 and 0x8000 nothing; of one byte, and in the new ones, the last number is the largest.</summary>
    private (double L, double A, double B) Encoded(Lab colour) => isOld
        ? (colour.L * 652.8 / 65_535, (colour.A + 128) * 256 / 65_535, (colour.B + 128) * 256 / 65_535)
        : (colour.L / 100, (colour.A + 128) / 255, (colour.B + 128) / 255);

    private void Turn(Span<double> at)
    {
        var (x, y, z) = (at[0], at[1], at[2]);
        for (var i = 0; i < Inputs; i++)
            at[i] = (matrix![3 * i] * x) + (matrix[(3 * i) + 1] * y) + (matrix[(3 * i) + 2] * z) + matrix[9 + i];
    }

    /// <summary>The mean of the eight points around, each by how near it is.</summary>
    private void Between(ReadOnlySpan<double> at, Span<double> inks)
    {
        Span<int> low = stackalloc int[Inputs];
        Span<double> share = stackalloc double[Inputs];
        for (var i = 0; i < Inputs; i++)
        {
            var place = Math.Clamp(at[i], 0, 1) * (grid[i] - 1);
            low[i] = Math.Min((int)place, grid[i] - 2);
            share[i] = place - low[i];
        }

        inks.Clear();
        for (var corner = 0; corner < 8; corner++)
        {
            var (weight, index) = (1.0, 0);
            for (var i = 0; i < Inputs; i++)
            {
                var high = (corner >> i) & 1;
                weight *= high == 1 ? share[i] : 1 - share[i];
                index = (index * grid[i]) + low[i] + high;
            }

            if (weight == 0)
                continue;
            for (var i = 0; i < inks.Length; i++)
                inks[i] += weight * points[(index * inks.Length) + i];
        }
    }

    /// <param name="width">Of a number, in bytes.</param>
    private static IccLookup Old(IccBytes bytes, int width)
    {
        var outputs = Sides(bytes);
        var side = bytes.U8(10);
        var (head, first, last) = width == 1 ? (48, 256, 256) : (52, bytes.U16(48), bytes.U16(50));
        var table = head + (Inputs * first * width);
        var count = Count([side, side, side], outputs);
        var before = Enumerable.Range(0, Inputs).Select(i => IccCurve.OfPoints(bytes, head + (i * first * width), first, width)).ToArray();
        var points = Points(bytes, table, count, width);
        var end = table + (count * width);
        var after = Enumerable.Range(0, outputs).Select(i => IccCurve.OfPoints(bytes, end + (i * last * width), last, width)).ToArray();
        return new(before, null, null, [side, side, side], points, after, isOld: width == 2);
    }

    private static IccLookup New(IccBytes bytes)
    {
        var outputs = Sides(bytes);
        var (b, matrixAt, m, table, a) = (bytes.U32(12), bytes.U32(16), bytes.U32(20), bytes.U32(24), bytes.U32(28));
        if (b == 0 || table == 0 || a == 0)
            throw new IccFault("its table lacks a part");
        var lookup = bytes.From(table);
        int[] grid = [lookup.U8(0), lookup.U8(1), lookup.U8(2)];
        var points = Points(lookup, 20, Count(grid, outputs), lookup.U8(16) == 1 ? 1 : 2);
        var matrix = matrixAt == 0 ? null : Enumerable.Range(0, 12).Select(i => bytes.Fixed(matrixAt + (4 * i))).ToArray();
        return new(
            IccCurve.Row(bytes.From(b), Inputs),
            matrix,
            m == 0 ? null : IccCurve.Row(bytes.From(m), Inputs),
            grid,
            points,
            IccCurve.Row(bytes.From(a), outputs),
            isOld: false);
    }

    private static int Sides(IccBytes bytes) => bytes.U8(8) == Inputs && bytes.U8(9) == MostOutputs
        ? MostOutputs
        : throw new IccFault("its table does not lead to four inks");

    private static int Count(int[] grid, int outputs) => grid.All(side => side is >= 2 and <= 65)
        ? grid[0] * grid[1] * grid[2] * outputs
        : throw new IccFault("its table has no points");

    private static float[] Points(IccBytes bytes, int at, int count, int width)
    {
        _ = bytes.Part(at, count * width);
        var points = new float[count];
        for (var i = 0; i < count; i++)
            points[i] = width == 1 ? bytes.U8(at + i) / 255f : bytes.U16(at + (2 * i)) / 65_535f;
        return points;
    }
}
