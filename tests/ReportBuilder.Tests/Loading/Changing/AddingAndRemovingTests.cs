using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading;
using ReportBuilder.Loading.Changing;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading.Changing;

/// <summary>What is added has its rows and files with gaps, what is removed leaves none, and every other line stays.</summary>
public sealed class AddingAndRemovingTests
{
    private const string Framework = "dimension-id,dimension,variable-id,variable,indicator-no,indicator,direction,data-year,source\ntrade,Trade,ports,Ports,1,Ports,higher,1902,Almanac\nlife,Life,parks,Parks,2,Parks,higher,1902,Almanac\n";

    private const string Report = """
        id: towns
        title: Towns
        year: 1903
        date: 1903-06-01
        language: en-GB
        outline:
          # the chapters
          - kind: dimension
            content: content/01-trade.md
            parts:
              - { kind: case-study, content: content/cases/ames.md }

          - kind: text
            content: content/text.md
        terms:
          unit: { one: town, other: towns }

        """;

    [Fact]
    public void A_unit_gets_a_row_in_the_list_and_one_for_every_part_in_the_table_s_own_dialect()
    {
        var changed = Adding.Of(Small(), "town", "New Cork", "").Value;
        Assert.Equal("id;name;group\ngreen;Green;N\names;Ames;S\nnew-cork;New Cork;\n", Text(changed, "data/units.csv"));
        Assert.Equal("dimension,variable,town,score\r\nTrade,Ports,Green,2\r\nTrade,Ports,Ames,1\r\nLife,Parks,Green,1\r\nLife,Parks,Ames,2\r\nTrade,Ports,New Cork,\r\nLife,Parks,New Cork,\r\n", Text(changed, "data/scores.csv"));
        Assert.Equal(Text(changed, "data/units.csv"), Text(Adding.Of(Small(), "unit", "New Cork", "").Value, "data/units.csv"));
        Assert.Contains(Told(With(Small(), changed)), told => told.StartsWith("RB2014 data/units.csv:4", StringComparison.Ordinal));
    }

    [Fact]
    public void A_unit_in_a_wide_table_is_a_row_or_a_column()
    {
        var down = Adding.Of(Small(("data/scores.csv", "town,Ports,Parks\nGreen,2,1\nAmes,1,2")), "town", "Cork", "").Value;
        Assert.Equal("town,Ports,Parks\nGreen,2,1\nAmes,1,2\nCork,,", Text(down, "data/scores.csv"));
        var across = Adding.Of(Small(("data/scores.csv", "variable,Green,Ames\nPorts,2,1\nParks,1,2\n")), "town", "Cork", "").Value;
        Assert.Equal("variable,Green,Ames,Cork\nPorts,2,1,\nParks,1,2,\n", Text(across, "data/scores.csv"));
    }

