using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Releasing;

namespace ReportBuilder.Tests.Program.Releasing;

/// <summary>What a release writes into data/history.csv.</summary>
public sealed class HistoryFileTests
{
    private static readonly ReportDraft Draft = Editions.Draft(Repository.Path("tests", "fixtures", "tiny-report"));

    [Fact]
    public void An_edition_without_a_history_gets_one_with_its_results()
    {
        var lines = Lines(null);
        Assert.Equal("edition,unit,class,part,score,rank,framework", lines[0]);
        Assert.Contains("1903,Sallowmere,Hills,,12,1,", lines);
        Assert.Contains("1903,Sallowmere,Hills,Air and water,7,1,", lines);
        Assert.Equal(1 + (4 * 7), lines.Length);
    }

    [Fact]
    public void Rows_of_other_editions_stay_as_they_are_and_those_of_this_one_are_written_anew()
    {
        const string Before = "edition,city,part,rank\n1902,\"Larkhaven\",,1\n1903,Larkhaven,,4\n";
        var lines = Lines(Before);
        Assert.Equal(["edition,city,part,rank", "1902,\"Larkhaven\",,1"], lines[..2]);
        Assert.Contains("1903,Larkhaven,,2", lines);
        Assert.DoesNotContain("1903,Larkhaven,,4", lines);
        Assert.Equal(lines, Lines(string.Join('\n', lines) + "\n"));
    }

    [Theory]
    [InlineData("edition;city;rank\n1902;Larkhaven;1\n")]
    [InlineData("city,edition,rank\nLarkhaven,1902,1\n")]
    public void A_table_in_another_form_is_left_alone(string table) =>
        Assert.Null(HistoryFile.With([.. Encoding.UTF8.GetBytes(table)], Draft.Inputs, Draft.Scores));

    private static string[] Lines(string? table) => Encoding.UTF8.GetString(
        HistoryFile.With(table is null ? null : ImmutableArray.Create(Encoding.UTF8.GetBytes(table)), Draft.Inputs, Draft.Scores)!.Value.AsSpan()).TrimEnd('\n').Split('\n');
}
