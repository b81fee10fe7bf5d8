using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Composing;

/// <summary>The analysis of the edition prints what the scores say as a whole, from the values.</summary>
public sealed class AnalysisOfTheEdition
{
    private static readonly Table[] Tables = [.. CitiesEdition.Sections(SectionKind.Analysis).Single().Content.OfType<Table>()];

    [Fact]
    public void Volatility_prints_a_dimension_a_row() =>
        Assert.Equal(["Technological innovation", "152.9", "73.1"], Row("How the scores of each dimension spread", "technological-innovation")[..3]);

    [Fact]
    public void The_closest_pair_is_printed_with_three_correlations() =>
        Assert.Equal(["Digital-intelligence empowerment", "Regional synergy", "0.91"], Row("The closest other dimension of each dimension", "digital-intelligence-empowerment")[..3]);

    [Fact]
    public void Every_city_has_the_ranks_it_can_take_and_how_many_it_is_firmly_ahead_of()
    {
        var table = Table("The ranks that each city can take");
        Assert.Equal(60, table.Rows.Length);
        Assert.Equal(["1", "Shanghai", "1–3", "1–2", "1–2", "57", "0"], Row(table.Caption, "shanghai"));
    }

    [Fact]
    public void Claims_of_order_are_listed_with_their_share_of_draws()
    {
        var rows = Table("Claims of order, and how firm they are").Rows;
        Assert.Equal(["Hangzhou", "Guangzhou", "100.0", "yes"], rows.Single(row => row.Key == "hangzhou-guangzhou").Cells.Select(Text));
        Assert.Equal("no", Text(rows.Single(row => row.Key == "shanghai-beijing").Cells[3]));
        Assert.All(rows, row => Assert.Equal(row.Cells[2].Value >= 0.95 ? "yes" : "no", Text(row.Cells[3])));
    }

    [Fact]
    public void Choices_are_printed_with_their_sensitivity_and_with_what_could_not_be_tried()
    {
        Assert.Equal(9, Table("How far the ranking moves under other choices").Rows.Length);
        Assert.Equal(["Weights", "Ties", "Normalisation"], Table("How much of the movement each choice explains").Rows.Select(row => Text(row.Cells[0])));
        Assert.StartsWith("Not with z-scores", Text(Table("What could not be tried, and why").Rows.Single().Cells[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_out_lists_every_dimension() =>
        Assert.Equal(10, Table("How far the ranking moves when something is left out").Rows.Count(row => row.Key.StartsWith("dimension-", StringComparison.Ordinal)));

    private static string[] Row(string caption, string key) => [.. Table(caption).Rows.Single(row => row.Key == key).Cells.Select(Text)];

    private static Table Table(string caption) => Tables.Single(table => table.Caption == caption);

    private static string Text(TableCell cell) => PlainText.Of(cell.Content).Replace('\u00A0', ' ');
}
