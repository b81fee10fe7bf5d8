namespace ReportBuilder.Scoring.Statistics;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's cyclic rotations (Golub and Van Loan, Matrix Computations, 8.5).</summary>
internal static class SymmetricEigen
{
    private const int MostSweeps = 60;

    /// <summary>The greatest value first. A vector's sign is such that its largest entry is positive.</summary>
    public static (double[] Values, double[][] Vectors) Of(double[,] symmetric)
    {
        var n = symmetric.GetLength(0);
        var a = (double[,])symmetric.Clone();
        var v = new double[n, n];
        for (var i = 0; i < n; i++)
            v[i, i] = 1;
        for (var sweep = 0; sweep < MostSweeps && OffDiagonal(a) > 1e-24; sweep++)
        {
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                    Rotate(a, v, p, q);
            }
        }

        var sorter = new KeySorter(n);
        for (var i = 0; i < n; i++)
            (sorter.Keys[i], sorter.Items[i]) = (-a[i, i], i);
        sorter.Sort(n);
        return (Array.ConvertAll(sorter.Keys, key => -key), Array.ConvertAll(sorter.Items, i => Positive(Column(v, i))));
    }

    private static double[] Column(double[,] table, int column)
    {
        var values = new double[table.GetLength(0)];
        for (var row = 0; row < values.Length; row++)
            values[row] = table[row, column];
        return values;
    }

    private static void Rotate(double[,] a, double[,] v, int p, int q)
    {
        if (a[p, q] == 0)
            return;
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < a.GetLength(0); k++)
            (a[k, p], a[k, q]) = ((cosine * a[k, p]) - (sine * a[k, q]), (sine * a[k, p]) + (cosine * a[k, q]));
        for (var k = 0; k < a.GetLength(0); k++)
            (a[p, k], a[q, k]) = ((cosine * a[p, k]) - (sine * a[q, k]), (sine * a[p, k]) + (cosine * a[q, k]));
        for (var k = 0; k < a.GetLength(0); k++)
            (v[k, p], v[k, q]) = ((cosine * v[k, p]) - (sine * v[k, q]), (sine * v[k, p]) + (cosine * v[k, q]));
    }

    private static double OffDiagonal(double[,] a)
    {
        var sum = 0.0;
        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var j = 0; j < i; j++)
                sum += a[i, j] * a[i, j];
        }

        return sum;
    }

    private static double[] Positive(double[] vector)
    {
        var largest = 0.0;
        foreach (var entry in vector)
            largest = Math.Abs(entry) > Math.Abs(largest) ? entry : largest;
        return largest < 0 ? Array.ConvertAll(vector, entry => -entry) : vector;
    }
}
