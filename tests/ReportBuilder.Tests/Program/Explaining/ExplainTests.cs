using System.Text.Json;
using ReportBuilder.Data;

namespace ReportBuilder.Tests.Program.Explaining;

/// <summary>How a score came about: printed by the program, and written for machines. Both tell the same receipt.</summary>
public sealed class ExplainTests
{
    [Fact]
    public void Explains_a_dimension_down_to_the_published_scores_and_their_lines()
    {
        var run = ProgramRun.Of("explain", "Hefei", "Technological innovation", "--edition", Repository.Path());
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            """
            Hefei, Technological innovation: 249 points, rank 9 of 60
              How: sum of 5 parts
              R&D investment intensity: 54 (21.7 per cent)
            """.ReplaceLineEndings(Environment.NewLine),
            run.Output,
            StringComparison.Ordinal);
        Assert.Matches(@"  Hefei, Technology transaction scale: 46 points, rank 15 of 60\r?\n    How: competition ranks\r?\n    Published score: 46 \(data/scores\.csv:\d+:\d+\)\r?\n    Publication: Scores as published in ", run.Output);
    }

    [Fact]
    public void A_name_that_is_not_there_is_told_with_the_nearest()
    {
        var run = ProgramRun.Of("explain", "Hefey", "--edition", Repository.Path());
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("did you mean 'Hefei'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_receipts_for_machines_hold_every_cell_and_say_what_the_scorebook_says()
    {
        var draft = Editions.Draft(Repository.Path("tests", "fixtures", "tiny-report"));
        using var json = JsonDocument.Parse(ReceiptsJson.Write(draft).AsMemory());
        var units = json.RootElement.GetProperty("units").EnumerateArray().ToList();
        Assert.Equal(draft.Scores.InRankOrder(draft.Scores.Framework.Root).Select(unit => unit.Id), units.Select(unit => unit.GetProperty("id").GetString()));
        Assert.All(units, unit => Assert.Equal(draft.Scores.Columns.Length, unit.GetProperty("receipts").GetArrayLength()));
        var first = draft.Scores.ReceiptOf(draft.Scores.InRankOrder(draft.Scores.Framework.Root).First(), draft.Scores.Framework.Root);
        Assert.Equal(
            first.Lines.Select(line => (line.Label, line.Value)),
            units[0].GetProperty("receipts")[0].GetProperty("lines").EnumerateArray().Select(line => (line.GetProperty("label").GetString()!, line.GetProperty("value").GetString()!)));
    }

    [Fact]
    public void The_receipts_for_machines_hold_every_quoted_row_of_own_tables_with_its_place()
    {
        using var json = JsonDocument.Parse(ReceiptsJson.Write(Editions.Draft(Repository.Path("examples", "own-data"))).AsMemory());
        var tables = json.RootElement.GetProperty("tables").EnumerateArray().ToList();
        Assert.Equal(["contentment", "ferries", "visitors"], tables.Select(table => table.GetProperty("table").GetString()));
        var row = tables[2].GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("row").GetString() == "Elverhaven, 1903");
        var cell = row.GetProperty("cells").EnumerateArray().Single(cell => cell.GetProperty("column").GetString() == "visitors");
        Assert.Equal((206.8, "206.8", "thousand", "data/visitors.csv:26:29"), (cell.GetProperty("value").GetDouble(), cell.GetProperty("written").GetString(), cell.GetProperty("unit").GetString(), cell.GetProperty("place").GetString()));
    }

    [Fact]
    public void The_receipts_are_among_the_files_of_a_build() =>
        Assert.Contains("data/receipts.json", DataFiles.Write(Editions.Draft(Repository.Path("tests", "fixtures", "tiny-report"))).Select(file => file.Key));
}
