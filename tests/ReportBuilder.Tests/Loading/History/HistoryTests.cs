using System.Text;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Tests.Program;

namespace ReportBuilder.Tests.Loading.History;

/// <summary>data/history.csv, data/concordance.csv and the folders under "history", and what is told when they are wrong.</summary>
public sealed class HistoryTests
{
    private const string Table = "data/history.csv";
    private const string Map = "data/concordance.csv";

    private static readonly ReportSources Tiny = EditionFolder.Read("tests/fixtures/tiny-report");

    private static readonly ReportSources Edition = Tiny.With(
        Table,
        """
        edition,unit,class,part,score,rank,framework
        1901,Larkhaven,Coast,,11,1,
        1901,Old Ferrow,Hills,,9,2,
        1901,Millbrook,Hills,,8,3,
        1901,Larkhaven,Coast,Air and water,4,,
        1902,Larkhaven,Coast,,10,,
        1902,Ferrowby,Hills,,12,,
        1903,Larkhaven,Coast,,10,2,

        """).With(
        Map,
        """
        edition,kind,before,after,flag,why
        1902,unit,Old Ferrow,Ferrowby,,
        1902,unit,Millbrook,,,it left the survey

        """);

    [Fact]
    public void Rows_of_earlier_editions_are_read_and_those_of_this_one_are_not_history_yet()
    {
        var history = EditionLoader.Load(Edition).Value.History!;
        Assert.Equal([1901, 1902], history.Editions.Select(edition => edition.Year));
        Assert.Equal((11, 1, "Coast"), (history.Editions[0].Scores[0].Score, history.Editions[0].Scores[0].Rank, history.Editions[0].Scores[0].Class));
        Assert.Equal("data/history.csv:2:6", history.Editions[0].Scores[0].Place.ToString());
    }

    [Fact]
    public void Names_of_before_are_those_of_now_where_the_concordance_says_so()
    {
        var units = EditionLoader.Load(Edition).Value.History!.Editions[0].Units;
        Assert.Equal(["larkhaven", "ferrowby", ""], units.Select(unit => string.Join(' ', unit.Ids)));
        Assert.Equal("it left the survey", units[2].Breaks.Single().Why);
    }

    [Fact]
    public void Nothing_is_said_of_a_history_that_is_sound() =>
        Assert.DoesNotContain(EditionLoader.Load(Edition).Diagnostics, found => found.Place.File.StartsWith("data/", StringComparison.Ordinal));

    [Fact]
    public void An_edition_without_a_history_has_none() => Assert.Null(EditionLoader.Load(Tiny).Value.History);

    [Fact]
    public void What_was_split_or_joined_is_not_comparable_and_needs_a_reason()
    {
        var joined = Edition.With(Map, "edition,kind,before,after,flag,why\n1902,unit,Old Ferrow,Ferrowby,,joined in 1902\n1902,unit,Millbrook,Ferrowby,,joined in 1902\n");
        Assert.Equal(
            [Comparability.NotComparable, Comparability.NotComparable],
            EditionLoader.Load(joined).Value.History!.Editions[0].Units.Skip(1).Select(unit => unit.Breaks.Single().Comparability));
        Assert.Equal(2, EditionLoader.Load(joined.Replace(Map, "joined in 1902", "")).Diagnostics.Count(found => found.Code == "RB1282"));
    }

    [Fact]
    public void A_folder_of_the_tables_of_last_year_gives_readings_framework_and_recipe()
    {
        var history = EditionLoader.Load(WithFolder(Tiny, "history: [data/past/1902]")).Value.History!;
        var kept = Assert.Single(history.Editions).Inputs!;
        Assert.Equal((1902, 4, 4), (history.Editions[0].Year, kept.Dataset.Units.Length, kept.Dataset.Columns.Length));
        Assert.Equal(["work-and-trade", "air-and-water"], kept.Framework.Dimensions.Select(node => node.Id));
    }

    [Fact]
    public void A_fault_in_the_folder_is_told_at_its_place_there()
    {
        var wrong = WithFolder(Tiny, "history: [data/past/1902]").Replace("data/past/1902/scores.csv", "Larkhaven,4", "Larkhavn,4");
        Assert.Contains(EditionLoader.Load(wrong).Diagnostics, found => found.Code == "RB1211" && found.Place.File == "data/past/1902/scores.csv" && found.Place.Line > 0);
    }

