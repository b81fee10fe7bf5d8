using System.Globalization;

namespace ReportBuilder.Composing.Rules.Facts;

/// <summary>Warns of facts that were valid until a day before the edition's date.</summary>
internal static class FactsPastValidity
{
    public static void Check(WholeReport report)
    {
        var date = report.Inputs.Edition.Date;
        foreach (var fact in report.Inputs.Facts.Where(fact => fact.ValidUntil < date && report.Context.Resolver.IsUsed(fact)))
        {
            var until = fact.ValidUntil!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            report.Warn(
                "RB4408",
                fact.Place,
                $"the fact '{fact.Id}' was valid until {until}, before the edition's date",
                "look it up again, and set 'checked-on' and 'valid-until'"
            );
        }
    }
}
