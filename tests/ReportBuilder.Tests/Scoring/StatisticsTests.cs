using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Tests.Scoring;

/// <summary>Statistics against values worked by hand or printed in the literature.</summary>
public sealed class StatisticsTests
{
    // The longest of the four sets of Anscombe (1973, The American Statistician 27): mean 9 and 7.50, variance 11 and 4.13, r = 0.816.
    private static readonly double[] AnscombeX = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    private static readonly double[] AnscombeY = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

    [Fact]
    public void Mean_deviation_and_correlation_of_Anscombe_s_first_set()
    {
        Assert.Equal(9, Moments.Mean(AnscombeX), 12);
        Assert.Equal(Math.Sqrt(11), Moments.StandardDeviation(AnscombeX), 12);
        Assert.Equal(7.5009, Moments.Mean(AnscombeY), 4);
        Assert.Equal(0.816, Correlation.Pearson(AnscombeX, AnscombeY), 3);
    }

    // By hand: deviations of 1, 2, 3, 4, 10 from 4 are -3, -2, -1, 0, 6; squares 50, cubes 180, fourth powers 1394.
    [Fact]
    public void Skewness_and_kurtosis_by_hand()
    {
        double[] values = [1, 2, 3, 4, 10];
        var plainSkewness = 180 / 5.0 / Math.Pow(50 / 5.0, 1.5);
        Assert.Equal(plainSkewness * Math.Sqrt(20) / 3, Moments.Skewness(values), 12);
        var plainKurtosis = (1394 / 5.0 / 100) - 3;
        Assert.Equal(((6 * plainKurtosis) + 6) * 4 / 6, Moments.Kurtosis(values), 12);
    }

    // Spearman's rho without ties is 1 - 6 sum d2 / (n (n2 - 1)). IQ and hours of television, the example of Wikipedia's article: rho = -29/165.
    [Fact]
    public void Spearman_s_rho_of_a_published_example()
    {
        double[] intelligence = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
        double[] television = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
        Assert.Equal(-29.0 / 165, Correlation.Spearman(intelligence, television), 12);
    }

    // Lightness and quality of canned tuna: Hollander and Wolfe (1973, Nonparametric Statistical Methods, p. 187), as R's cor.test() prints it: tau 0.4444444, r 0.571182.
    [Fact]
    public void Kendall_s_tau_of_a_published_example()
    {
        double[] lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
        double[] quality = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
        Assert.Equal(4.0 / 9, Correlation.Kendall(lightness, quality), 12);
        Assert.Equal(0.571182, Correlation.Pearson(lightness, quality), 6);
    }

    // The example in the reference of scipy.stats.kendalltau (tau-b, with ties in both): -0.47140452079103173.
    [Fact]
    public void Kendall_s_tau_b_with_ties_of_a_published_example() =>
        Assert.Equal(-0.47140452079103173, Correlation.Kendall([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]), 12);

