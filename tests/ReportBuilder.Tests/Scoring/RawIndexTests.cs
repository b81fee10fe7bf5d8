using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Scoring;

/// <summary>The example that starts from raw readings, from its files to what is printed.</summary>
public sealed class RawIndexTests
{
    private static readonly ReportInputs Inputs = EditionLoader.Load(WithTemplates(EditionFolder.Read("examples/raw-index"))).Value;

    private static readonly Outcome<Scorebook> Scored = Scorer.Score(Inputs);

    private static readonly Lazy<Outcome<ReportDocument>> Composed = new(() => Composer.Compose(Inputs, Scored.Value, spec => ChartDrawing.Draw(spec, Inputs.Fonts.Measure)));

    // Worked out apart from the program, step by step in a spreadsheet's way. Aldmoor: ships 5 per 1,000, between 1 and 7.5; ln 900 between ln 300 and ln 1,500;
    // trade (2 x 62.08 + 68.26) / 3 = 64.14; schools 75 between 20 and 120; livelihood the root of trade x learning; the whole livelihood^(3/5) wellbeing^(2/5).
    [Theory]
    [InlineData("Aldmoor", 64.1414, 59.6376, 65.6656, 61.979375)]
    [InlineData("Bexwick", 39.7752, 41.1537, 70.3023, 50.983932)]
    [InlineData("Corrant", 44.1538, 55.7137, 44.9656, 51.136319)]
    [InlineData("Dunmere", 70.7383, 38.3583, 51.0729, 43.012210)]
    [InlineData("Eskholm", 27.6406, 52.5743, 68.6537, 58.496485)]
    [InlineData("Farrow", 12.2782, 21.7757, 49.3202, 30.199082)]
    [InlineData("Gillsand", 21.3077, 17.1912, 62.3512, 28.782058)]
    [InlineData("Ingleby", 5.8469, 12.7332, 25.8409, 16.899982)]
    public void Readings_become_the_scores_that_were_worked_out_by_hand(string town, double trade, double livelihood, double wellbeing, double total)
    {
        Assert.Empty(Scored.Diagnostics);
        var unit = Scored.Value.Units.Single(unit => unit.Name == town);
        Assert.Equal(trade, Score(unit, "trade"), 4);
        Assert.Equal(livelihood, Score(unit, "livelihood"), 4);
        Assert.Equal(wellbeing, Score(unit, "wellbeing"), 4);
        Assert.Equal(total, Score(unit, "overall"), 6);
    }

    [Fact]
    public void Each_step_keeps_what_it_did()
    {
        var steps = Scored.Value.Steps;
        Assert.Equal("Harle", Assert.Single(steps[0].LeftOut).Name);
        Assert.Equal(
            ["dunmere income imputed: last year's value", "farrow ships imputed: the median of the group", "dunmere sickness imputed: the median of the group", "gillsand physician winsorised: 70 to 7", "eskholm places clamped: 126 is beyond the goalpost"],
            steps.SelectMany(step => step.Marks).Select(mark => $"{mark.UnitId} {mark.NodeId} {mark.What}"));
    }

    [Fact]
    public void Towns_are_ranked_inside_their_groups_too()
    {
        var ranks = Scored.Value.GroupColumns.Single(column => column.Node.Id == "overall").Ranks;
        Assert.Equal([1, 3, 2, 4, 1, 2, 3, 4], ranks.Select(rank => rank!.Value));
    }

    // A year before: Aldmoor 67, Eskholm 59, Bexwick 55, Dunmere 52, Farrow 46.5, Corrant 46, Old Quay 34, Ingleby 27, Gillsand 25.
    [Fact]
    public void Changes_are_counted_from_the_earlier_ranking_with_the_town_that_left_in_it() => Assert.Equal(
        [("Aldmoor", 0), ("Bexwick", -1), ("Corrant", 3), ("Dunmere", -1), ("Eskholm", 0), ("Farrow", -1), ("Gillsand", 2), ("Ingleby", 0)],
        Scored.Value.Changes.Where(change => change.Node.Id == "overall").Select(change => (change.Unit.Name, change.RankChange!.Value)));

