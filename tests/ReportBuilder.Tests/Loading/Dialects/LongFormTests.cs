using System.Text;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Loading.Dialects;

/// <summary>A table of the index may be long or wide, in one file or several, and of one year or several.</summary>
public sealed class LongFormTests
{
    private const string Scores = "data/scores.csv";
    private const string Readings = "data/readings.csv";

    private static readonly ReportSources Raw = EditionFolder.Read("examples/raw-index");
    private static readonly Dataset Plain = TinyReport.Inputs.Dataset;
    private static readonly ImmutableRows Rows = new(Plain);

    [Fact]
    public void Units_down_and_variables_across()
    {
        var outcome = Load(Rows.UnitsDown());
        Assert.Empty(outcome.Diagnostics);
        AssertAsPlain(outcome);
        Assert.Equal("data/scores.csv:3:10", outcome.Value.Dataset.Columns[0].Places[1].ToString());
    }

    [Fact]
    public void Variables_down_and_units_across()
    {
        var outcome = Load(Rows.VariablesDown());
        Assert.Empty(outcome.Diagnostics);
        AssertAsPlain(outcome);
    }

    [Fact]
    public void The_column_of_names_need_not_be_called_so() => AssertAsPlain(Load("Town" + Rows.UnitsDown()["city".Length..]));

    [Fact]
    public void Dimensions_may_stand_beside_the_variables_and_are_checked()
    {
        var lines = Rows.VariablesDown().TrimEnd().Split('\n');
        var table = string.Concat(lines.Select((line, at) => $"{line},{(at == 0 ? "dimension" : "Air and water")}\n"));
        Assert.Contains(Load(table).Diagnostics, found => found.Code == "RB1215" && found.Place.Line == 2);
    }

    [Fact]
    public void A_head_that_nobody_knows_is_told_of_with_the_nearest_name()
    {
        var found = Assert.Single(Load(Rows.UnitsDown().Replace("Market days", "Market day", StringComparison.Ordinal)).Diagnostics);
        Assert.Equal((Severity.Error, "the index has nothing called 'Market day'", "did you mean 'Market days'?"), (found.Severity, found.Message, found.Hint));
    }

    [Fact]
    public void A_head_of_something_else_is_a_warning()
    {
        var found = Assert.Single(Load(Beside(Rows.UnitsDown(), "mayor", "Ann")).Diagnostics);
        Assert.Equal((Severity.Warning, "nobody reads the column 'mayor'"), (found.Severity, found.Message));
    }

    [Fact]
    public void Several_files_are_one_table()
    {
        var lines = TinyReport.Sources.Text(Scores).TrimEnd().Split('\n');
        var outcome = EditionLoader.Load(TinyReport.Sources.Without(Scores)
            .With("data/scores/east.csv", string.Join('\n', lines[..9]))
            .With("data/scores/west.tsv", string.Join('\n', lines[9..].Prepend(lines[0])).Replace(',', '\t')));
        Assert.Equal(["RB1260"], outcome.Diagnostics.Select(found => found.Code));
        AssertAsPlain(outcome);
        Assert.Empty(outcome.Value.Tables);
        Assert.Equal("data/scores/west.tsv", outcome.Value.Dataset.Columns[^1].Places[^1].File);
    }

    [Fact]
    public void Two_files_of_one_name_are_told() =>
        Assert.Equal("data/scores.csv and data/scores.tsv are the same table", EditionLoader.Load(TinyReport.Sources.With("data/scores.tsv", "x")).Diagnostics.Single(found => found.Code == "RB1266").Message);

    [Fact]
    public void A_column_of_one_year_is_read_and_of_several_asks_which()
    {
        var year = Beside(TinyReport.Sources.Text(Scores), "year", "1902");
        AssertAsPlain(Load(year));
        var two = year + TinyReport.Sources.Text(Scores).Split('\n')[1] + ",1901\n";
        var found = Assert.Single(Load(two).Diagnostics);
        Assert.Equal(("RB1265", "the table has values of 1901 and 1902", "write 'year: 1902' or 'year: latest' in data/scores.yaml"), (found.Code, found.Message, found.Hint));
        foreach (var said in new[] { "1902", "latest" })
        {
            var outcome = EditionLoader.Load(TinyReport.Sources.With(Scores, two).With("data/scores.yaml", $"year: {said}\n"));
            Assert.Equal("values of 1902 are read, and those of 1901 are not", Assert.Single(outcome.Diagnostics).Message);
            AssertAsPlain(outcome);
        }
    }

