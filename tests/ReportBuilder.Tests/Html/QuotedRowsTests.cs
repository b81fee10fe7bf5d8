using System.Collections.Immutable;
using AngleSharp.Dom;
using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Html;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Html;

/// <summary>A number of an own table leads to its row, as the file has it, on the page of data.</summary>
public sealed class QuotedRowsTests
{
    private static readonly Lazy<Outcome<ImmutableSortedDictionary<string, ImmutableArray<byte>>>> Site = new(() =>
    {
        var inputs = EditionLoader.Load(EditionFolder.Read("examples/own-data")).Value;
        var scores = Scorer.Score(inputs).Value;
        return SiteWriter.Write(Composer.Compose(inputs, scores, spec => ChartDrawing.Draw(spec, inputs.Fonts.Measure)).Value, scores, inputs);
    });

    private static readonly Lazy<IDocument> Data = new(() => Site.Value.Page("data.html"));

    [Fact]
    public void A_printed_number_leads_to_the_row_that_has_it()
    {
        var links = Site.Value.Page("visitors.html").QuerySelectorAll("td a.receipt").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(Row(link).QuerySelectorAll("td.n").Where(cell => cell.TextContent.Length > 0), cell => Math.Abs(Number(cell) - Number(link)) <= 0.5));
    }

    [Fact]
    public void The_row_of_a_bound_value_is_one_step_from_its_line_in_the_ledger()
    {
        var line = Site.Value.Page("visitors.html").QuerySelector("#ledger li")!;
        Assert.Equal("206.8", line.QuerySelector("b")!.TextContent);
        Assert.Equal("26 Elverhaven South coast 1903 206.8 471.7 82", string.Join(' ', Row(line.QuerySelector("a")!).Children.Select(cell => cell.TextContent)));
    }

    [Fact]
    public void A_line_of_totals_and_rows_put_together_lead_nowhere() =>
        Assert.Empty(Site.Value.Page("visitors.html").QuerySelectorAll("tfoot a"));

    [Fact]
    public void A_quoted_table_can_be_taken_away_as_it_is() =>
        Assert.StartsWith("town,region,year,visitors,nights,guest_houses\nAldmoor,North coast,1899,139.3,", Site.Value.File("data/tables/visitors.csv"), StringComparison.Ordinal);

    [Fact]
    public void An_edition_without_own_tables_says_nothing_of_them()
    {
        var site = Sample.Write(Sample.Document(Sample.ScoreTable()));
        Assert.Null(site.Page("data.html").GetElementById("quoted"));
        Assert.DoesNotContain(site.Value.Keys, path => path.StartsWith("data/tables/", StringComparison.Ordinal));
    }

    private static IElement Row(IElement link) => Data.Value.GetElementById(link.GetAttribute("href")!["data.html#".Length..])!;

    private static double Number(IElement cell) => double.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture);
}
