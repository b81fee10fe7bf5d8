using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>Which columns hold the same scores and ranks as in an earlier scorebook of the same cities and parts, and so which expressions have the same answer.</summary>
internal sealed class ScoreChanges
{
    private readonly HashSet<string> same = new(StringComparer.Ordinal);
    private readonly string root;
    private readonly bool ranksAsMany;

    /// <param name="last">The columns of the earlier scorebook.</param>
    public ScoreChanges(ImmutableArray<ScoreColumn> last, Scorebook now)
    {
        root = now.Framework.Root.Id;
        ranksAsMany = last.Length > 0 && now.Columns.Length > 0 && Ranked(last[0]) == Ranked(now.Columns[0]);
        for (var at = 0; at < now.Columns.Length && at < last.Length; at++)
        {
            if (last[at].Node.Id == now.Columns[at].Node.Id && AreSame(last[at], now.Columns[at]))
                same.Add(last[at].Node.Id);
        }
    }

    /// <summary>Whether the answer, and the sentence that says where it comes from, are certain to be those of the earlier scores. The sentence counts the cities that are ranked.</summary>
    public bool Answer(Expression expression) => ranksAsMany && AnswersSame(expression);

    private bool AnswersSame(Expression expression) => expression switch
    {
        NumberLiteral or CityLiteral or PartLiteral or TierLiteral => true,
        ListLiteral list => All(list.Items),
        ScoreOf score => IsSame(score.Part) && AnswersSame(score.City),
        RankOf rank => IsSame(rank.Part) && AnswersSame(rank.City),
        TierOf tier => same.Contains(root) && AnswersSame(tier.City),
        GapBetween gap => IsSame(gap.Part) && AnswersSame(gap.First) && AnswersSame(gap.Second),
        ExtremeCities extreme => IsSame(extreme.Part),
        CitiesWhere where => same.Contains(root) && AnswersSame(where.Condition),
        CountOf count => AnswersSame(count.List),
        ShareOf share => AnswersSame(share.List),
        SummaryOf summary => IsSame(summary.Part),
        CorrelationOf pair => IsSame(pair.First) && IsSame(pair.Second),
        Compare compare => AnswersSame(compare.Left) && AnswersSame(compare.Right),
        AllOf all => AnswersSame(all.Left) && AnswersSame(all.Right),
        AnyOf any => AnswersSame(any.Left) && AnswersSame(any.Right),
        NotTrue not => AnswersSame(not.Operand),
        _ => false,
    };

    private bool AnswersSame(Condition condition) => condition switch
    {
        FieldTest { Field: CityField.Tier } => false,
        FieldTest test => AreSame(test.Parts) && AnswersSame(test.Value),
        AllConditions all => AnswersSame(all.Left) && AnswersSame(all.Right),
        AnyCondition any => AnswersSame(any.Left) && AnswersSame(any.Right),
        NotCondition not => AnswersSame(not.Operand),
        _ => false,
    };

    private bool IsSame(FrameworkNode part) => same.Contains(part.Id);

    private bool All(ImmutableArray<Expression> items)
    {
        foreach (var item in items)
        {
            if (!AnswersSame(item))
                return false;
        }

        return true;
    }

    private bool AreSame(ImmutableArray<FrameworkNode> parts)
    {
        foreach (var part in parts)
        {
            if (!IsSame(part))
                return false;
        }

        return true;
    }

    private static int Ranked(ScoreColumn column)
    {
        var ranked = 0;
        foreach (var rank in column.Ranks)
            ranked += rank is null ? 0 : 1;
        return ranked;
    }

    private static bool AreSame(ScoreColumn last, ScoreColumn now)
    {
        if (last.Scores.Length != now.Scores.Length)
            return false;
        for (var at = 0; at < now.Scores.Length; at++)
        {
            if (last.Scores[at].Value != now.Scores[at].Value || last.Scores[at].Gap != now.Scores[at].Gap || last.Ranks[at] != now.Ranks[at])
                return false;
        }

        return true;
    }
}
