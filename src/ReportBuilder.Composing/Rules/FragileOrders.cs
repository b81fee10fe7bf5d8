using System.Globalization;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules;

/// <summary>Warns of a claim that one city ranks above another if fewer than nine tenths of the drawn weights agree.</summary>
internal static class FragileOrders
{
    private const double Enough = 0.9;

    public static void Check(WholeReport report)
    {
        foreach (var claim in report.Conditions)
        {
            foreach (var (above, below) in OrderClaims.In(report.Context, claim.Condition))
            {
                if (report.Scores.Analysis.Robustness.Orders.ShareAbove(above, below) is { } share && share < Enough)
                    report.Warn("RB4305", claim.Place, Message(above, below, share), "say how close the two are, or leave their order open");
            }
        }
    }

    private static string Message(Unit above, Unit below, double share) =>
        string.Create(CultureInfo.InvariantCulture, $"that {above.Name} ranks above {below.Name} holds in {Math.Floor(share * 100):0} % of the draws of weights only");
}
