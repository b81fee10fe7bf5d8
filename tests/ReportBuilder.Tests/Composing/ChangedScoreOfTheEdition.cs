using ReportBuilder.Composing;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Composing;

/// <summary>One score of a copy of the edition is changed: what hangs on it changes or becomes false, each named; nothing else does.</summary>
public sealed class ChangedScoreOfTheEdition
{
    private const string Table = "data/scores.csv";

    private static readonly Lazy<(Scorebook Scores, Outcome<ReportDocument> Outcome)> ChangedEdition = new(Compose);

    [Fact]
    public void Sentences_that_hung_on_it_change_or_become_false_by_name() => Snapshot.Match(
        string.Concat(Pairs().Where(Changes).Select(pair => $"{pair.Before.Place.File}: {pair.Before.Binding}: {pair.Before.Value} -> {pair.After.Value}\n").Distinct(StringComparer.Ordinal)),
        "changed-score.txt");

    [Fact]
    public void Every_claim_that_changed_had_named_a_cell_that_changed()
    {
        var cells = ChangedCells();
        Assert.Contains("weihai/operating-cost-burden", cells);
        Assert.All(Pairs().Where(Changes), pair => Assert.True(pair.Before.Cells.Any(cells.Contains), $"{pair.Before.Place}: {pair.Before.Binding}"));
    }

    [Fact]
    public void Every_claim_that_became_false_is_an_error_at_its_place() => Assert.Equal(
        Pairs().Where(pair => pair.After.Value == "false").Select(pair => pair.After.Place.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ChangedEdition.Value.Outcome.Diagnostics.Where(found => found.Code == "RB4301").Select(found => found.Place.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static (Scorebook Scores, Outcome<ReportDocument> Outcome) Compose()
    {
        var sources = EditionFolder.Read("");
        var line = sources.Text(Table).Split('\n').Single(line => line.Contains(",Operating cost burden,Weihai,", StringComparison.Ordinal));
        var inputs = EditionLoader.Load(sources.Replace(Table, line, line[..line.LastIndexOf(',')] + ",40")).Value;
        var scores = Scorer.Score(inputs).Value;
        return (scores, Composer.Compose(inputs, scores, CitiesEdition.Draw));
    }

    /// <summary>The claims of the edition and of its copy: the same sentences, in the same order.</summary>
    private static (Claim Before, Claim After)[] Pairs()
    {
        var (before, after) = (CitiesEdition.Document.Claims.Where(IsAuthors).ToArray(), ChangedEdition.Value.Outcome.Value.Claims.Where(IsAuthors).ToArray());
        Assert.Equal(before.Select(claim => claim.Binding), after.Select(claim => claim.Binding));
        return [.. before.Zip(after)];
    }

    private static bool Changes((Claim Before, Claim After) pair) => pair.Before.Value != pair.After.Value;

    /// <summary>A template says what it says of whichever city comes next; its claims are other claims then.</summary>
    private static bool IsAuthors(Claim claim) => claim.Place.File.StartsWith("content/", StringComparison.Ordinal);

    private static HashSet<string> ChangedCells()
    {
        var after = ChangedEdition.Value.Scores;
        return
        [
            .. CitiesEdition.Scores.Columns.SelectMany(column => CitiesEdition.Scores.Units
                .Where(unit => CitiesEdition.Scores.Score(unit, column.Node).Value != after.Score(unit, column.Node).Value)
                .Select(unit => $"{unit.Id}/{column.Node.Id}")),
        ];
    }
}
