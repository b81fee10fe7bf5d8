using ReportBuilder.Composing.Entailment;
using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules.Classes;

/// <summary>
/// The rule that a sentence says among whom a rank is one, where the recipe ranks classes of units apart (RB4312): "Cork is second" leaves open of
/// what. A class that the block has named before, or "overall" and "of all", is enough.
/// </summary>
internal sealed class RanksWithoutClass(Scorebook scores, SentenceWords sentences)
{
    private readonly ClassNames classes = new(scores);
    /// <param name="words">Of the prose, already read.</param>
    public void Check(BlockText prose, ProseWords words, DiagnosticList diagnostics)
    {
        if (classes.IsEmpty || (prose.Claims.Count == 0 && prose.BoundWords.Count == 0))
            return;
        for (var index = 0; index < words.Sentences; index++)
        {
            var sentence = words.Sentence(index);
            var (start, end) = (sentence[0].Start, sentence[^1].End);
            if (SaysAmongWhom(prose, start, end))
                return;
            if (Rank(prose, start, end) is var (place, asked))
                diagnostics.Warn(
                    "RB4312",
                    place,
                    $"the sentence gives a rank and does not say among whom: {asked}",
                    $"name the {scores.Terms.Group.One} ({string.Join(", ", classes.All.Take(4))}), or say 'overall'"
                );
        }
    }

    private bool SaysAmongWhom(BlockText prose, int start, int end) =>
        classes.In(prose.Text[start..end]).Length > 0
        || sentences.Read(prose, start, end)
            .Any(word => word.Part?.Id == scores.Framework.Root.Id || word.Is("all")
                || (word.Class == WordClass.Cardinal && word.Number == scores.Units.Length));

    /// <summary>The first rank that a sentence gives, by a call or by words that a claim holds.</summary>
    private (SourcePlace Place, string Asked)? Rank(BlockText prose, int start, int end)
    {
        foreach (var placed in prose.Claims)
        {
            if (placed.Start >= start && placed.Start < end && placed.Claim.Asked is RankOf or RankAmong)
                return (placed.Place, placed.Claim.Expression);
        }

        foreach (var bound in prose.BoundWords)
        {
            if (bound.Start >= start && bound.Start < end && IsOfRanks(bound.Claim.Premise(scores))
                && SayingReader.Read(sentences.Read(prose, bound.Start, bound.End), scores).Any(saying => saying is HasRank or IsWithin))
                return (bound.Place, bound.Claim.Resolved.Expression);
        }

        return null;
    }

    private static bool IsOfRanks(Premise premise) => premise.Ranks.Count + premise.ClassRanks.Count + premise.Places.Count > 0;
}
