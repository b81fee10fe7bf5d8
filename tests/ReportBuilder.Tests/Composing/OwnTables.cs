using ReportBuilder.Charts;
using ReportBuilder.Composing.Tables;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Composing;

/// <summary>Charts, tables, values and claims over a table of three towns and two years. Cork has no nights in 2023.</summary>
public sealed class OwnTables
{
    private static readonly DataTable Tourism = OwnTableTests.Table(
        "town,region,year,visitors,nights\nAarhus,North,2023,12.5,40\nAarhus,North,2024,14.0,42\nBergen,North,2023,9.0,30\nBergen,North,2024,8.5,28\nCork,South,2023,11.0,\nCork,South,2024,11.5,36\n",
        "source: census\nlicence: CC BY 4.0\nkey: [town, year]\ncolumns:\n  town: { plural: towns }\n  visitors: { unit: million }\n  nights: { unit: million }\n");

    private static readonly Lazy<MeasureText> Measure = new(() => EditionLoader.Load(EditionFolder.Read("tests/fixtures/tiny-report")).Value.Fonts.Measure);

    private static readonly ReportInputs Inputs = SmallEdition.Inputs with { Tables = [Tourism] };

    [Theory]
    [InlineData("{{value \"tourism\" \"visitors\" where \"town = 'Aarhus' and year = 2024\"}}", "14.0")]
    [InlineData("{{value \"data/tourism.csv\" \"sum of visitors\" where \"year = 2024\"}}", "34.0")]
    [InlineData("{{value \"tourism\" \"mean of nights\"}}", "35.2")]
    [InlineData("{{value \"tourism\" \"sum of nights\" where \"year = 2024\"}}", "106")]
    [InlineData("{{spell (value \"tourism\" \"count of rows\" where \"year = 2024\")}}", "three")]
    [InlineData("{{value \"tourism\" \"median of nights\"}}", "36.0")]
    [InlineData("{{value \"tourism\" \"highest of visitors\" where \"region in 'South', 'West'\"}}", "11.5")]
    [InlineData("{{value \"tourism\" \"count of rows\" where \"visitors > 11 or not (region = 'North')\"}}", "4")]
    [InlineData("{{value \"tourism\" \"count of rows\" where \"nights = ''\"}}", "1")]
    [InlineData("{{value \"tourism\" \"count of rows\" where \"visitors < nights\"}}", "5")]
    [InlineData("{{value \"tourism\" \"region\" where \"town = 'Cork' and year = 2024\"}}", "South")]
    [InlineData("{{value \"tourism\" \"year\" where \"visitors = 14\"}}", "2024")]
    public void A_value_of_a_table_prints_as_its_column_does(string call, string printed) =>
        Assert.Contains($"‹{printed}›", DocumentText.Of(Composed(call).Sections[0].Content).Replace('\u00A0', ' '), StringComparison.Ordinal);

    [Fact]
    public void A_value_says_where_it_is_from_and_cites_its_source()
    {
        var claim = Assert.Single(Composed("{{value \"tourism\" \"visitors\" where \"town = 'Aarhus' and year = 2024\"}}").Claims);
        Assert.Equal("Visitors, Aarhus, 2024: 14.0 million. From data/tourism.csv, line 3.", claim.Explanation);
        Assert.Equal(("census", ClaimKind.Computed), (claim.SourceId, claim.Kind));
        Assert.Equal(["tourism/Aarhus, 2024/visitors"], claim.Cells.ToArray());
    }

