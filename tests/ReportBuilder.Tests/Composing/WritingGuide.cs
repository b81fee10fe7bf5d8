using System.Text.RegularExpressions;
using ReportBuilder.Composing;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Composing;

/// <summary>What docs/writing.md shows can be copied into a chapter and works.</summary>
public sealed partial class WritingGuide
{
    private static readonly string Guide = File.ReadAllText(Repository.Path("docs", "writing.md"));

    /// <summary>The scores of the edition, as if an edition before it had found the same.</summary>
    private static readonly Scorebook Scores = CitiesEdition.Scores with
    {
        PreviousName = "2024",
        Changes = [.. CitiesEdition.Scores.Columns.SelectMany(column => CitiesEdition.Scores.Units.Select(unit => new Change(unit, column.Node, 0, 0)))],
    };

    public static TheoryData<string> Calls => [.. Call().Matches(Guide).Select(match => match.Groups[1].Value).Where(call => !call.Contains("...", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string> Charts
    {
        get
        {
            var charts = new TheoryData<string>();
            foreach (Match row in ChartRow().Matches(Guide))
            {
                foreach (Match kind in Quoted().Matches(row.Groups[1].Value))
                {
                    foreach (var form in Quoted().Matches(row.Groups[2].Value).Select(match => match.Groups[1].Value).Where(form => DataForm().IsMatch(form)))
                        charts.Add($"{kind.Groups[1].Value}: {form}");
                }
            }

            return charts;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_of_the_guide_prints_something(string call) => Assert.Empty(Errors($"## A place {{#its-id}}\n\n{Filled(call)}"));

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_form_of_chart_data_draws(string chart)
    {
        var (kind, data) = (chart[..chart.IndexOf(':', StringComparison.Ordinal)], chart[(chart.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        var errors = Errors($"::: chart {kind}\ndata: {Filled(data)}\nfinding: Something\n:::");
        Assert.All(errors, error => Assert.Contains("the analysis holds no rank intervals", error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_of_the_guide_holds() => Assert.Empty(Claim().Matches(Guide).Select(match => match.Value).Where(claim => !claim.Contains("...", StringComparison.Ordinal)).SelectMany(Errors));

    /// <summary>The row of the guide is approved as it stands there.</summary>
    private static Quote Harbour { get; } = EditionLoader.Load(EditionFolder.Read("tests/fixtures/tiny-report").With(Quote.Path, QuoteRows().Match(Guide).Value)).Value.Quotes.Single();

    private static string[] Errors(string markdown)
    {
        var inputs = SmallEdition.With(markdown, CitiesEdition.Inputs with { Style = HouseStyle.None, Quotes = [Harbour] });
        return [.. Composer.Compose(inputs, Scores, CitiesEdition.Draw).Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.ToString())];
    }

    private static string Filled(string sample) => sample
        .Replace("\"P\"", "\"Trade balance\"", StringComparison.Ordinal)
        .Replace("\"Q\"", "\"Economic strength\"", StringComparison.Ordinal)
        .Replace("'PART'", "'Trade balance'", StringComparison.Ordinal)
        .Replace("'DIM'", "'Open development'", StringComparison.Ordinal)
        .Replace("EXPRESSION", "rank of Hefei", StringComparison.Ordinal)
        .Replace("id, id, id", "hefei-national-labs-2024, hefei-provincial-labs-2024", StringComparison.Ordinal)
        .Replace("A, B, C", "Hefei, Wuhan, Jinan", StringComparison.Ordinal)
        .Replace("A, B", "Hefei, Wuhan", StringComparison.Ordinal)
        .Replace("UNIT against UNIT", "Hefei against Wuhan", StringComparison.Ordinal)
        .Replace("UNIT", "Hefei", StringComparison.Ordinal)
        .Replace(" N", " 5", StringComparison.Ordinal);

    [GeneratedRegex("^id,speaker.*\\n.*\\n", RegexOptions.Multiline)]
    private static partial Regex QuoteRows();

    [GeneratedRegex(@"`(\{\{[a-zA-Z][^`]+\}\})`")]
    private static partial Regex Call();

    [GeneratedRegex(@"^\| (`[^|]+`) \| (`[^|]*(?:scores|ranks|'PART'|correlation|total)[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex ChartRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(" of |^facts|against|^ranks")]
    private static partial Regex DataForm();

    [GeneratedRegex(@"\[[^\]]+\]\{claim=""[^""]+""\}")]
    private static partial Regex Claim();
}