    [Fact]
    public void Kendall_s_tau_is_what_counting_every_pair_gives() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(-4, 4).Two().NonEmptyListOf().ToArbitrary(),
        pairs =>
        {
            double[] x = [.. pairs.Select(pair => (double)pair.Item1)];
            double[] y = [.. pairs.Select(pair => (double)pair.Item2)];
            var both = from i in Enumerable.Range(0, x.Length) from j in Enumerable.Range(0, i) select (X: Math.Sign(x[i] - x[j]), Y: Math.Sign(y[i] - y[j]));
            var scale = Math.Sqrt(both.Sum(sign => sign.X * sign.X)) * Math.Sqrt(both.Sum(sign => sign.Y * sign.Y));
            return Math.Abs(Correlation.Kendall(x, y) - (scale > 0 ? both.Sum(sign => sign.X * sign.Y) / scale : 0)) < 1e-9;
        }));

    [Fact]
    public void Spearman_s_rho_with_ties_is_Pearson_s_r_of_average_ranks() =>
        Assert.Equal(Correlation.Pearson([1, 2.5, 2.5, 4], [1, 2, 3.5, 3.5]), Correlation.Spearman([1, 5, 5, 9], [2, 3, 8, 8]), 12);

    [Fact]
    public void Rows_without_a_value_are_left_out_of_a_correlation() =>
        Assert.Equal(1, Correlation.Pearson([1, 2, double.NaN, 3], [2, 4, 100, 6]), 12);

    // By hand: items (1,2,3) and (1,3,2) have variances 1 and 1; their sums 2, 5, 5 have variance 3: alpha = 2 (1 - 2/3) = 2/3.
    [Fact]
    public void Cronbach_s_alpha_by_hand() => Assert.Equal(2.0 / 3, CronbachAlpha.Of([[1, 2, 3], [1, 3, 2]])!.Value, 12);

    // The attitudes of clerks in 30 departments (Chatterjee and Price 1977, Regression Analysis by Example); R's psych package prints alpha as 0.8431428.
    [Fact]
    public void Cronbach_s_alpha_of_a_published_example() => Assert.Equal(
        0.8431428,
        CronbachAlpha.Of(
            [
                [43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66, 78, 48, 85, 82],
                [51, 64, 70, 63, 78, 55, 67, 75, 82, 61, 53, 60, 62, 83, 77, 90, 85, 60, 70, 58, 40, 61, 66, 37, 54, 77, 75, 57, 85, 82],
                [30, 51, 68, 45, 56, 49, 42, 50, 72, 45, 53, 47, 57, 83, 54, 50, 64, 65, 46, 68, 33, 52, 52, 42, 42, 66, 58, 44, 71, 39],
                [39, 54, 69, 47, 66, 44, 56, 55, 67, 47, 58, 39, 42, 45, 72, 72, 69, 75, 57, 54, 34, 62, 50, 58, 48, 63, 74, 45, 71, 59],
                [61, 63, 76, 54, 71, 54, 66, 70, 71, 62, 58, 59, 55, 59, 79, 60, 79, 55, 75, 64, 43, 66, 63, 50, 66, 88, 80, 51, 77, 64],
                [92, 73, 86, 84, 83, 49, 68, 66, 83, 80, 67, 74, 63, 77, 77, 54, 79, 80, 85, 78, 64, 80, 80, 57, 75, 76, 78, 83, 74, 78],
                [45, 47, 48, 35, 47, 34, 35, 41, 31, 41, 34, 41, 25, 35, 46, 36, 63, 60, 46, 52, 33, 41, 37, 49, 33, 72, 49, 38, 55, 39],
            ])!.Value,
        7);

    [Fact]
    public void Identical_items_have_an_alpha_of_one() => Assert.Equal(1, CronbachAlpha.Of([[1, 2, 5], [1, 2, 5], [1, 2, 5]])!.Value, 12);

    // The matrix of ones and r off the diagonal has the eigenvalues 1 + (n - 1) r and 1 - r.
    [Fact]
    public void Eigenvalues_of_an_equal_correlation_matrix()
    {
        var (values, vectors) = SymmetricEigen.Of(new[,] { { 1, 0.5, 0.5 }, { 0.5, 1, 0.5 }, { 0.5, 0.5, 1 } });
        Assert.Equal(2, values[0], 12);
        Assert.Equal(0.5, values[1], 12);
        Assert.Equal(0.5, values[2], 12);
        Assert.All(vectors[0], entry => Assert.Equal(1 / Math.Sqrt(3), entry, 12));
    }

    // Type 7 of Hyndman and Fan, as R's quantile() gives it.
    [Theory]
    [InlineData(0.5, 2.5)]
    [InlineData(0.25, 1.75)]
    [InlineData(1, 4)]
    public void Quantiles_lie_between_order_statistics(double share, double expected) => Assert.Equal(expected, Quantile.Of([4, 1, 3, 2], share), 12);

    [Fact]
    public void Box_Cox_with_lambda_one_shifts_and_with_lambda_zero_takes_the_logarithm()
    {
        Assert.Equal([0, 1, 3], BoxCox.Of([1, 2, 4], 1));
        Assert.Equal([0, Math.Log(2), Math.Log(4)], BoxCox.Of([1, 2, 4], 0));
    }

    [Fact]
    public void Box_Cox_finds_the_logarithm_for_geometric_values() =>
        Assert.InRange(BoxCox.Lambda([.. Enumerable.Range(-10, 21).Select(power => Math.Pow(2, power))]), -0.02, 0.02);
}
