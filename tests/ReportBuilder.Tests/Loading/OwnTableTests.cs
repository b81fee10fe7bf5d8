using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>Tables of the edition's own, and what their sidecars say of them.</summary>
public sealed class OwnTableTests
{
    private const string Path = "data/tourism.csv";
    private const string Sidecar = "data/tourism.yaml";

    [Fact]
    public void Types_are_seen_from_the_cells()
    {
        var table = Table("town,year,opened,visitors,share,nothing\nLarkhaven,1902,1902-05,12.25,-3,\nFerrowby,1903,1903 Q2,,4,\n");
        Assert.Equal([ColumnType.Text, ColumnType.Year, ColumnType.Date, ColumnType.Number, ColumnType.Number, ColumnType.Text], table.Columns.Select(column => column.Type));
        Assert.Equal([0, 0, 0, 2, 0, 0], table.Columns.Select(column => column.Decimals));
        Assert.Equal([12.25, null], table.Columns[3].Cells.Select(cell => cell.Number));
        Assert.Empty(table.Problems);
    }

    [Fact]
    public void Every_cell_keeps_how_it_is_written_and_where() =>
        Assert.Equal(new DataCell("12.250", 12.25, new(Path, 2, 11)), Table("town,visitors\nLarkhaven,12.250\n").Columns[1].Cells[0]);

    [Fact]
    public void The_first_columns_that_tell_all_rows_apart_name_a_row()
    {
        var table = Table("visitors,town,year\n3,Larkhaven,1902\n4,Larkhaven,1903\n");
        Assert.Equal([1, 2], table.Key.ToArray());
        Assert.Equal("Larkhaven, 1903", table.KeyOf(1));
        Assert.Equal("line 3", Table("town,visitors\nA,1\nA,2\n").KeyOf(1));
    }

    [Fact]
    public void A_sidecar_says_titles_units_types_sources_and_what_names_a_row()
    {
        var table = Table(
            "town,code,visitors\nLarkhaven,12,3\nFerrowby,13,4\n",
            "title: Guests\nunit: thousand\nsource: The office\nlicence: CC BY 4.0\nkey: town\ncolumns:\n  code: { type: text }\n  visitors: { title: All guests, decimals: 1, note: Counted, plural: guests }\n");
        Assert.Equal(("Guests", "The office", "CC BY 4.0"), (table.Title, table.Source, table.Licence));
        Assert.Equal(ColumnType.Text, table.Columns[1].Type);
        Assert.Equal(("All guests", "thousand", 1, "Counted", "guests"), (table.Columns[2].Title, table.Columns[2].Unit, table.Columns[2].Decimals, table.Columns[2].Note, table.Columns[2].Plural));
        Assert.Equal([0], table.Key.ToArray());
    }

    [Fact]
    public void Text_among_numbers_is_told_with_line_and_column() => Assert.Equal(
        "data/tourism.csv:4:10: error RB1240: 'many' is not a number, and nearly all cells of 'visitors' are\n    hint: leave the cell empty where nobody reported a value, or write 'visitors: { type: text }' under 'columns' in data/tourism.yaml",
        OnlyProblem("town,visitors\nA,1\nB,2\nFerrowby,many\nC,4\n"));

    [Fact]
    public void Text_in_a_column_that_is_said_to_be_of_numbers_is_told_too() =>
        Assert.StartsWith("data/tourism.csv:2:3: error RB1240: 'many' is not a number, and 'visitors' is a column of numbers", OnlyProblem("town,visitors\nA,many\n", "columns:\n  visitors: { type: number }\n"), StringComparison.Ordinal);

    [Fact]
    public void Rows_with_one_name_are_told_where_the_sidecar_says_what_names_them() => Assert.Equal(
        "data/tourism.csv:4:1: error RB1242: two rows are 'A, 1902' (first at data/tourism.csv:2:1)\n    hint: one row for each town and year: delete one, or change 'key' in data/tourism.yaml",
        OnlyProblem("town,year,visitors\nA,1902,1\nB,1902,2\nA,1902,3\n", "key: [town, year]\n"));

    [Fact]
    public void A_column_that_the_sidecar_misspells_is_told_with_the_nearest_name() => Assert.Equal(
        "data/tourism.yaml:2:3: error RB1241: data/tourism.csv has no column 'visitor'\n    hint: did you mean 'visitors'?",
        OnlyProblem("town,visitors\nA,1\n", "columns:\n  visitor: { unit: thousand }\n"));

    [Fact]
    public void What_is_wrong_with_a_table_is_told_once_a_text_names_it()
    {
        var edition = EditionFolder.Read("tests/fixtures/tiny-report").With("data/notes.csv", "town,visitors\nA,1\nB,2\nC,many\nD,4\n");
        Assert.DoesNotContain(EditionLoader.Load(edition).Diagnostics, found => found.Code == "RB1240");
        var named = edition.With("content/summary.md", edition.Text("content/summary.md") + "\n{{value \"notes\" \"visitors\" where \"town = 'A'\"}}\n");
        Assert.Single(EditionLoader.Load(named).Diagnostics, found => found.Code == "RB1240");
    }

    [Fact]
    public void The_tables_of_the_index_and_of_earlier_editions_are_no_own_tables() =>
        Assert.Empty(EditionLoader.Load(EditionFolder.Read("examples/raw-index")).Value.Tables.Where(table => table.Name is "units" or "readings" or "previous-results" or "previous-readings"));

    [Fact]
    public void A_source_that_looks_like_an_id_and_is_none_is_told() =>
        Assert.Single(Load("town,visitors\nA,1\n", "source: no-such-work\n").Diagnostics, found => found.Code == "RB1243" && found.Place.File == Sidecar);

    [Fact]
    public void A_table_that_did_not_change_is_the_same_object_in_the_next_round()
    {
        var cache = new LoaderCache();
        var edition = EditionFolder.Read("tests/fixtures/tiny-report").With(Path, "town,visitors\nA,1\n");
        var first = EditionLoader.Load(edition, cache).Value.Tables;
        Assert.Same(first[0], EditionLoader.Load(edition.With("content/more.md", "---\ntitle: More\n---\n"), cache).Value.Tables[0]);
        Assert.NotSame(first[0], EditionLoader.Load(edition.With(Sidecar, "unit: thousand\n"), cache).Value.Tables[0]);
    }

    internal static DataTable Table(string csv, string? sidecar = null) => Assert.Single(Load(csv, sidecar).Value.Tables, table => table.Path == Path);

    private static Outcome<ReportInputs> Load(string csv, string? sidecar)
    {
        var edition = EditionFolder.Read("tests/fixtures/tiny-report").With(Path, csv);
        return EditionLoader.Load(sidecar is null ? edition : edition.With(Sidecar, sidecar));
    }

    private static string OnlyProblem(string csv, string? sidecar = null) => Assert.Single(Table(csv, sidecar).Problems).ToString();
}
