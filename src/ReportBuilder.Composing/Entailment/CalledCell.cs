using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;

namespace ReportBuilder.Composing.Entailment;

/// <summary>The unit and part that a call asks a number of.</summary>
internal static class CalledCell
{
    public static Cell? Of(ResolvedClaim claim) => claim.Asked switch
    {
        RankOf { City: CityLiteral city } rank => new(city.City, rank.Part),
        ScoreOf { City: CityLiteral city } score => new(city.City, score.Part),
        ChangeOf { City: CityLiteral city } change => new(city.City, change.Part),
        _ => null,
    };
}
