using ReportBuilder.Composing.Entailment.Attributes;
using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Fixing;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Composing.Rules.Numbers;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>The rule that a sentence says no more than the claim behind it (RB4306).</summary>
internal sealed class UncarriedWords(Scorebook scores, SentenceWords sentences, KnownNumbers known, SuggestedFixes? fixes = null)
{
    private readonly ClassNames classes = new(scores);

    public void Check(BlockText prose, DiagnosticList diagnostics)
    {
        foreach (var bound in prose.BoundWords)
        {
            var around = classes.IsEmpty ? [] : classes.In(prose.SentenceAt(bound.Start));
            var sayings = SayingReader.Read(sentences.Read(prose, bound.Start, bound.End), scores, around);
            CheckEmpty(bound, sayings, diagnostics);
            foreach (
                var found in new WordsAgainstClaim(scores, known, bound.Claim.Premise(scores))
                    .Check(sayings)
                    .Where(found => !IsCalled(prose, bound, found.Word))
            )
                diagnostics.Add(
                    Diagnostic.Error("RB4306", PlaceOf(prose, bound, found.Word), Message(bound, found), Hint(found)) with
                    {
                        Fix = fixes?.OfBound(prose, bound, sayings, found),
                    }
                );
        }
    }

    /// <summary>Tells of conditions that could not fail (RB4310), with those that the words would need.</summary>
    private void CheckEmpty(BoundWords bound, IReadOnlyList<Saying> sayings, DiagnosticList diagnostics)
    {
        foreach (var empty in EmptyConditions.In(bound.Claim.Condition, scores))
        {
            var missing = new MissingClaim(bound.Claim.Premise(scores), scores);
            string[] needed = [.. sayings.Select(missing.Of).Where(claim => claim.Length > 0).Distinct(StringComparer.Ordinal)];
            var hint =
                needed.Length > 0
                    ? $"the words need: {string.Join(" and ", needed)}"
                    : "claim what some score could make false, or take the claim away";
            diagnostics.Error(
                "RB4310",
                bound.Place,
                $"this holds whatever the scores are, and bears out nothing: {empty.LeftText} {ComparisonEvaluator.Sign(empty.Comparison)} {empty.RightText}",
                hint
            );
        }
    }

    /// <summary>A name that a call inside the sentence asks after needs nothing of the claim.</summary>
    private static bool IsCalled(BlockText prose, BoundWords bound, SentenceWord word) =>
        word.Unit is { } unit
            && prose.Claims.Any(placed => placed.Start >= bound.Start && placed.Start < bound.End && CalledCell.Of(placed.Claim)?.Unit.Id == unit.Id);

    /// <summary>The place of the word; for words that a chart's finding has, that of the finding.</summary>
    private static SourcePlace PlaceOf(BlockText prose, BoundWords bound, SentenceWord word) => ProseWords.PlaceOf(prose, word.Start) is { Line: > 0 } place ? place : bound.Place;

    private static string Message(BoundWords bound, Uncarried found) => $"the words {found.Says}, and their claim does not: it says {bound.Claim.Resolved.Expression}";

    private static string Hint(Uncarried found) =>
        found.Needed.Length > 0 ? $"add to the claim: and {found.Needed}"
        : found.Saying is HasAttribute { IsDenied: false } ? $"ask in the claim for {found.Word.Attributes[0].Asked}"
        : found.Saying is IsOfSize size ? $"name all of them by a column of numbers: cities where COLUMN {(size.Sign > 0 ? '>' : '<')} NUMBER = NAMES"
        : "add to the claim what the words say, put a call in place of the words, or say less";
}
