using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Running;
using ReportBuilder.Bench.Charts;
using ReportBuilder.Bench.Desk;
using ReportBuilder.Bench.Pages;
using ReportBuilder.Bench.Scoring;
using ReportBuilder.Bench.Site;

namespace ReportBuilder.Bench;

/// <summary>Benchmarks. Without arguments BenchmarkDotNet asks which to run; "quick" prints rough medians in some seconds.</summary>
internal static class Program
{
    public static void Main(string[] arguments)
    {
        if (arguments is ["quick", "charts"])
            Charts();
        else if (arguments is ["quick", "desk"])
            Desk();
        else if (arguments is ["quick", "pages", .. var times])
            Pages(times.Length == 0 ? [1, 4, 16] : [.. times.Select(time => int.Parse(time, CultureInfo.InvariantCulture))]);
        else if (arguments is ["site", var folder])
            Site(folder);
        else if (arguments is ["quick", ..])
            Quick();
        else
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    }

    private static void Quick()
    {
        Pages([1, 4, 16]);
        Charts();
        var edition = new EditionScoring();
        edition.Load();
        Print("Score the edition, 60 units, 50 columns", () => edition.Score());
        Print("All receipts of the edition", () => edition.Receipts());
        Print("Edition with 10,000 draws of weights", () => edition.Weights());
        Print("Edition with parts left out, scenarios, Sobol", () => edition.Choices());
        foreach (var units in new[] { 500, 1000, 2000 })
        {
            var large = new LargeScoring { Units = units };
            large.Make();
            Print($"Score {units} units, 500 indicators", () => large.Score());
        }
    }

    private static void Site(string folder)
    {
        using var loading = new SiteLoading(folder);
        loading.Print().GetAwaiter().GetResult();
    }

    private static void Desk()
    {
        var saved = new SavedScore();
        saved.Read();
        Print("Web edition after a score was saved", () => saved.WebEditionAfterAScore());
        Print("Both editions after a score was saved", () => saved.BothEditionsAfterAScore());
        Print("Web edition after a word was saved", () => saved.WebEditionAfterAWord());
        Print("Both editions after a word was saved", () => saved.BothEditionsAfterAWord());
        Print("Both editions after a stylesheet was saved", () => saved.BothEditionsAfterAStylesheet());
    }

    private static void Charts()
    {
        var charts = new EditionCharts();
        charts.Compose();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"80 charts, {charts.Marks} marks: {charts.Mixture}"));
        Print("Draw 80 charts", () => charts.Draw());
        Print("Write 80 drawings as SVG", () => charts.WriteSvg());
        Print("Lay out and write a PDF of 80 charts", () => charts.WritePdf());
        Print("The same without the marks", () => charts.WritePdfWithoutMarks());
    }

    /// <summary>First of all, so that the memory of the process has not grown for anything else.</summary>
    private static void Pages(IEnumerable<int> manyTimes)
    {
        foreach (var times in manyTimes)
        {
            var edition = new EditionPages { Times = times };
            edition.Compose();
            var (before, allocated) = (PeakMemory(), GC.GetTotalAllocatedBytes());
            var bytes = edition.LayOutAndWrite().Length;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{edition.Pages} pages, {bytes / 1e6:0.00} MB of PDF; first run: {(PeakMemory() - before) / 1e6:0} MB more at its peak, {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0} MB allocated"));
            Print($"Lay out the edition {times} times over", () => edition.LayOut());
            Print($"Write its PDF, {times} times over", () => edition.WritePdf().Length);
            Print($"Lay out and write, {times} times over", () => edition.LayOutAndWrite().Length);
        }
    }

    private static long PeakMemory()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>The time on the clock of the first run, the median and the least; and the processor's time a run, which a busy machine does not inflate much.</summary>
    private static void Print(string what, Func<object> run)
    {
        var first = Time(run);
        for (var warm = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - warm).TotalSeconds < 4;)
            _ = run();
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var times = new List<double>();
        while (times.Count < 3 || (times.Count < 1000 && Stopwatch.GetElapsedTime(started).TotalSeconds < 2))
            times.Add(Time(run));
        var processor = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / times.Count;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48} first {first,8:0.0}   median {times[times.Count / 2],8:0.00}   least {times[0],8:0.00}   processor {processor,8:0.00} ms"));
    }

    private static double Time(Func<object> run)
    {
        var start = Stopwatch.GetTimestamp();
        _ = run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
