using ReportBuilder.Composing.Entailment;
using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Fixing;

/// <summary>The calls that print what words say: a rank for an ordinal, a score for a number of points.</summary>
internal static class SuggestedCalls
{
    /// <summary>Null where no call prints it. It is sure where the words, or their claim, leave no doubt of the part.</summary>
    /// <param name="isCapital">The words begin with a capital.</param>
    public static (string Text, bool IsSure)? Of(Saying saying, Premise premise, Scorebook scores, bool isCapital)
    {
        if (saying.Subjects is not [var unit])
            return null;
        var claimed = premise
            .Ranks.Keys.Concat(premise.Scores.Keys)
            .Where(cell => cell.Unit.Id == unit.Id)
            .Select(cell => cell.Part)
            .DistinctBy(part => part.Id)
            .ToArray();
        var named = (saying as HasRank)?.Part ?? saying.Beside;
        var part = named ?? (claimed is [var only] ? only : scores.Framework.Root);
        if (scores.Framework.Nodes.All(node => node.Id != part.Id) || scores.Score(unit, part).Value is null)
            return null;
        var of = part.Id == scores.Framework.Root.Id ? Quoted(unit.Name) : $"{Quoted(unit.Name)} {Quoted(part.Name)}";
        var isSure = named is not null || claimed.Length <= 1;
        return saying switch
        {
            HasRank { IsDenied: false, Word.Class: WordClass.Ordinal } => ($"{{{{{(isCapital ? "Ordinal" : "ordinal")} (rank {of})}}}}", isSure),
            GivesNumber { Kind: NumberKind.Points, Sign: 0, IsMost: false } => (
                $"{{{{{(part.Id == scores.Framework.Root.Id ? "total" : "score")} {of}}}}}",
                isSure
            ),
            _ => null,
        };
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
