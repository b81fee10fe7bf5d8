using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Composing.Expressions;

namespace ReportBuilder.Composing.Entailment;

/// <summary>The unit and part that a call asks a number of.</summary>
internal static class CalledCell
{
    public static Cell? Of(ResolvedClaim claim) => claim.Asked switch
    {
        RankOf { Unit: UnitLiteral unit } rank => new(unit.Unit, rank.Part),
        RankAmong { Unit: UnitLiteral unit } rank => new(unit.Unit, rank.Part) { Class = rank.Class.Name },
        ScoreOf { Unit: UnitLiteral unit } score => new(unit.Unit, score.Part),
        ChangeOf { Unit: UnitLiteral unit } change => new(unit.Unit, change.Part),
        ChangeAmong { Unit: UnitLiteral unit } change => new(unit.Unit, change.Part) { Class = change.Class.Name },
        _ => null,
    };
}
