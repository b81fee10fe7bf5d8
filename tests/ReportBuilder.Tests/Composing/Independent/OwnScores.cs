using System.Globalization;

namespace ReportBuilder.Tests.Composing.Independent;

/// <summary>The scores of the edition read, added and ranked by a small program of its own, that shares nothing with the one under test.</summary>
internal sealed class OwnScores
{
    public const string Overall = "overall";

    private static readonly Lazy<Dictionary<string, string>> Groups = new(() =>
    {
        string[][] rows = [.. File.ReadLines(Repository.Path("data", "units.csv")).Select(line => line.Split(','))];
        var (name, group) = (Array.IndexOf(rows[0], "name"), Array.IndexOf(rows[0], "group"));
        return rows[1..].ToDictionary(cells => cells[name], cells => cells[group], StringComparer.Ordinal);
    });

    private readonly Dictionary<string, Dictionary<string, double>> columns = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="table">The text of data/scores.csv.</param>
    public OwnScores(string table)
    {
        foreach (var cells in table.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')))
        {
            var (dimension, variable, unit, score) = (cells[0], cells[1], cells[2], double.Parse(cells[3], CultureInfo.InvariantCulture));
            Column(variable)[unit] = score;
            Column(dimension)[unit] = Column(dimension).GetValueOrDefault(unit) + score;
            Column(Overall)[unit] = Column(Overall).GetValueOrDefault(unit) + score;
            if (!Variables.TryGetValue(dimension, out var variables))
                Variables[dimension] = variables = [];
            if (!variables.Contains(variable))
                variables.Add(variable);
        }
    }

    /// <summary>The variables of each dimension.</summary>
    public Dictionary<string, List<string>> Variables { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Units => columns[Overall].Keys;

    public bool IsPart(string name) => columns.ContainsKey(name);

    public double Score(string unit, string part) => columns[part][unit];

    public int Rank(string unit, string part) => 1 + columns[part].Values.Count(score => score > columns[part][unit]);

    /// <summary>As data/units.csv of the edition says it.</summary>
    public static string Group(string unit) => Groups.Value[unit];

    public string Tier(string unit) => Score(unit, Overall) switch { >= 2400 => "First tier", >= 2000 => "Second tier", >= 1500 => "Third tier", _ => "Fourth tier" };

    /// <summary>The best N by a measure, with all that tie for the last place.</summary>
    public static HashSet<string> First(IEnumerable<string> of, int count, Func<string, double> measure)
    {
        var last = of.Select(measure).OrderDescending().ElementAt(count - 1);
        return [.. of.Where(item => measure(item) >= last)];
    }

    public double Highest(string part) => columns[part].Values.Max();

    public double Median(string part)
    {
        double[] ordered = [.. columns[part].Values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    public double Mean(string part) => columns[part].Values.Average();

    public double Deviation(string part) => Deviation([.. columns[part].Values]);

    public static double Deviation(double[] values) => Math.Sqrt(values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1));

    public double Correlation(string one, string other)
    {
        var (x, y) = (Mean(one), Mean(other));
        return Units.Sum(unit => (Score(unit, one) - x) * (Score(unit, other) - y)) / ((Units.Count() - 1) * Deviation(one) * Deviation(other));
    }

    /// <summary>
    /// In what share of the sets of weights around equality a unit is ahead in a dimension, each weight with a standard deviation of a quarter of itself: by the mean and variance of
    /// the lead, and the normal distribution added up step by step.
    /// </summary>
    public double ShareAhead(string one, string other, string dimension)
    {
        double[] leads = [.. Variables[dimension].Select(variable => Score(one, variable) - Score(other, variable))];
        var mean = leads.Average();
        var deviation = 0.25 * Math.Sqrt(leads.Average(lead => Math.Pow(lead - mean, 2)) / (leads.Length - 1));
        if (deviation == 0)
            return double.NaN;
        const double step = 0.001;
        var (end, below) = (mean / deviation, 0.0);
        for (var at = -8.0; at < end && at < 8; at += step)
            below += step * Math.Exp(-Math.Pow(at + (step / 2), 2) / 2) / Math.Sqrt(2 * Math.PI);
        return below;
    }

    private Dictionary<string, double> Column(string name)
    {
        if (!columns.TryGetValue(name, out var column))
            columns[name] = column = new(StringComparer.Ordinal);
        return column;
    }
}