    [Fact]
    public void The_state_of_a_build_gives_its_results()
    {
        var draft = Editions.Draft(Repository.Path("tests", "fixtures", "tiny-report"));
        var state = Differences.State.StateFile.Write(Differences.State.StateReader.Read(draft, Tiny.Files, []));
        var sources = Tiny.With("content/report.yaml", Tiny.Text("content/report.yaml") + "history: [{ folder: data/last, year: 1902 }]\n").With("data/last/state.json", [.. state]);
        var past = Assert.Single(EditionLoader.Load(sources).Value.History!.Editions);
        Assert.Equal(draft.Scores.Columns.Sum(column => column.Scores.Count(score => score.Value is not null)), past.Scores.Length);
        Assert.Equal((1902, 12, 1), (past.Year, past.Scores.Single(score => score is { Unit: "Sallowmere", Part: "" }).Score, past.Scores.Single(score => score is { Unit: "Sallowmere", Part: "" }).Rank));
    }

    [Theory]
    [InlineData(Table, "1901,Larkhaven,Coast,,11", "190,Larkhaven,Coast,,11", "RB1280", "four figures: 2024")]
    [InlineData(Table, "1903,Larkhaven", "1904,Larkhaven", "RB1280", "the history holds editions before this one")]
    [InlineData(Table, ",11,1,", ",11,1.5,", "RB1281", "a whole number from 1")]
    [InlineData(Table, ",11,1,", ",,,", "RB1281", "give one of the two, or delete the row")]
    [InlineData(Table, ",11,1,", ",eleven,1,", "RB1203", "leave the cell empty for a reading that nobody reported")]
    [InlineData(Table, "1902,Ferrowby", "1902,Larkhaven", "RB1214", "delete one of the two rows")]
    [InlineData(Table, "1901,Larkhaven,Coast,Air and water,4,,", "1901,Larkhaven,Coast,overall,4,,", "RB1214", "delete one of the two rows")]
    [InlineData(Table, "rank,framework", "rnk,framework", "RB1223", "did you mean 'rank'?")]
    [InlineData(Table, "1902,Ferrowby,Hills,,12,,", "1902,Ferrowby,Hills,,12,,B", "RB1285", "add 'history: { framework: ... }' to content/report.yaml")]
    [InlineData(Map, "1902,unit,Old", "1902,town,Old", "RB1282", "write city, part or framework")]
    [InlineData(Map, "Ferrowby,,", "Ferowby,,", "RB1282", "did you mean 'Ferrowby'?")]
    [InlineData(Map, "Ferrowby,,", "Ferrowby,comparabel,", "RB1282", "did you mean 'comparable'?")]
    [InlineData(Map, "Ferrowby,,", "Ferrowby,not comparable,", "RB1282", "write it under 'why'")]
    [InlineData(Map, "unit,Old Ferrow,", "unit,Old Ferow,", "RB1284", "did you mean 'Old Ferrow'?")]
    public void What_is_wrong_is_told_at_its_place(string file, string old, string changed, string code, string hint)
    {
        var findings = EditionLoader.Load(Edition.Replace(file, old, changed)).Diagnostics;
        var finding = Assert.Single(findings, found => found.Code == code && found.Severity != Severity.Note);
        Assert.Equal((file, hint), (finding.Place.File, finding.Hint));
        Assert.True(finding.Place.Line > 0);
    }

    [Theory]
    [InlineData("history: [data/past/1905]", "RB1280")]
    [InlineData("history: [data/past/last]", "RB1280")]
    [InlineData("history: [data/nothing/1902]", "RB1283")]
    [InlineData("history: [../1902]", "RB1109")]
    [InlineData("history: [data/past/1902, data/past/1902]", "RB1283")]
    [InlineData("history: { versions: 2 }", "RB1103")]
    public void A_folder_that_cannot_be_read_is_told_at_its_line(string line, string code)
    {
        var finding = Assert.Single(EditionLoader.Load(WithFolder(Tiny, line)).Diagnostics, found => found.Code == code);
        Assert.Equal("content/report.yaml", finding.Place.File);
        Assert.True(finding.Place.Line > 1);
    }

    /// <summary>With the tiny edition itself as an earlier one, and its own scores as those of last year.</summary>
    private static ReportSources WithFolder(ReportSources sources, string line)
    {
        var folder = line.Contains("1905", StringComparison.Ordinal) ? "data/past/1905/" : line.Contains("last", StringComparison.Ordinal) ? "data/past/last/" : "data/past/1902/";
        foreach (var table in new[] { "units.csv", "framework.csv", "scores.csv" })
            sources = sources.With(folder + table, Encoding.UTF8.GetString(sources.Files["data/" + table].AsSpan()));
        return sources.With("content/report.yaml", sources.Text("content/report.yaml") + line + "\n");
    }
}