    [Fact]
    public void A_cell_s_receipt_goes_down_to_the_reading_and_its_line()
    {
        var unit = Scored.Value.Units.Single(unit => unit.Name == "Dunmere");
        Assert.Equal(
            [
                "Reading: none (data/readings.csv:23:23)",
                "Indicator: Market income (higher is better) (Tax rolls, 1902)",
                "Mark: imputed: last year's value",
                "Imputed: 360",
                "Natural logarithm: 5.886104",
                "Min-max: 12.214993",
                "Weight: 1 of 3 in Trade",
                "Rank: 7 of 8",
                "Rank in its group: 4 (Coast)",
                "Behind the best: 87.785007 (Corrant)",
            ],
            Scored.Value.ReceiptOf(unit, Scored.Value.FindColumn("income")!.Node).Lines.Select(line => line.Source.Length > 0 ? $"{line.Label}: {line.Value} ({line.Source})" : $"{line.Label}: {line.Value}"));
    }

    [Fact]
    public void Means_of_scores_from_1_to_100_are_drawn_on_that_scale()
    {
        Assert.All(Scored.Value.Framework.Dimensions.Append(Scored.Value.Framework.Root), level => Assert.Equal(100, Scored.Value.Ends[level.Id]));
        var columns = Composed.Value.Value.InReadingOrder().SelectMany(entry => entry.Section.Content).OfType<Table>().Where(table => table.Kind is TableKind.Scoring or TableKind.Overall).SelectMany(table => table.Columns);
        Assert.All(columns.Where(column => column.Maximum > 0), column => Assert.Equal(100, column.Maximum));
    }

    [Fact]
    public void Nothing_in_the_example_is_wrong() => Assert.Empty(Composed.Value.Diagnostics.Where(found => found.Severity != Severity.Note));

    [Fact]
    public void Filled_pulled_in_and_clamped_figures_are_printed_with_their_sign_and_its_meaning()
    {
        var tables = Composed.Value.Value.InReadingOrder().SelectMany(entry => entry.Section.Content).OfType<Table>().Where(table => table.Kind == TableKind.Scoring).ToList();
        var printed = tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells.Select(cell => $"{row.Key} {PlainText.Of(cell.Content)}"));
        Assert.Equal(
            ["dunmere 47.0*", "dunmere 70.7*", "eskholm 100‡", "farrow 12.3*", "gillsand 50.5†"],
            printed.Where(text => text[^1] is '*' or '†' or '‡').Order(StringComparer.Ordinal));
        Assert.EndsWith("* a missing reading was filled in; ‡ a reading beyond the ends of its scale was clamped.", PlainText.Of(tables[0].Note), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_and_groups_are_printed_beside_the_ranking()
    {
        var captions = Composed.Value.Value.InReadingOrder().SelectMany(entry => entry.Section.Content).OfType<Table>().Select(table => table.Caption).ToList();
        Assert.Contains("Changes since 1901", captions);
        Assert.Contains("The ranking inside each group", captions);
        Assert.Contains(Composed.Value.Value.Claims, claim => claim.Binding == "change of Bexwick = -1");
    }

    [Fact]
    public void The_method_prints_every_step_that_ran() => Assert.Equal(
        ["Screening", "Denomination", "Gaps", "Gaps", "Outliers", "Transformation", "Normalisation", "Normalisation", "Aggregation", "Aggregation", "Ranking", "Weights", "Weights", "Weights", "Changes", "Earlier readings"],
        Scored.Value.Method.Select(row => row.Step).TakeWhile(step => !step.StartsWith("Robustness", StringComparison.Ordinal)));

    private static double Score(Unit unit, string node) => Scored.Value.Score(unit, Scored.Value.FindColumn(node)!.Node).Value!.Value;

    private static ReportSources WithTemplates(ReportSources sources) => new(sources.Files.AddRange(EditionFolder.Read("").Files.Where(file => file.Key.StartsWith("templates/", StringComparison.Ordinal))));
}
