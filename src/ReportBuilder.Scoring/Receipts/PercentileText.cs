using System.Globalization;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Says a share as a percentile: 0.05 is "5th", 0.975 "97.5th".</summary>
internal static class PercentileText
{
    public static string Of(double share, Wording wording) =>
        wording.Say("ordinal", ("number", Math.Round(share * 100, 4).ToString("0.####", CultureInfo.InvariantCulture)));
}
