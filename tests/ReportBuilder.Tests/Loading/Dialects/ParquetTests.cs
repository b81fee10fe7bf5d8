using Parquet;
using Parquet.Schema;
using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;
using DataField = Parquet.Schema.DataField;

namespace ReportBuilder.Tests.Loading.Dialects;

/// <summary>Tables out of Parquet files: values by their types, places by row and column.</summary>
public sealed class ParquetTests
{
    private const string Path = "data/tourism.parquet";

    [Fact]
    public async Task Every_type_of_value_is_read_and_a_gap_is_a_gap()
    {
        var table = Own(await File(
            (new DataField<string>("town"), (part, field) => part.WriteAsync(field, (string[])["Larkhaven", "Ferrowby", "Sallowmere"])),
            (new DataField<double?>("share"), (part, field) => part.WriteAsync<double>(field, new double?[] { 12.5, null, 0.1 })),
            (new DataField<long>("guests"), (part, field) => part.WriteAsync<long>(field, new long[] { 1234, 980, 20411 })),
            (new DataField<DateTime>("opened"), (part, field) => part.WriteAsync<DateTime>(field, new DateTime[] { Day(2024, 6, 30), Day(2024, 7, 1), Day(2023, 1, 15) }))));
        Assert.Empty(table.Problems);
        Assert.Equal([ColumnType.Text, ColumnType.Number, ColumnType.Number, ColumnType.Date], table.Columns.Select(column => column.Type));
        Assert.Equal([12.5, null, 0.1], table.Columns[1].Cells.Select(cell => cell.Number));
        Assert.Equal([1234.0, 980, 20411], table.Columns[2].Cells.Select(cell => cell.Number));
        Assert.Equal(["2024-06-30", "2024-07-01", "2023-01-15"], table.Columns[3].Cells.Select(cell => cell.Text));
        Assert.Equal("data/tourism.parquet, row 2, column 3", table.Columns[2].Cells[1].Place.ToString());
    }

    [Fact]
    public async Task A_fault_names_the_row_and_the_column()
    {
        var table = Own(await File((new DataField<string>("guests"), (part, field) => part.WriteAsync(field, (string[])["1", "2", "3", "many"]))));
        Assert.StartsWith("data/tourism.parquet, row 4, column 1: error RB1240: 'many' is not a number", Assert.Single(table.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_may_come_out_of_one()
    {
        var rows = TinyReport.Sources.Text("data/scores.csv").Trim().Split('\n').Skip(1).Select(line => line.Split(',')).ToList();
        var bytes = await File(
            (new DataField<string>("variable"), (part, field) => part.WriteAsync(field, (string[])[.. rows.Select(row => row[1])])),
            (new DataField<string>("unit"), (part, field) => part.WriteAsync(field, (string[])[.. rows.Select(row => row[2])])),
            (new DataField<int>("score"), (part, field) => part.WriteAsync<int>(field, (int[])[.. rows.Select(row => row[3][0] - '0')])));
        var (plain, read) = (EditionLoader.Load(TinyReport.Sources), EditionLoader.Load(TinyReport.Sources.Without("data/scores.csv").With("data/scores.parquet", bytes)));
        Assert.Empty(read.Diagnostics);
        Assert.All(plain.Value.Dataset.Columns.Zip(read.Value.Dataset.Columns), pair => Assert.Equal(pair.First.Readings.AsEnumerable(), pair.Second.Readings));
    }

    [Fact]
    public async Task What_is_broken_at_any_byte_is_refused_or_read_and_never_breaks_the_program()
    {
        var whole = await File((new DataField<double>("guests"), (part, field) => part.WriteAsync<double>(field, new double[] { 1, 2, 3 })));
        for (var at = 0; at < whole.Length; at += 3)
        {
            var broken = (byte[])whole.Clone();
            broken[at] ^= 0x5A;
            _ = Own(broken);
            Assert.NotEmpty(Own(whole[..at]).Problems.Select(problem => problem.Code).DefaultIfEmpty("RB1273"));
        }

        Assert.Equal("RB1273", Assert.Single(Own(whole[..(whole.Length / 2)]).Problems).Code);
    }

    private static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);

    private static DataTable Own(byte[] bytes) => EditionLoader.Load(TinyReport.Sources.With(Path, bytes)).Value.Tables.Single(table => table.Path == Path);

    private static async Task<byte[]> File(params (DataField Field, Func<ParquetRowGroupWriter, DataField, Task> Write)[] columns)
    {
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field)), stream))
        {
            using var part = writer.CreateRowGroup();
            foreach (var (field, write) in columns)
                await write(part, field);
        }

        return stream.ToArray();
    }
}
