using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Pdf;

/// <summary>PDF_UA1.md, and PDF_X4.md for a press, say for each clause which test holds it and which diagnostic refuses it: both have to be there.</summary>
public sealed partial class ClauseListTests
{
    private static readonly string List = File.ReadAllText(InRepository("src/ReportBuilder.Pdf/PDF_UA1.md"));

    [Fact]
    public void Every_test_that_the_list_of_clauses_names_exists()
    {
        var tests = Directory.GetFiles(InRepository("tests"), "*.cs", SearchOption.AllDirectories).SelectMany(file => TestName().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var named = Regex.Matches(List + File.ReadAllText(InRepository("src/ReportBuilder.Pdf/PDF_X4.md")), "`([A-Z][a-z0-9]*(?:_[A-Za-z0-9]+)+)`").Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Assert.Equal([], named.Except(tests, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_of_the_rules_is_in_the_list_and_every_code_of_the_list_in_the_rules()
    {
        var rules = Directory.GetFiles(InRepository("src/ReportBuilder.Pdf/Rules"), "*.cs").SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Value);
        Assert.Equal(rules.Distinct().Order(StringComparer.Ordinal), Code().Matches(Ranges(List)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>"RB6080 to RB6083" written out.</summary>
    private static string Ranges(string text) => Regex.Replace(text, @"RB(\d{4}) to RB(\d{4})", match =>
        string.Join(' ', Enumerable.Range(int.Parse(match.Groups[1].ValueSpan), int.Parse(match.Groups[2].ValueSpan) - int.Parse(match.Groups[1].ValueSpan) + 1).Select(code => $"RB{code}")));

    private static string InRepository(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../..", path);

    [GeneratedRegex(@"public (?:async Task|void|Task) (\w+)\(")]
    private static partial Regex TestName();

    [GeneratedRegex(@"RB6\d{3}")]
    private static partial Regex Code();
}
