using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout;

/// <summary>The data behind the numbered charts as one table for the PDF to carry: a line a value.</summary>
internal static class ChartData
{
    private static readonly ImmutableArray<string> Header = ["figure", "finding", "measures", "row", "series", "value"];

    /// <summary>Nothing where the edition does not ask for it, or has no charts.</summary>
    public static IEnumerable<AttachedFile> Of(ReportDocument document)
    {
        var figures = new List<Figure>();
        if (document.Edition.AttachesChartData)
            AddNumbered(document.Sections, figures);
        if (figures.Count == 0)
            return [];
        return [new("charts.csv", "text/csv", $"The data behind the {figures.Count} numbered charts, a line a value.", "Data", CsvText.Bytes(Header, figures.SelectMany(Lines)))];
    }

    private static void AddNumbered(ImmutableArray<Section> sections, List<Figure> figures)
    {
        foreach (var section in sections)
        {
            figures.AddRange(section.Opening.Concat(section.Content).OfType<Figure>().Where(figure => figure.Number > 0));
            AddNumbered(section.Children, figures);
        }
    }

    private static IEnumerable<IEnumerable<string>> Lines(Figure figure) => figure.Spec.Rows.SelectMany(row => figure.Spec.Series.Zip(row.Values, (series, value) =>
        (IEnumerable<string>)[Number(figure.Number), figure.Finding, figure.Measures, row.Label, series.Name, value is { } known ? Number(known) : ""]));

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
