using System.Text.Json;
using AngleSharp.Html.Parser;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Html;

/// <summary>A very long table stands in its page with its first rows; the others are a script beside it.</summary>
public sealed class LongTableTests
{
    [Fact]
    public void The_first_rows_stand_in_the_page_and_the_others_in_a_script()
    {
        var site = Sample.Write(Sample.Document(Long(700)));
        var page = site.Page(Sample.ChapterPath);
        var shown = page.QuerySelectorAll("#scores-4 tbody tr");
        Assert.Equal(300, shown.Length);
        Assert.Equal("tables/scores-4.js", page.GetElementById("scores-4")!.GetAttribute("data-rest"));
        Assert.StartsWith("The first 300 of 700 rows", page.QuerySelector(".table-rest")!.TextContent, StringComparison.Ordinal);
        const string Call = "reportRows(";
        using var rest = JsonDocument.Parse(site.File("tables/scores-4.js")[Call.Length..^3]);
        var others = new HtmlParser().ParseDocument($"<table><tbody>{rest.RootElement.GetString()}</tbody></table>").QuerySelectorAll("tr");
        Assert.Equal(Enumerable.Range(1, 700).Select(rank => $"{rank}"), shown.Concat(others).Select(row => row.QuerySelector("td.rank")!.TextContent));
        Assert.Equal(701, site.File("tables/scores-4.csv").TrimEnd('\n').Split('\n').Length);
    }

    /// <remarks>The rows go into the script in pieces, whose ends fall inside letters of three bytes.</remarks>
    [Fact]
    public void Letters_of_several_bytes_are_whole_in_the_script()
    {
        const string Name = "城城城城城城城城城城";
        var table = Long(700);
        var named = table with { Rows = [.. table.Rows.Select(row => row with { Cells = row.Cells.SetItem(0, new TableCell(Sample.Text(Name))) })] };
        var rest = Sample.Write(Sample.Document(named)).File("tables/scores-4.js");
        Assert.Equal(400, rest.Split($">{Name}<").Length - 1);
    }

    [Fact]
    public void Other_tables_are_whole()
    {
        var site = Sample.Write(Sample.Document(Long(600)));
        Assert.Equal(600, site.Page(Sample.ChapterPath).QuerySelectorAll("#scores-4 tbody tr").Length);
        Assert.False(site.Value.ContainsKey("tables/scores-4.js"));
        Assert.Empty(site.Page(Sample.ChapterPath).QuerySelectorAll(".table-rest"));
    }

    private static Table Long(int rows)
    {
        var few = Sample.ScoreTable(60);
        return few with
        {
            Rows = [.. Enumerable.Range(0, rows).Select(at => few.Rows[at % 60] with { Cells = few.Rows[at % 60].Cells.SetItem(0, new TableCell(Sample.Text($"{at + 1}"), at + 1)) })],
        };
    }
}
