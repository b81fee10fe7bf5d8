using System.Globalization;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Says a share as a percentile: 0.05 is "5th", 0.975 "97.5th".</summary>
internal static class PercentileText
{
    public static string Of(double share)
    {
        var percent = Math.Round(share * 100, 4);
        var suffix = percent != Math.Floor(percent) ? "th" : (percent % 100, percent % 10) switch
        {
            (11 or 12 or 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return percent.ToString("0.####", CultureInfo.InvariantCulture) + suffix;
    }
}
