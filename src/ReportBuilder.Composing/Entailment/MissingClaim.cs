using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>Writes the claim that the words would need. It names the part of the present claim, where that names one part only.</summary>
internal sealed class MissingClaim(Premise premise, Scorebook scores)
{
    private readonly int units = scores.Units.Length;

    public static string Said(Saying saying) => saying switch
    {
        NamesUnit name => $"speak of {name.Word.Text}",
        NamesPart name => $"speak of '{name.Word.Part!.Name}'",
        NamesTier tier => $"speak of the {tier.Tier.ToLowerInvariant()}",
        HasRank rank => $"say '{(rank.IsDenied ? "not " : "")}{rank.Word.Text}'{Of(rank.Subjects)}",
        IsWithin within => $"say '{(within.IsDenied ? "not " : "")}{within.Word.Text} {within.Count.ToString("R", CultureInfo.InvariantCulture)}'{Of(within.Subjects)}",
        GivesNumber number => $"say '{number.Word.Text}'",
        Compares { Objects.Length: > 0 } order => $"say '{order.Word.Text}'{Of(order.Subjects)} against {string.Join(", ", order.Objects.Select(unit => unit.Name))}",
        _ => $"say '{saying.Word.Text}'{Of(saying.Subjects)}",
    };

    private static string Of(ImmutableArray<Unit> subjects) => subjects.IsEmpty ? "" : $" of {string.Join(", ", subjects.Select(unit => unit.Name))}";

    /// <summary>The claim that would carry it, in the part that the present claim speaks of where that is one only.</summary>
    public string Of(Saying saying)
    {
        var part = premise.Parts.Count == 1 ? scores.Framework.Nodes.First(node => premise.Parts.Contains(node.Id)) : null;
        if (part is null)
            return "";
        var within = part.Id == scores.Framework.Root.Id ? "" : $" in '{part.Name}'";
        return saying switch
        {
            HasRank { Subjects: [var unit], IsDenied: false } rank => $"rank of {Name(unit)}{within} = {rank.Rank.ToString("R", CultureInfo.InvariantCulture)}",
            IsWithin { Subjects: [var unit], IsDenied: false } places => $"rank of {Name(unit)}{within} {(places.FromTop ? "<= " : "> ")}{(places.FromTop ? places.Count : units - places.Count).ToString("R", CultureInfo.InvariantCulture)}",
            IsExtreme { Subjects: [var unit], IsNear: false } extreme => $"{(extreme.Sign > 0 ? "best" : "worst")} 1 of {(within.Length > 0 ? $"'{part.Name}'" : "overall")} = {Name(unit)}",
            Compares { Subjects: [var unit], Objects: [var other] } order => $"score of {Name(unit)}{within} {(order.Sign > 0 ? ">" : "<")} score of {Name(other)}{within}",
            _ => "",
        };
    }

    private static string Name(Unit unit) => unit.Name.Any(letter => !char.IsLetter(letter)) ? $"'{unit.Name}'" : unit.Name;
}
