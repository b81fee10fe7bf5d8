using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>Writes the claim that words would need.</summary>
internal sealed class MissingClaim(Premise premise, Scorebook scores)
{
    private readonly int units = scores.Units.Length;

    public static string Said(Saying saying) =>
        saying switch
        {
            NamesUnit name => $"speak of {name.Word.Text}",
            NamesPart name => $"speak of '{name.Word.Part!.Name}'",
            NamesTier tier => $"speak of the {tier.Tier.ToLowerInvariant()}",
            HasRank rank => $"say '{(rank.IsDenied ? "not " : "")}{rank.Word.Text}'{Of(rank.Subjects)}",
            IsWithin within => $"say '{(within.IsDenied ? "not " : "")}{within.Word.Text} {Number(within.Count)}'{Of(within.Subjects)}",
            GivesNumber number => $"say '{number.Word.Text}'",
            Compares { Objects.Length: > 0 } order =>
                $"say '{order.Word.Text}'{Of(order.Subjects)} against {string.Join(", ", order.Objects.Select(unit => unit.Name))}",
            _ => $"say '{saying.Word.Text}'{Of(saying.Subjects)}",
        };

    private static string Of(ImmutableArray<Unit> subjects) => subjects.IsEmpty ? "" : $" of {string.Join(", ", subjects.Select(unit => unit.Name))}";

    /// <summary>The claim that would carry it; empty where it cannot be written down.</summary>
    public string Of(Saying saying)
    {
        if (saying is NamesTier { Subjects: [var member] } tier)
            return $"tier of {Name(member)} = '{tier.Tier}'";
        var part = PartOf(saying);
        var within = part.Id == scores.Framework.Root.Id ? "" : $" in '{part.Name}'";
        if (saying.Among is [{ Length: > 0 } among])
            return InClass(saying, $" among '{among}'{within}");
        return saying switch
        {
            HasRank { IsDenied: false } rank => OfEach(rank.Subjects, unit => $"rank of {Name(unit)}{within} = {Number(rank.Rank)}"),
            IsWithin { IsDenied: false, IsOnly: false } places => OfEach(places.Subjects, unit => $"rank of {Name(unit)}{within} {Places(places)}"),
            IsExtreme { Subjects: [var unit], IsNear: false, IsDenied: false, Sign: not 0 } extreme =>
                $"{(extreme.Sign > 0 ? "best" : "worst")} 1 of {Of(part)} = {Name(unit)}",
            Compares { Objects.IsEmpty: false } order => OfEach(order.Subjects, unit =>
                OfEach(order.Objects, other => $"score of {Name(unit)}{within} {(order.Sign > 0 ? ">" : "<")} score of {Name(other)}{within}")
            ),
            IsSame { Subjects: [var unit], Objects: [var other] } => $"score of {Name(unit)}{within} = score of {Name(other)}{within}",
            GivesNumber { Subjects: [var unit], Kind: NumberKind.Points, IsMost: false } points =>
                $"score of {Name(unit)}{within} {Sign(points.Sign)} {Number(points.Number)}",
            Runs { Subjects: [var unit], Editions: { } editions } => $"streak of {Name(unit)}{within} = {Number(editions)}",
            IsRecord { Subjects: [var unit], Year: { } year } record =>
                $"{(record.Sign > 0 ? "best" : "worst")} since of {Name(unit)}{within} = {Number(year)}",
            IsRecord { Subjects: [var unit] } record =>
                $"rank of {Name(unit)}{within} = {(record.Sign > 0 ? "best" : "worst")} rank of {Name(unit)}{within}",
            Climbs { Subjects: [var unit] } climb => $"change of {Name(unit)}{within} {(climb.Sign > 0 ? ">" : "<")} 0",
            Succeeds { Subjects: [var unit], Objects: [var other] } =>
                $"best 1 of {Of(part)} before = {Name(other)} and best 1 of {Of(part)} = {Name(unit)}",
            NoLongerLeads { Subjects: [var unit] } => $"best 1 of {Of(part)} before = {Name(unit)} and rank of {Name(unit)}{within} > 1",
            Enters { Subjects: [var unit] } => $"{Name(unit)} in new entries",
            Leaves => "left = NAMES",
            CountsPast { Subjects: [var unit] } count =>
                $"rank of {Name(unit)}{within} = {Number(count.Sign > 0 ? count.Number + 1 : units - count.Number)}",
            _ => "",
        };
    }

    private string Of(FrameworkNode part) => part.Id == scores.Framework.Root.Id ? "overall" : $"'{part.Name}'";

    private static string InClass(Saying saying, string within) =>
        saying switch
        {
            HasRank { IsDenied: false } rank => OfEach(rank.Subjects, unit => $"rank of {Name(unit)}{within} = {Number(rank.Rank)}"),
            IsWithin { IsDenied: false, IsOnly: false, FromTop: true } places =>
                OfEach(places.Subjects, unit => $"rank of {Name(unit)}{within} <= {Number(places.Count)}"),
            IsExtreme { IsNear: false, IsDenied: false, Sign: > 0 } first => OfEach(first.Subjects, unit => $"rank of {Name(unit)}{within} = 1"),
            _ => "",
        };

    /// <summary>
    /// The part that the words name; else the one that the claim gives their unit a place in, or the only one it names; else the whole
    /// index.
    /// </summary>
    private FrameworkNode PartOf(Saying saying) =>
        Named(saying)
        ?? OfSubject(saying)
        ?? (premise.Parts.Count == 1 ? scores.Framework.Nodes.First(node => premise.Parts.Contains(node.Id)) : scores.Framework.Root);

    private static FrameworkNode? Named(Saying saying) => saying switch
    {
        HasRank rank => rank.Part,
        IsWithin within => within.Part,
        IsExtreme { Parts: [var part] } => part,
        Compares { Parts: [var part] } => part,
        _ => saying.Beside,
    };

    private FrameworkNode? OfSubject(Saying saying)
    {
        if (saying.Subjects is not [var unit])
            return null;
        var own = premise
            .Ranks.Keys.Concat(premise.Scores.Keys)
            .Where(cell => cell.Unit.Id == unit.Id)
            .Select(cell => cell.Part)
            .DistinctBy(part => part.Id)
            .Take(2)
            .ToArray();
        return own is [var only] && scores.Framework.Nodes.Any(node => node.Id == only.Id) ? only : null;
    }

    private string Places(IsWithin within) => within.FromTop ? $"<= {Number(within.Count)}" : $"> {Number(units - within.Count)}";

    private static string OfEach(ImmutableArray<Unit> subjects, Func<Unit, string> claim) => string.Join(" and ", subjects.Select(claim));

    private static string Sign(int sign) => sign switch { > 0 => ">", < 0 => "<", _ => "=" };

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Name(Unit unit) => unit.Name.Any(letter => !char.IsLetter(letter)) ? $"'{unit.Name}'" : unit.Name;
}