    [Theory]
    [InlineData("visitors of 'Aarhus' in 2024 > visitors of 'Cork' in 2024")]
    [InlineData("visitors of Aarhus in 2024 = 14")]
    [InlineData("visitors from tourism where town = 'Aarhus' and year = 2024 >= 14")]
    [InlineData("visitors of 'Aarhus' in 2024 from tourism = highest of visitors from tourism where year = 2024")]
    [InlineData("sum of visitors from tourism where year = 2023 = 32.5")]
    [InlineData("count of rows from tourism where region = 'North' = 4 and rank of Aarhus = 1")]
    [InlineData("region of 'Cork' in 2024 = 'South' and region of 'Cork' in 2024 != 'Aarhus'")]
    [InlineData("mean of visitors from tourism where region = 'North' = 11")]
    public void Claims_over_a_table_hold(string claim) => Assert.Empty(Errors($"[A sentence.]{{claim=\"{claim}\"}}"));

    [Fact]
    public void A_false_claim_says_both_sides() => Assert.Equal(
        ["RB4301: claim is false: you say visitors of 'Aarhus' in 2024 < visitors of 'Cork' in 2024, the data say 14.0 and 11.5"],
        Errors("[A sentence.]{claim=\"visitors of 'Aarhus' in 2024 < visitors of 'Cork' in 2024\"}"));

    [Theory]
    [InlineData("Aarhus has more visitors than Cork.", false)]
    [InlineData("Cork has fewer visitors than Aarhus.", false)]
    [InlineData("Cork has more visitors than Aarhus.", true)]
    [InlineData("Aarhus has more visitors than Bergen.", true)]
    public void The_words_of_a_sentence_are_held_against_its_claim_over_a_table(string sentence, bool saysMore) =>
        Assert.Equal(saysMore, Errors($"[{sentence}]{{claim=\"visitors of 'Aarhus' in 2024 > visitors of 'Cork' in 2024\"}}").Any(error => error.StartsWith("RB4306", StringComparison.Ordinal)));

    [Fact]
    public void Claims_that_exclude_each_other_are_found_whichever_way_they_are_written() => Assert.Contains(
        Errors("[One.]{claim=\"visitors of 'Aarhus' in 2024 = 14\"}\n\n[Two.]{claim=\"visitors from tourism where year = 2024 and town = 'Aarhus' > 15\"}"),
        error => error.StartsWith("RB4304", StringComparison.Ordinal));

    [Theory]
    [InlineData("{{value \"turism\" \"visitors\" where \"year = 2024\"}}", "RB4201: the edition has no table 'turism' (did you mean 'tourism'?)")]
    [InlineData("{{value \"tourism\" \"visitor\" where \"year = 2024\"}}", "RB4201: data/tourism.csv has no column 'visitor' (did you mean 'visitors'?)")]
    [InlineData("{{value \"tourism\" \"visitors\" where \"yeer = 2024\"}}", "RB4201: data/tourism.csv has no column 'yeer' (did you mean 'year'?)")]
    [InlineData("{{value \"tourism\" \"visitors\" where \"town = 'Aarhuus' and year = 2024\"}}", "RB4201: data/tourism.csv has no row where town = 'Aarhuus' and year = 2024 (did you mean 'Aarhus'?)")]
    [InlineData("{{value \"tourism\" \"visitors\" where \"year = 2031\"}}", "RB4201: data/tourism.csv has no row where year = 2031 ('year' goes from 2023 to 2024)")]
    [InlineData("{{value \"tourism\" \"visitors\" where \"town = 'Cork'\"}}", "RB4201: 2 rows of data/tourism.csv fit, and one is wanted: line 6, line 7 (ask for more in 'where', or for 'sum of COLUMN')")]
    [InlineData("{{value \"tourism\" \"nights\" where \"town = 'Cork' and year = 2023\"}}", "RB4201: 'nights' of Cork, 2023 is empty (data/tourism.csv:6:22) (give the cell a value, or leave the sentence out)")]
    [InlineData("{{value \"tourism\" \"sum of town\"}}", "RB4201: 'town' of data/tourism.csv holds text, and numbers are wanted here (columns of numbers: visitors and nights)")]
    [InlineData("{{value \"tourism\" \"visitors\" where \"year = '2024'\"}}", "RB4201: '2024' is a text, and 'year' holds years (write a number without quotes)")]
    [InlineData("{{value \"tourism\" \"visitors\" where \"town = Cork\"}}", "RB4201: 'Cork' is no column of data/tourism.csv (a text stands in quotes: town = 'Cork')")]
    [InlineData("{{value \"tourism\" \"visitors\" year}}", "RB4201: 'value' names a table and a column, and says which row (the form is: {{value \"TABLE\" \"COLUMN\" where \"CONDITION\"}})")]
    [InlineData("[A.]{claim=\"visitors of 'Cork' = 3\"}", "RB4202: 1 name does not name a row of data/tourism.csv: its rows are named by town and year (write COLUMN from TABLE where CONDITION, or say 'key' in the table's sidecar)")]
    public void Each_mistake_has_one_message(string text, string error) => Assert.Equal([error], Errors(text, withHints: true));

