using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Running;
using ReportBuilder.Bench.Scoring;

namespace ReportBuilder.Bench;

/// <summary>Benchmarks. Without arguments BenchmarkDotNet asks which to run; "quick" prints rough medians in some seconds.</summary>
internal static class Program
{
    public static void Main(string[] arguments)
    {
        if (arguments is ["quick", ..])
            Quick();
        else
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    }

    private static void Quick()
    {
        var edition = new EditionScoring();
        edition.Load();
        Print("Score the edition, 60 units, 50 columns", () => edition.Score());
        Print("All receipts of the edition", () => edition.Receipts());
        Print("Edition with 10,000 draws of weights", () => edition.Weights());
        Print("Edition with parts left out, scenarios, Sobol", () => edition.Choices());
        foreach (var units in new[] { 250, 500, 1000, 2000 })
        {
            var large = new LargeScoring { Units = units };
            large.Make();
            Print($"Score {units} units, 500 indicators", () => large.Score());
        }
    }

    private static void Print(string what, Func<object> run)
    {
        var first = Time(run);
        var enough = Stopwatch.GetTimestamp();
        var times = new List<double>();
        while (times.Count < 15 || (times.Count < 400 && Stopwatch.GetElapsedTime(enough).TotalSeconds < 3))
            times.Add(Time(run));
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48} first {first,9:0.00} ms   median {times[times.Count / 2],9:0.00} ms   least {times[0],9:0.00} ms"));
    }

    private static double Time(Func<object> run)
    {
        var start = Stopwatch.GetTimestamp();
        _ = run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
