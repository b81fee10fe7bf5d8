using System.Globalization;

namespace ReportBuilder.Html.Pages;

/// <summary>Dates as programs read them.</summary>
internal static class Dates
{
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