    [Fact]
    public void A_time_line_wants_years() => Assert.Contains(
        Errors("::: chart timeline\ndata: table data/tourism.csv\nlabel: town\ny: visitors\nfinding: A finding\n:::"),
        error => error == "RB4112: 'visitors' of data/tourism.csv holds numbers, and years are wanted here");

    [Theory]
    [InlineData("bars", "data: table data/tourism.csv where year = 2024, best 2\ny: visitors", "visitors | Aarhus 14 | Cork 11.5")]
    [InlineData("bars", "data: table data/tourism.csv\nsum by: region\ny: visitors", "visitors | North 44 | South 22.5")]
    [InlineData("bars", "data: table data/tourism.csv, count by town", "Number of rows | Aarhus 2 | Bergen 2 | Cork 2")]
    [InlineData("bars", "data: table data/tourism.csv\nwhere: year = 2024\nsort: visitors\ny: visitors", "visitors | Bergen 8.5 | Cork 11.5 | Aarhus 14")]
    [InlineData("bars", "data: table data/tourism.csv\nmean by: town\nsort: visitors descending\ny: visitors", "visitors | Aarhus 13.25 | Cork 11.25 | Bergen 8.75")]
    [InlineData("line", "data: table data/tourism.csv\nx: year\ny: visitors\ngroup: town", "Aarhus, Bergen, Cork | 2023 12.5 9 11 | 2024 14 8.5 11.5")]
    [InlineData("area", "data: table data/tourism.csv, sum by year\ny: visitors", "visitors | 2023 32.5 | 2024 34")]
    [InlineData("grouped", "data: table data/tourism.csv\nlabel: town\ngroup: year\ny: visitors", "2023, 2024 | Aarhus 12.5 14 | Bergen 9 8.5 | Cork 11 11.5")]
    [InlineData("stacked", "data: table data/tourism.csv where year = 2024\nlabel: town\ny: visitors, nights", "visitors, nights | Aarhus 14 42 | Bergen 8.5 28 | Cork 11.5 36")]
    [InlineData("slope", "data: table data/tourism.csv\ngroup: year\ny: nights", "2023, 2024 | Aarhus 40 42 | Bergen 30 28 | Cork - 36")]
    [InlineData("dumbbell", "data: table data/tourism.csv\nlabel: town\ngroup: year\ny: visitors", "2023, 2024 | Aarhus 12.5 14 | Bergen 9 8.5 | Cork 11 11.5")]
    [InlineData("bump", "data: table data/tourism.csv\nlabel: town\ngroup: year\ny: visitors", "2023, 2024 | Aarhus 12.5 14 | Bergen 9 8.5 | Cork 11 11.5")]
    [InlineData("table", "data: table data/tourism.csv\nlabel: town\ngroup: year\ny: visitors", "2023, 2024 | Aarhus 12.5 14 | Bergen 9 8.5 | Cork 11 11.5")]
    [InlineData("diverging", "data: table data/tourism.csv where year = 2024\nlabel: town\ny: visitors, nights", "visitors, nights | Aarhus 14 42 | Bergen 8.5 28 | Cork 11.5 36")]
    [InlineData("pie", "data: table data/tourism.csv where year = 2024\nlabel: town\ny: visitors", "visitors | Aarhus 14 | Bergen 8.5 | Cork 11.5")]
    [InlineData("donut", "data: table data/tourism.csv, sum by region\ny: visitors", "visitors | North 44 | South 22.5")]
    [InlineData("lollipop", "data: table data/tourism.csv where year = 2024\ngroup: region\ny: visitors", "visitors | North/Aarhus 14 | North/Bergen 8.5 | South/Cork 11.5")]
    [InlineData("histogram", "data: table data/tourism.csv\ny: visitors", "visitors | Aarhus 12.5 | Aarhus 14 | Bergen 9 | Bergen 8.5 | Cork 11 | Cork 11.5")]
    [InlineData("box", "data: table data/tourism.csv\ngroup: region\ny: visitors", "visitors | North/Aarhus 12.5 | North/Aarhus 14 | North/Bergen 9 | North/Bergen 8.5 | South/Cork 11 | South/Cork 11.5")]
    [InlineData("strip", "data: table data/tourism.csv where year = 2024\ny: visitors", "visitors | Aarhus 14 | Bergen 8.5 | Cork 11.5")]
    [InlineData("scatter", "data: table data/tourism.csv where year = 2024\nlabel: town\nx: visitors\ny: nights", "visitors, million, nights, million | Aarhus 14 42 | Bergen 8.5 28 | Cork 11.5 36")]
    [InlineData("bubble", "data: table data/tourism.csv where year = 2024\nlabel: town\nx: visitors\ny: nights\nsize: visitors", "visitors, million, nights, million, visitors, million | Aarhus 14 42 14 | Bergen 8.5 28 8.5 | Cork 11.5 36 11.5")]
    [InlineData("range", "data: table data/tourism.csv where year = 2024\nlabel: town\nlow: visitors\ny: visitors\nhigh: nights", "visitors, visitors, nights | Aarhus 14 14 42 | Bergen 8.5 8.5 28 | Cork 11.5 11.5 36")]
    [InlineData("errorbars", "data: table data/tourism.csv where year = 2024\nlabel: town\nlow: visitors\ny: visitors\nhigh: nights", "visitors, visitors, nights | Aarhus 14 14 42 | Bergen 8.5 8.5 28 | Cork 11.5 11.5 36")]
    [InlineData("heatmap", "data: table data/tourism.csv\nlabel: town\ngroup: year\ny: nights", "2023, 2024 | Aarhus 40 42 | Bergen 30 28 | Cork - 36")]
    [InlineData("multiples", "data: table data/tourism.csv where year = 2024\nlabel: town\ny: visitors, nights", "visitors, nights | Aarhus 14 42 | Bergen 8.5 28 | Cork 11.5 36")]
    [InlineData("profile", "data: table data/tourism.csv where year = 2024\nlabel: town\ny: visitors, nights", "visitors, nights | Aarhus 14 42 | Bergen 8.5 28 | Cork 11.5 36")]
    [InlineData("radar", "data: table data/tourism.csv\nlabel: town\ngroup: year\ny: visitors", "2023, 2024 | Aarhus 12.5 14 | Bergen 9 8.5 | Cork 11 11.5")]
    [InlineData("spark", "data: table data/tourism.csv where town = 'Aarhus'\nlabel: year\ny: visitors", "visitors | 2023 12.5 | 2024 14")]
    [InlineData("timeline", "data: table data/tourism.csv where town = 'Aarhus'\nlabel: town\ny: year", "Year | Aarhus 2023 | Aarhus 2024")]
    [InlineData("waterfall", "data: table data/tourism.csv where year = 2024\nlabel: town\ny: visitors", "visitors | Aarhus 14 | Bergen 8.5 | Cork 11.5")]
    [InlineData("map", "data: table data/tourism.csv where year = 2024\nlabel: town\nx: visitors\ny: nights", "visitors, million, nights, million | Aarhus 14 42 | Bergen 8.5 28 | Cork 11.5 36")]
    [InlineData("flower", "data: table data/tourism.csv where year = 2024\nlabel: town\ny: visitors", "visitors | Aarhus 14 | Bergen 8.5 | Cork 11.5")]
    [InlineData("flower-field", "data: table data/tourism.csv where year = 2024\nlabel: town\ny: visitors, nights", "visitors, nights | Aarhus 14 42 | Bergen 8.5 28 | Cork 11.5 36")]
    public void Each_kind_of_chart_gets_the_rows_and_series_that_it_takes_and_is_drawn(string kind, string lines, string laid)
    {
        var figure = Chart(kind, lines);
        Assert.Equal(laid, Laid(figure));
        var drawn = ChartDrawing.Draw(figure.Spec, Measure.Value);
        Assert.Empty(drawn.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.ToString()));
        Assert.NotEmpty(drawn.Value.Description);
    }

    [Fact]
    public void Every_kind_of_chart_is_among_them()
    {
        var method = typeof(OwnTables).GetMethod(nameof(Each_kind_of_chart_gets_the_rows_and_series_that_it_takes_and_is_drawn))!;
        var asked = method.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(data => (string)data.GetData(method).Single()[0]).Distinct();
        Assert.Equal(ReportBuilder.Composing.Figures.ChartKinds.Names, asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_chart_says_what_it_measures_where_the_data_are_from_and_what_its_rows_are()
    {
        var figure = Chart("bars", "data: table data/tourism.csv, sum by town\ny: visitors");
        Assert.Equal("Sum of visitors, million", figure.Measures);
        Assert.Equal("Source: The office, 2024 (reference 1); CC BY 4.0", figure.SourceLine);
        Assert.Equal(("million", "towns", 1), (figure.Spec.Unit, figure.Spec.Subject, figure.Spec.Decimals));
    }

    [Theory]
    [InlineData("data: table data/tourism.csv\ny: visitrs", "RB4112 2: data/tourism.csv has no column 'visitrs' (did you mean 'visitors'?)")]
    [InlineData("data: table data/tourism.csv", "RB4112 1: the chart does not say which column is its y (write a line 'y: COLUMN'; columns of numbers: visitors and nights)")]
    [InlineData("data: table data/tourism.csv\nlabel: town\ny: visitors", "RB4112 2: two rows give 'visitors' for Aarhus: data/tourism.csv:2:1 and data/tourism.csv:3:1 (choose rows with 'where: ...', set them apart with 'group: ...', or add them up with 'sum by: town')")]
    [InlineData("data: table data/tourism.csv\nwhere: year > 2030\ny: visitors", "RB4112 2: data/tourism.csv has no row where year > 2030 ('year' goes from 2023 to 2024)")]
    [InlineData("data: table data/turism.csv\ny: visitors", "RB4112 1: the edition has no table 'data/turism.csv' (did you mean 'data/tourism.csv'?)")]
    [InlineData("data: table data/tourism.csv, bast 3\ny: visitors", "RB4112 1: 'bast' begins no clause (the clauses are: where CONDITION, sort COLUMN, best N by COLUMN, sum by COLUMN)")]
    public void A_line_of_a_chart_that_is_wrong_is_told_at_its_place(string lines, string error) => Assert.Equal(
        [error],
        Compose($"::: chart bars\n{lines}\nfinding: A finding\n:::").Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => $"{found.Code} {found.Place.Line - 5}: {found.Message} ({found.Hint})"));

    [Fact]
    public void A_table_prints_its_columns_with_formats_order_totals_and_highlights()
    {
        var table = Assert.Single(Composed("::: table data/tourism.csv\nwhere: year = 2024\ncolumns: town, visitors, nights\nsort: nights descending\nformats: nights 0.00\ntotals: sum visitors, mean nights\nhighlight: Cork\ncaption: Guests\n:::").Sections[0].Content.OfType<Table>());
        Assert.Equal("Guests: Town; Visitors, million; Nights, million", $"{table.Caption}: {string.Join("; ", table.Columns.Select(column => column.Header))}");
        Assert.Equal(["Aarhus 14.0 42.00", "*Cork* *11.5* *36.00*", "Bergen 8.5 28.00", "*Total* *34.0* *mean 35.33*"], table.Rows.Select(row => string.Join(' ', row.Cells.Select(Printed))));
        Assert.Equal([false, false, false, true], table.Rows.Select(row => row.IsTotal));
        Assert.Equal([ColumnKind.RowHeader, ColumnKind.Number, ColumnKind.Number], table.Columns.Select(column => column.Kind));
        Assert.Equal("Source: The office, 2024; CC BY 4.0", table.SourceLine);
    }

    [Theory]
    [InlineData("columns: town, visitrs", "RB4123 2: data/tourism.csv has no column 'visitrs' (did you mean 'visitors'?)")]
    [InlineData("formats: visitors #.#", "RB4123 2: '#.#' is not a format (the formats are 0, 0.0, 0.00, with + before for a sign and % behind for per cent)")]
    [InlineData("totals: product", "RB4123 2: 'product' makes no total (the form is: totals: sum; or totals: sum visitors, mean stay)")]
    [InlineData("where: year = 1900", "RB4123 2: data/tourism.csv has no row where year = 1900 ('year' goes from 2023 to 2024)")]
    public void A_line_of_a_table_that_is_wrong_is_told_at_its_place(string line, string error) => Assert.Equal(
        [error],
        Compose($"::: table data/tourism.csv\n{line}\n:::").Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => $"{found.Code} {found.Place.Line - 4}: {found.Message} ({found.Hint})"));

    [Fact]
    public void A_receipt_of_a_cell_says_what_is_known_of_it()
    {
        var receipt = TableReceipt.Of(Inputs, "tourism", "visitors", "town = 'Aarhus' and year = 2024").Value!;
        Assert.Equal(
            ["Visitors, Aarhus, 2024: 14.0 million. From data/tourism.csv, line 3.", "  Written: '14.0' at data/tourism.csv:3:19", "  Source: A census", "  Licence: CC BY 4.0"],
            receipt.Lines.ToArray());
        Assert.Equal("tourism/Aarhus, 2024/visitors", receipt.Cell);
    }

    private static string Printed(TableCell cell) => cell.Content is [Strong strong] ? $"*{PlainText.Of(strong.Content)}*" : PlainText.Of(cell.Content);

    private static Figure Chart(string kind, string lines) => Assert.Single(Composed($"::: chart {kind}\n{lines}\nfinding: A finding\n:::").Sections[0].Content.OfType<Figure>());

    private static string Laid(Figure figure)
    {
        var series = string.Join(", ", figure.Spec.Series.Select(series => char.IsUpper(series.Name[0]) && series.Name is "Visitors" or "Nights" or "Visitors, million" or "Nights, million" ? series.Name.ToLowerInvariant() : series.Name));
        return $"{series} | {string.Join(" | ", figure.Spec.Rows.Select(row => $"{(row.Group.Length > 0 ? row.Group + "/" : "")}{row.Label} {string.Join(' ', row.Values.Select(value => value is { } number ? FormattableString.Invariant($"{number}") : "-"))}"))}";
    }

    private static ReportDocument Composed(string markdown)
    {
        var composed = Compose(markdown);
        Assert.Empty(composed.Diagnostics.Where(found => found.Severity == Severity.Error));
        return composed.Value;
    }

    private static Outcome<ReportDocument> Compose(string markdown) => SmallEdition.Compose(markdown, Inputs);

    private static IEnumerable<string> Errors(string markdown, bool withHints = false) =>
        Compose(markdown).Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => $"{found.Code}: {found.Message}{(withHints ? $" ({found.Hint})" : "")}");
}
