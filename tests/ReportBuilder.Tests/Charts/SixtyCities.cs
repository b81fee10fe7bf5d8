using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ReportBuilder.Tests.Charts;

/// <summary>Real scores to draw, kept beside the tests so that a data fix of the edition changes no approved drawing.</summary>
internal sealed record SampleCity(string Name, double Longitude, double Latitude, ImmutableArray<double> Scores)
{
    public double Total => Scores.Sum();

    public double Score(string dimension) => Scores[SixtyCities.Dimensions.IndexOf(dimension)];
}

internal static class SixtyCities
{
    private static readonly ImmutableArray<string[]> Lines = [.. File.ReadLines(Path.Combine(Folder(), "sixty-cities.csv")).Select(line => line.Split(','))];

    public static ImmutableArray<string> Dimensions { get; } = [.. Lines[0].Skip(3)];

    /// <summary>In rank order.</summary>
    public static ImmutableArray<SampleCity> All { get; } =
        [.. Lines.Skip(1).Select(line => new SampleCity(line[0], Number(line[1]), Number(line[2]), [.. line.Skip(3).Select(Number)]))];

    public static SampleCity Named(string name) => All.First(city => city.Name == name);

    public static double Mean(string dimension) => All.Average(city => city.Score(dimension));

    public static double Best(string dimension) => All.Max(city => city.Score(dimension));

    public static double Spread(string dimension) => Math.Sqrt(All.Sum(city => Math.Pow(city.Score(dimension) - Mean(dimension), 2)) / (All.Length - 1));

    public static double Correlation(string one, string other)
    {
        var (x, y) = (Mean(one), Mean(other));
        var both = All.Sum(city => (city.Score(one) - x) * (city.Score(other) - y));
        return both / Math.Sqrt(All.Sum(city => Math.Pow(city.Score(one) - x, 2)) * All.Sum(city => Math.Pow(city.Score(other) - y, 2)));
    }

    /// <summary>The rank in a dimension; equals share the better one.</summary>
    public static int Rank(SampleCity city, string dimension) => 1 + All.Count(other => other.Score(dimension) > city.Score(dimension));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