    [Theory]
    [InlineData("{0} 2024"), InlineData("{0} (2024)"), InlineData("2024 {0}"), InlineData("{0}_2024")]
    public void A_year_may_be_part_of_a_head(string form)
    {
        var lines = Rows.UnitsDown().TrimEnd().Split('\n');
        var heads = lines[0].Split(',').Select((head, at) => at == 0 ? head : string.Format(System.Globalization.CultureInfo.InvariantCulture, form, head));
        AssertAsPlain(Load(string.Join('\n', lines[1..].Prepend(string.Join(',', heads)))));
    }

    [Fact]
    public void Readings_may_be_wide_with_what_they_are_divided_by_beside_them()
    {
        var plain = EditionLoader.Load(Raw).Value.Dataset;
        var wide = new StringBuilder("city").AppendJoin("", plain.Columns.Select(column => $",{column.NodeId}")).Append(",mayor\n");
        for (var unit = 0; unit < plain.Units.Length; unit++)
            wide.Append(plain.Units[unit].Name).AppendJoin("", plain.Columns.Select(column => $",{column.Readings[unit].Value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}")).Append(",Ann\n");
        var outcome = EditionLoader.Load(Raw.With(Readings, wide.ToString()));
        Assert.Equal(["nobody reads the column 'mayor'"], outcome.Diagnostics.Where(found => found.Place.File == Readings).Select(found => found.Message));
        Assert.Equal(
            plain.Columns.Select(column => (column.NodeId, string.Join(' ', column.Readings.Select(reading => reading.Value)))),
            outcome.Value.Dataset.Columns.Select(column => (column.NodeId, string.Join(' ', column.Readings.Select(reading => reading.Value)))));
    }

    [Fact]
    public void Many_rows_of_a_dimension_that_is_gone_are_one_line()
    {
        var found = EditionLoader.Load(TinyReport.Sources.Replace("data/framework.csv", "Air and water", "Air and sea")).Diagnostics;
        var ofScores = Assert.Single(found, finding => finding.Place.File == Scores);
        Assert.Equal("there is no dimension 'Air and water', at 8 places: line 10, line 11, line 12 and 5 more", ofScores.Message);
    }

    private static Outcome<ReportInputs> Load(string scores) => EditionLoader.Load(TinyReport.Sources.With(Scores, scores));

    private static string Beside(string table, string head, string cell) =>
        string.Concat(table.TrimEnd().Split('\n').Select((line, at) => $"{line},{(at == 0 ? head : cell)}\n"));

    private static void AssertAsPlain(Outcome<ReportInputs> outcome) =>
        Assert.Equal(Plain.Columns.SelectMany(column => column.Readings), outcome.Value.Dataset.Columns.SelectMany(column => column.Readings));

    /// <summary>The scores of the tiny report in wide forms.</summary>
    private sealed record ImmutableRows(Dataset Data)
    {
        public string UnitsDown() => Table("city", NodeNames(), Data.Units.Select(unit => unit.Name), (row, column) => Data.Columns[column].Readings[row].Value);

        public string VariablesDown() => Table("variable", Data.Units.Select(unit => unit.Name), NodeNames(), (row, column) => Data.Columns[row].Readings[column].Value);

        private IEnumerable<string> NodeNames() => Data.Columns.Select(column => TinyReport.Inputs.Framework.Nodes.First(node => node.Id == column.NodeId).Name);

        private static string Table(string key, IEnumerable<string> heads, IEnumerable<string> names, Func<int, int, double?> value)
        {
            var columns = heads.Count();
            var rows = names.Select((name, row) => $"{name},{string.Join(',', Enumerable.Range(0, columns).Select(column => value(row, column)))}");
            return $"{key},{string.Join(',', heads)}\n{string.Join('\n', rows)}\n";
        }
    }
}
