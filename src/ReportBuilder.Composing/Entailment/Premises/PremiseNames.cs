using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Premises;

/// <summary>Notes every name and number of a claim, wherever in it they stand.</summary>
internal sealed class PremiseNames(Premise premise, Scorebook scores)
{
    /// <summary>Notes the names and numbers of an expression.</summary>
    public void Add(Expression expression)
    {
        switch (expression)
        {
            case TableExpression asked:
                new TablePremise(scores).Name(asked, premise);
                break;
            case UnitLiteral literal:
                premise.Units.Add(literal.Unit.Id);
                break;
            case PartLiteral literal:
                premise.Parts.Add(literal.Part.Id);
                break;
            case TierLiteral literal:
                premise.Tiers.Add(literal.Tier.Name);
                break;
            case ListLiteral list:
                foreach (var item in list.Items)
                    Add(item);
                break;
            case ScoreOf score:
                Add(score.Unit, score.Part);
                break;
            case RankOf rank:
                Add(rank.Unit, rank.Part);
                break;
            case RankAmong rank:
                Add(rank.Unit, rank.Part);
                Add(rank.Class);
                break;
            case ChangeAmong change:
                Add(change.Unit, change.Part);
                Add(change.Class);
                break;
            case LeadOf lead:
                Add(lead.Unit, lead.Part);
                Add(lead.Class);
                break;
            case ChangeOf change:
                Add(change.Unit, change.Part);
                break;
            case TierOf tier:
                Add(tier.Unit);
                break;
            case HistoryExpression asked:
                Add(asked);
                break;
            case GapBetween gap:
                Add(gap.First, gap.Part);
                Add(gap.Second);
                break;
            case ExtremeUnits extreme:
                premise.Numbers.Add(new(extreme.Count, 0, NumberKind.Rank));
                premise.Places.Add(new(extreme.Count, extreme.Best ? 1 : -1, ""));
                premise.Parts.Add(extreme.Part.Id);
                break;
            case CountOf count:
                Add(count.List);
                break;
            case ShareOf share:
                Add(share.List);
                Add(share.Class);
                break;
            case UnitsWhere where:
                Add(where.Condition);
                break;
            case SummaryOf summary:
                premise.Parts.Add(summary.Part.Id);
                if (summary.Kind is SummaryKind.Highest or SummaryKind.Lowest)
                    premise.Extremes.Add(new(summary.Kind == SummaryKind.Highest ? 1 : -1, []));
                break;
            case CorrelationOf pair:
                premise.Parts.Add(pair.First.Id);
                premise.Parts.Add(pair.Second.Id);
                break;
            case Compare compare:
                Add(compare.Left);
                Add(compare.Right);
                break;
            case AllOf all:
                Add(all.Left);
                Add(all.Right);
                break;
            case AnyOf any:
                Add(any.Left);
                Add(any.Right);
                break;
            case NotTrue not:
                Add(not.Operand);
                break;
        }
    }

    private void Named(FieldTest test, double number)
    {
        if (test.Field != UnitField.Rank)
        {
            premise.Numbers.Add(new(number, PremiseReader.SignOf(test.Comparison), NumberKind.Points));
            return;
        }

        var range = PremiseReader.RangeOf(test.Comparison, number, 1);
        Add(test.Class);
        var units = test.Class?.Members.Count ?? scores.Units.Length;
        var among = test.Class?.Name ?? "";
        premise.Places.Add(range.High <= units ? new(range.High, 1, among) : new(units - range.Low + 1, -1, among));
        premise.Numbers.Add(new(number, 0, NumberKind.Rank));
    }

    private void Add(UnitClass? among)
    {
        if (among is not null)
            premise.ClassSizes[among.Name] = among.Members.Count;
    }

    private void Add(Expression unit, FrameworkNode part)
    {
        Add(unit);
        premise.Parts.Add(part.Id);
    }

    /// <summary>The unit and part of a question about editions, and the year and places that it names.</summary>
    private void Add(HistoryExpression asked)
    {
        (Expression? Unit, FrameworkNode? Part, int?[] Numbers) named = asked switch
        {
            PastResult result => (result.Unit, result.Part, [result.Year]),
            ChangeSince change => (change.Unit, change.Part, [change.Year]),
            EditionCount count => (count.Unit, count.Part, [count.Within]),
            YearOfExtreme extreme => (extreme.Unit, extreme.Part, []),
            ExtremeRank extreme => (extreme.Unit, extreme.Part, []),
            PastExtreme extreme => (null, extreme.Part, [extreme.Year, extreme.Count]),
            BestBefore before => (null, before.Part, [before.Count]),
            NewEntries entries => (null, null, [entries.Year]),
            LeftUnits left => (null, null, [left.Year]),
            _ => (null, null, []),
        };
        if (named.Unit is not null)
            Add(named.Unit);
        if (named.Part is not null)
            premise.Parts.Add(named.Part.Id);
        foreach (var number in named.Numbers.OfType<int>())
            premise.Numbers.Add(new(number, 0, NumberKind.Any));
        if (asked is EditionCount { Within: var within, IsOutside: var isOutside })
            premise.Places.Add(isOutside ? new(scores.Units.Length - within, -1, "") : new(within, 1, ""));
    }

    /// <param name="isDenied">It stands under "not".</param>
    private void Add(Condition condition, bool isDenied = false)
    {
        switch (condition)
        {
            case FieldTest test:
                Add(test.Value);
                if (test.Value is NumberLiteral number)
                {
                    Named(test, number.Value);
                    premise.Directions.Add(test.Field == UnitField.Rank ? -PremiseReader.SignOf(test.Comparison) : PremiseReader.SignOf(test.Comparison));
                }

                premise.IsOfEveryPart |= test.Parts.Length > 1;
                foreach (var part in test.Parts)
                    premise.Parts.Add(part.Id);
                if (scores.Framework.Nodes.FirstOrDefault(node => node.Children.Length > 1
                    && node.Children.SequenceEqual(test.Parts)) is { } whole)
                    premise.Parts.Add(whole.Id);
                break;
            case AttributeTest { Number: { } value } test:
                premise.Numbers.Add(new(value, PremiseReader.SignOf(test.Comparison), NumberKind.Any));
                break;
            case AttributeTest test:
                foreach (var value in test.Values)
                    premise.Attributes.Add(new(test.Name, value, isDenied != (test.Comparison == Comparison.NotEqual)));
                break;
            case AllConditions all:
                Add(all.Left, isDenied);
                Add(all.Right, isDenied);
                break;
            case AnyCondition any:
                Add(any.Left, isDenied);
                Add(any.Right, isDenied);
                break;
            case NotCondition not:
                Add(not.Operand, !isDenied);
                break;
        }
    }
}
