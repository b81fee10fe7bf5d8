using System.Text.RegularExpressions;
using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Loading;
using ReportBuilder.Loading.Tables.Own;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Composing;

/// <summary>examples/own-data: three invented tables, told as an editor would.</summary>
public sealed partial class OwnDataExample
{
    private static readonly Lazy<Outcome<ReportDocument>> Composed = new(() =>
    {
        var inputs = EditionLoader.Load(EditionFolder.Read("examples/own-data")).Value;
        return Composer.Compose(inputs, Scorer.Score(inputs).Value, spec => ChartDrawing.Draw(spec, inputs.Fonts.Measure));
    });

    /// <summary>Every chart of the example in reading order.</summary>
    internal static IEnumerable<Figure> Figures => Composed.Value.Value.InReadingOrder().SelectMany(entry => entry.Section.Content).OfType<Figure>();

    [Fact]
    public void Has_nothing_to_complain_of() => Assert.Empty(Composed.Value.Diagnostics.Where(found => found.Severity != Severity.Note).Select(found => found.ToString()));

    public static TheoryData<string> Samples => [.. Sample().Matches(File.ReadAllText(Repository.Path("docs", "tables.md"))).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_of_the_guide_works(string markdown)
    {
        var inputs = EditionLoader.Load(EditionFolder.Read("examples/own-data")).Value;
        var written = SmallEdition.With(markdown, inputs);
        Assert.Empty(Composer.Compose(written, Scorer.Score(inputs).Value, spec => ChartDrawing.Draw(spec, inputs.Fonts.Measure)).Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.ToString()));
    }

    [Fact]
    public void The_guide_and_the_schema_have_the_keys_of_a_sidecar()
    {
        var guide = File.ReadAllText(Repository.Path("docs", "tables.md"));
        using var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.Path("schemas", "table.schema.json")));
        string[] Keys(System.Text.Json.JsonElement element) => [.. element.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(TableSidecar.Keys.Order(StringComparer.Ordinal), Keys(schema.RootElement));
        Assert.Equal(TableSidecar.ColumnKeys.Order(StringComparer.Ordinal), Keys(schema.RootElement.GetProperty("$defs").GetProperty("column")));
        Assert.All(TableSidecar.Keys, key => Assert.Contains($"\n{key}:", guide, StringComparison.Ordinal));
        Assert.All(TableSidecar.ColumnKeys, key => Assert.Contains($"{key}: ", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_of_charts_has_every_line_that_a_chart_of_a_table_takes()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.Path("schemas", "chart.schema.json")));
        string[] lines = ["x", "y", "label", "group", "size", "low", "high", "unit", .. TableQueryParser.Clauses];
        Assert.All(lines, line => Assert.True(schema.RootElement.GetProperty("properties").TryGetProperty(line, out _), line));
        Assert.All(lines, line => Assert.Contains(line, ReportBuilder.Composing.Figures.ChartKeys.Known));
    }

    [GeneratedRegex("(?:^|\\n)```markdown\\n(.*?)\\n```", RegexOptions.Singleline)]
    private static partial Regex Sample();

    [Fact]
    public void Reads_as_approved() =>
        Snapshot.Match(string.Join('\n', Composed.Value.Value.InReadingOrder().Where(entry => entry.Section.Kind == SectionKind.Text).Select(entry => $"# {entry.Section.Title}\n{DocumentText.Of(entry.Section.Content)}\n")), "own-data.txt");

    [Fact]
    public void Every_finding_is_a_claim_that_the_data_bear_out()
    {
        var claimed = Composed.Value.Value.Claims.Where(claim => claim.Kind == ClaimKind.Asserted).Select(claim => claim.Sentence).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Figures.Select(figure => figure.Finding).Except(claimed));
    }

    [Fact]
    public void Says_on_every_page_that_it_is_invented() =>
        Assert.Contains("Invented", Composed.Value.Value.Edition.Title, StringComparison.Ordinal);
}
