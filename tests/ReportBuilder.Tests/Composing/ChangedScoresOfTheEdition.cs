using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Composing.Firmness;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Composing.Independent;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Composing;

/// <summary>Scores of the edition are changed at random: the claims that become false are those that a small program of its own finds, none missing and none too many.</summary>
[Trait("Category", "Random")]
public sealed class ChangedScoresOfTheEdition
{
    private const string Table = "data/scores.csv";

    private readonly Random random = new(20251128);
    private readonly string table = EditionFolder.Read("").Text(Table).ReplaceLineEndings("\n");
    private readonly string[] claims = [.. CitiesEdition.Document.Claims.Where(claim => claim.Kind == Model.Documents.ClaimKind.Asserted && claim.Place.File.StartsWith("content/", StringComparison.Ordinal)).Select(claim => claim.Binding).Distinct(StringComparer.Ordinal)];

    /// <summary>Forty changes in the quick run, 320 in the long one.</summary>
    [Fact]
    public void Make_false_what_an_independent_program_finds_false()
    {
        Assert.InRange(claims.Length, 200, 1000);
        var found = 0;
        for (var round = 0; round < Rounds.Of(40); round++)
        {
            var (changed, line) = Change();
            var evaluator = new Evaluator(new ScoreReader(Scored(line)));
            var names = new NameBook(Scored(line));
            var own = new OwnScores(changed);
            var told = claims.Where(claim => !evaluator.Truth(ExpressionParser.Parse(claim, names)).Holds).ToArray();
            Assert.Equal(claims.Where(claim => !OwnClaims.Holds(claim, own)), told);
            found += told.Length;
        }

        Assert.InRange(found, 1, int.MaxValue);
    }

    /// <summary>Leads, correlations and how firm an order in a dimension is are those that the same program finds, whatever the scores.</summary>
    [Fact]
    public void Give_claims_the_strength_that_an_independent_program_finds()
    {
        var measured = 0;
        for (var round = 0; round < Rounds.Of(5); round++)
        {
            var (changed, line) = Change();
            var (reader, names, own) = (new ScoreReader(Scored(line)), new NameBook(Scored(line)), new OwnScores(changed));
            foreach (var strength in claims.SelectMany(claim => new Strengths(reader).Of(ExpressionParser.Parse(claim, names))))
                measured += Compare(strength, own) ? 1 : 0;
        }

        Assert.InRange(measured, 500, int.MaxValue);
    }

    private static bool Compare(Strength strength, OwnScores own)
    {
        switch (strength)
        {
            case LeadStrength lead:
                var part = lead.IsOverall ? OwnScores.Overall : lead.Pair.Part.Name;
                var points = own.Score(lead.Pair.Above.Name, part) - own.Score(lead.Pair.Below.Name, part);
                Assert.Equal((points, points / own.Deviation(part)), (lead.Points, lead.Deviations), Near);
                if (own.Variables.ContainsKey(part))
                    Assert.Equal(own.ShareAhead(lead.Pair.Above.Name, lead.Pair.Below.Name, part), lead.Share ?? double.NaN, 2e-3);
                return true;
            case CorrelationStrength of:
                Assert.Equal(own.Correlation(NameOf(of.Of.First, own), NameOf(of.Of.Second, own)), of.Correlation, 1e-9);
                Assert.Equal(60, of.Count);
                return true;
            case PlaceStrength places:
                Assert.Equal(Math.Abs(own.Rank(places.Unit.Name, NameOf(places.Better, own)) - own.Rank(places.Unit.Name, NameOf(places.Worse, own))), places.Places);
                return true;
            default:
                return false;
        }
    }

    private static bool Near((double Points, double Deviations) one, (double Points, double Deviations) other) => Math.Abs(one.Points - other.Points) < 1e-9 && Math.Abs(one.Deviations - other.Deviations) < 1e-9;

    private static string NameOf(FrameworkNode part, OwnScores own) => own.IsPart(part.Name) ? part.Name : OwnScores.Overall;

    private Scorebook? scored;

    /// <summary>The text of the table with another score in one line, and the cells of that line.</summary>
    private (string Table, string[] Line) Change()
    {
        scored = null;
        var lines = table.Split('\n');
        var at = random.Next(1, lines.Length - 1);
        var cells = lines[at].Split(',');
        cells[3] = random.Next(1, 61).ToString(System.Globalization.CultureInfo.InvariantCulture);
        lines[at] = string.Join(',', cells);
        return (string.Join('\n', lines), cells);
    }

    private Scorebook Scored(string[] line)
    {
        if (scored is not null)
            return scored;
        var inputs = CitiesEdition.Inputs;
        var dataset = inputs.Dataset;
        var unit = dataset.Units.Select((unit, index) => (unit, index)).Single(entry => entry.unit.Name == line[2]).index;
        var node = inputs.Framework.Variables.Single(variable => variable.Name == line[1]);
        var reading = Reading.Of(double.Parse(line[3], System.Globalization.CultureInfo.InvariantCulture));
        var columns = dataset.Columns.Select(column => column.NodeId == node.Id ? column with { Readings = column.Readings.SetItem(unit, reading) } : column);
        return scored = Scorer.Score(inputs with { Dataset = dataset with { Columns = [.. columns] } }).Value;
    }
}