    [Fact]
    public void A_variable_gets_its_row_in_the_framework_and_a_gap_for_every_unit()
    {
        var changed = Adding.Of(Small(), "variable", "Buses", "Life").Value;
        Assert.Equal(Framework + "life,Life,buses,Buses,3,Buses,,,\n", Text(changed, "data/framework.csv"));
        Assert.EndsWith("Life,Buses,Green,\r\nLife,Buses,Ames,\r\n", Text(changed, "data/scores.csv"), StringComparison.Ordinal);
        Assert.Contains(Told(With(Small(), changed)), told => told.StartsWith("RB1210 data/framework.csv:4", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dimension_gets_a_row_a_chapter_and_its_place_in_the_outline()
    {
        var changed = Adding.Of(Small(), "dimension", "Care: for all", "").Value;
        Assert.Equal(Framework + "care-for-all,Care: for all,,,,,,,\n", Text(changed, "data/framework.csv"));
        Assert.Equal("---\ntitle: \"Care: for all\"\ndimension: \"Care: for all\"\n---\n\n", Text(changed, "content/02-care-for-all.md"));
        Assert.Contains("      - { kind: case-study, content: content/cases/ames.md }\n  - kind: dimension\n    content: content/02-care-for-all.md\n\n  - kind: text\n", Text(changed, "content/report.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_stands_at_the_end_and_a_case_study_in_its_dimension()
    {
        Assert.Contains("    content: content/text.md\n  - kind: text\n    content: content/last-words.md\nterms:", Text(Adding.Of(Small(), "chapter", "Last words", "").Value, "content/report.yaml"), StringComparison.Ordinal);
        var changed = Adding.Of(Small(), "case-study", "Green", "Trade").Value;
        Assert.Contains("ames.md }\n      - { kind: case-study, content: content/cases/green.md }\n", Text(changed, "content/report.yaml"), StringComparison.Ordinal);
        Assert.Equal("---\ntitle: Green\nname: Green\ntown: Green\ndimension: Trade\n---\n\n", Text(changed, "content/cases/green.md"));
    }

    [Theory]
    [InlineData("town", "Cork", "")]
    [InlineData("variable", "Buses", "Life")]
    public void What_was_added_and_is_removed_leaves_the_bytes_of_before(string what, string name, string within)
    {
        var after = With(Small(), Adding.Of(Small(), what, name, within).Value);
        var again = With(after, Removing.Of(after, what, name).Value);
        Assert.All(Small().Files, file => Assert.Equal(Encoding.UTF8.GetString(file.Value.AsSpan()), Encoding.UTF8.GetString(again.Files[file.Key].AsSpan())));
    }

    [Fact]
    public void A_chapter_that_was_added_and_is_removed_leaves_nothing()
    {
        var after = With(Small(), Adding.Of(Small(), "chapter", "Last words", "").Value);
        var again = With(after, Removing.Of(after, "chapter", "Last words").Value);
        Assert.Equal(Small().Files.Keys, again.Files.Keys);
        Assert.Equal(Report, Encoding.UTF8.GetString(again.Files["content/report.yaml"].AsSpan()));
    }

    [Fact]
    public void A_removed_dimension_takes_its_rows_columns_and_chapter_and_tells_where_it_is_named()
    {
        var changed = Removing.Of(Small(), "dimension", "Trade").Value;
        Assert.DoesNotContain("Trade", Text(changed, "data/framework.csv"), StringComparison.Ordinal);
        Assert.Equal("dimension,variable,town,score\r\nLife,Parks,Green,1\r\nLife,Parks,Ames,2\r\n", Text(changed, "data/scores.csv"));
        Assert.Equal("rank,town,Life,total\n1,Green,1,3\n1,Ames,2,3\n", Text(changed, "data/published-totals.csv"));
        Assert.Equal("content/01-trade.md", Assert.Single(changed.Gone));
        Assert.DoesNotContain("01-trade", Text(changed, "content/report.yaml"), StringComparison.Ordinal);
        Assert.Contains(changed.LeftAlone, one => one.Place.File == "content/cases/ames.md" && one.Why.Contains("outline", StringComparison.Ordinal));
        Assert.Contains(changed.LeftAlone, one => one.Place is { File: "content/text.md", Line: 5 } && one.Why == "it is still named here");
    }

    [Fact]
    public void Rows_of_a_dimension_that_is_gone_are_one_message_that_names_the_command_which_takes_them_out()
    {
        var without = Small(("data/framework.csv", Framework.Replace("trade,Trade,ports,Ports,1,Ports,higher,1902,Almanac\n", "", StringComparison.Ordinal)),
            ("data/scores.csv", "dimension,variable,town,score\n" + string.Concat(Enumerable.Repeat("Trade,Ports,Green,2\n", 5)) + "Life,Parks,Green,1\nLife,Parks,Ames,2\n"));
        var found = Assert.Single(EditionLoader.Load(without).Diagnostics, one => one is { Code: "RB1213", Place.File: "data/scores.csv" });
        Assert.Contains("at 5 places", found.Message, StringComparison.Ordinal);
        Assert.Contains("reportbuilder remove dimension \"Trade\"", found.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("Trade", Text(Removing.Of(without, "dimension", "Trade").Value, "data/scores.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("twon", "Cork", "", "RB1354", "did you mean 'town'?")]
    [InlineData("town", "Ames", "", "RB1352", "give another name")]
    [InlineData("variable", "Buses", "Lif", "RB1351", "did you mean 'Life'?")]
    [InlineData("variable", "Buses", "", "RB1351", "say it with --in: Trade, Life")]
    [InlineData("case-study", "Ames", "Trade", "RB1353", "give another name")]
    public void What_cannot_be_added_is_refused(string what, string name, string within, string code, string hint)
    {
        var outcome = Adding.Of(Small(), what, name, within);
        Assert.Equal((code, hint), (outcome.Diagnostics.Single().Code, outcome.Diagnostics.Single().Hint));
        Assert.Empty(outcome.Value.Files);
    }

    [Fact]
    public void What_is_not_there_cannot_be_removed() =>
        Assert.Equal("did you mean 'Ames'?", Removing.Of(Small(), "town", "Ame").Diagnostics.Single().Hint);

    private static string[] Told(ReportSources sources) =>
        [.. ReportPipeline.Draft(sources, _ => { }).Diagnostics.Select(found => $"{found.Code} {found.Place}")];

    private static string Text(ChangedEdition changed, string path) => Encoding.UTF8.GetString(changed.Files[path].AsSpan());

    private static ReportSources With(ReportSources sources, ChangedEdition changed) => new(sources.Files.RemoveRange(changed.Gone).SetItems(changed.Files));

    private static ReportSources Small(params (string Path, string Text)[] other)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["content/report.yaml"] = Report,
            ["content/text.md"] = "---\ntitle: A text\n---\n\nTrade is told of.\n",
            ["content/01-trade.md"] = "---\ntitle: Ships\ndimension: Trade\n---\n\nWords.\n",
            ["content/cases/ames.md"] = "---\ntitle: Bread\nname: Ames\ntown: Ames\ndimension: Trade\n---\n\nWords.\n",
            ["data/units.csv"] = "id;name;group\ngreen;Green;N\names;Ames;S\n",
            ["data/framework.csv"] = Framework,
            ["data/scores.csv"] = "dimension,variable,town,score\r\nTrade,Ports,Green,2\r\nTrade,Ports,Ames,1\r\nLife,Parks,Green,1\r\nLife,Parks,Ames,2\r\n",
            ["data/published-totals.csv"] = "rank,town,Trade,Life,total\n1,Green,2,1,3\n1,Ames,1,2,3\n",
        };
        foreach (var (path, text) in other)
            files[path] = text;
        return new(files.ToImmutableSortedDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value).ToImmutableArray(), StringComparer.Ordinal));
    }
}
