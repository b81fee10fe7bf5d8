namespace ReportBuilder.Tests.Architecture;

/// <summary>A trait that the settings of a run do not know would leave a test out of every run, or out of none.</summary>
public sealed class TestRules
{
    private static readonly string[] Known = ["Category=Long", "Category=Random"];

    [Fact]
    public void Tests_have_no_other_traits_than_long_and_random() => Assert.Empty(Traits().Except(Known));

    [Fact]
    public void Quick_tests_run_by_default_and_the_others_in_the_long_run()
    {
        Assert.Contains("<TestCaseFilter>Category!=Long</TestCaseFilter>", Settings("default"), StringComparison.Ordinal);
        Assert.Contains($"<TestCaseFilter>{string.Join('|', Known)}</TestCaseFilter>", Settings("long"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_test_stops_at_a_time()
    {
        var clocks = Directory.GetFiles(Repository.Path("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "TestRules.cs" && File.ReadAllText(file) is var text && (text.Contains("Stopwatch", StringComparison.Ordinal) || text.Contains("DateTime.UtcNow", StringComparison.Ordinal)));
        Assert.Empty(clocks.Select(Path.GetFileName));
    }

    private static IEnumerable<string> Traits() =>
        Directory.GetFiles(Repository.Path("tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.TrimStart().StartsWith("[Trait(", StringComparison.Ordinal))
            .Select(line => line.Split('"'))
            .Select(parts => $"{parts[1]}={parts[3]}")
            .Distinct();

    private static string Settings(string name) => File.ReadAllText(Repository.Path("tests", $"{name}.runsettings"));
}
