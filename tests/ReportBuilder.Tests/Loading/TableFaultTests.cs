using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Loading;

/// <summary>Slips in the tables, each with its code; the words are in Snapshots/table-faults.txt.</summary>
public sealed class TableFaultTests
{
    private const string Units = "data/units.csv";
    private const string Framework = "data/framework.csv";
    private const string Scores = "data/scores.csv";
    private const string Totals = "data/published-totals.csv";
    private const string Sources = "data/sources.csv";
    private const string Facts = "data/facts.csv";

    private static readonly Fault[] All =
    [
        Fault.In(Scores, "an unknown city", "RB1211", "Market days,Ferrowby,", "Market days,Ferroby,"),
        Fault.In(Scores, "a city in other capitals", "RB1211", "Market days,Ferrowby,", "Market days,FERROWBY,"),
        Fault.In(Scores, "an unknown variable", "RB1212", "Market days,Ferrowby,", "Market day,Ferrowby,"),
        Fault.In(Scores, "an unknown dimension", "RB1213", "Work and trade,Market days,Ferrowby,", "Work & trade,Market days,Ferrowby,"),
        Fault.In(Scores, "a variable of another dimension", "RB1215", "Work and trade,Market days,Ferrowby,", "Air and water,Market days,Ferrowby,"),
        Fault.In(Scores, "a city scored twice", "RB1214", "Market days,Ferrowby,", "Market days,Sallowmere,"),
        Fault.In(Scores, "a city not named", "RB1208", "Market days,Ferrowby,", "Market days,,"),
        Fault.In(Scores, "words for a number", "RB1203", "Market days,Ferrowby,3", "Market days,Ferrowby,three"),
        Fault.In(Scores, "a number in two readings", "RB1262", "Market days,Ferrowby,3", "Market days,Ferrowby,\"1,234\""),
        Fault.In(Scores, "an error of a spreadsheet", "RB1203", "Market days,Ferrowby,3", "Market days,Ferrowby,#REF!"),
        Fault.In(Scores, "not a number", "RB1203", "Market days,Ferrowby,3", "Market days,Ferrowby,NaN"),
        Fault.In(Scores, "infinity", "RB1203", "Market days,Ferrowby,3", "Market days,Ferrowby,Infinity"),
        Fault.In(Scores, "a number past all bounds", "RB1203", "Market days,Ferrowby,3", "Market days,Ferrowby,1e999"),
        Fault.In(Scores, "figures of another script", "RB1203", "Market days,Ferrowby,3", "Market days,Ferrowby,٣"),
        Fault.In(Scores, "a decimal comma beside a decimal point", "RB1204 RB1214 RB1216", "Market days,Ferrowby,3\n", "Market days,Ferrowby,\"3,0\"\nWork and trade,Market days,Ferrowby,2.5\n"),
        Fault.In(Scores, "a score with a fraction", "RB1216", "Market days,Ferrowby,3", "Market days,Ferrowby,2.5"),
        Fault.In(Scores, "a score above the number of units", "RB1216", "Market days,Ferrowby,3", "Market days,Ferrowby,5"),
        Fault.In(Scores, "a score of zero", "RB1216", "Market days,Ferrowby,3", "Market days,Ferrowby,0"),
        Fault.In(Scores, "a city without a row", "RB1217", "Work and trade,Market days,Ferrowby,3\n", ""),
        Fault.In(Scores, "a missing column", "RB1202", "variable,city,score", "variable,town,score"),
        Fault.In(Facts, "a column twice", "RB1207 RB1202", "value,unit,", "value,value,"),
        Fault.In(Scores, "columns separated by semicolons", "RB1202", "dimension,variable,city,score", "dimension;variable;city;score"),
        Fault.In(Scores, "a cell too many", "RB1206 RB1217", "Market days,Ferrowby,3", "Market days,Ferrowby,3,4"),
        Fault.In(Scores, "a quotation mark never closed", "RB1205 RB1206 RB1217 RB1217 RB1217 RB1217", "Market days,Ferrowby,", "\"Market days,Ferrowby,"),
        Fault.In(Scores, "a quotation mark inside a cell", "RB1205 RB1212", "Market days,Ferrowby,", "Market\" days,Ferrowby,"),
        Fault.In(Scores, "words after a closing quotation mark", "RB1205", "Market days,Ferrowby,", "\"Market\" days,Ferrowby,"),
        Fault.In(Units, "an id twice", "RB1214", "sallowmere,Sallowmere", "ferrowby,Sallowmere"),
        Fault.In(Units, "an id with capitals", "RB1218", "sallowmere,Sallowmere", "Sallow Mere,Sallowmere"),
        Fault.In(Units, "a longitude off the globe", "RB1219", "-41.20", "-412.0"),
        Fault.In(Units, "a latitude in words", "RB1203", "45.90", "north"),
        Fault.In(Framework, "a direction that is none", "RB1210", "clean,higher,1901", "clean,upwards,1901"),
        Fault.In(Framework, "two names for one id", "RB1214", "workshops,Workshops,3", "workshops,Workshop count,3"),
        Fault.In(Framework, "a variable and a dimension of one id", "RB1214", "clean-river,Clean river", "work-and-trade,Clean river"),
        Fault.In(Framework, "an indicator's number twice", "RB1214", "Workshops,3,", "Workshops,2,"),
        Fault.In(Framework, "an indicator's number with a fraction", "RB1203", "Workshops,3,", "Workshops,3.5,"),
        Fault.In(Totals, "an unknown city among the totals", "RB1211", "Sallowmere,5", "Sallomere,5"),
        Fault.In(Totals, "an unknown dimension among the totals", "RB1213", "Air and water,total", "Air and Waters,total"),
        Fault.In(Sources, "two sources of one number", "RB1234", "river-survey-1901,2,", "river-survey-1901,1,"),
        Fault.In(Sources, "an address that runs a script", "RB1235", "https://example.org/river-survey", "javascript:alert(1)"),
        Fault.In(Facts, "a fact twice", "RB1231", "ferrowby-workshops-1902,96", "larkhaven-market-days-1902,96"),
        Fault.In(Facts, "a fact with an unknown source", "RB1232", "Market days of Larkhaven,town-almanac-1902", "Market days of Larkhaven,town-almanack-1902"),
        Fault.In(Facts, "a date in another order", "RB1233", "1905-12-31", "31.12.1905"),
        Fault.In(Facts, "a day that is not in the calendar", "RB1233", "1905-12-31", "1905-02-30"),
        Fault.In(Facts, "a fact without a period", "RB1208", "96,workshops,1902,", "96,workshops,,"),
        Fault.In(Facts, "a fact that prints nothing", "RB1208", "ninety-six,", ","),
    ];

    public static TheoryData<string> Names { get; } = new(All.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_slip_has_its_code_and_a_line(string name)
    {
        var fault = All.Single(fault => fault.Name == name);
        var found = TinyReport.Findings(fault.Change(TinyReport.Sources));
        Assert.Equal(fault.Codes.Order(), found.Select(finding => finding.Code).Order());
        Assert.All(found.Where(finding => finding.Code is not "RB1217"), finding => Assert.True(finding.Place.Line > 0, finding.ToString()));
    }

    [Fact]
    public void The_words_that_an_author_reads() => Snapshot.Match(
        string.Concat(All.Select(fault => $"# {fault.Name}\n{string.Join('\n', TinyReport.Findings(fault.Change(TinyReport.Sources)))}\n\n")),
        "table-faults.txt");

    [Fact]
    public void All_slips_are_told_in_one_run()
    {
        var sources = TinyReport.Sources
            .Replace(Scores, "Market days,Ferrowby,3", "Market days,Ferrowby,three")
            .Replace(Units, "-41.20", "west")
            .Replace(Facts, "1905-12-31", "soon")
            .Replace("content/report.yaml", "stage: draft", "stage: drafty");
        Assert.Equal(["RB1108", "RB1233", "RB1203", "RB1203"], TinyReport.Findings(sources).Select(finding => finding.Code));
    }

    [Fact]
    public void An_empty_score_is_a_reading_that_nobody_reported()
    {
        var sources = TinyReport.Sources.Replace(Scores, "Market days,Ferrowby,3", "Market days,Ferrowby,");
        var outcome = ReportBuilder.Loading.EditionLoader.Load(sources);
        Assert.Empty(outcome.Diagnostics);
        Assert.Null(outcome.Value.Dataset.Column("market-days")!.Readings[1].Value);
    }

    [Fact]
    public void A_wrong_table_is_cut_short_with_a_count()
    {
        var rows = string.Concat(Enumerable.Range(0, 500).Select(number => $"Work and trade,Market days,Town {number},1\n"));
        var found = TinyReport.Findings(TinyReport.Sources.With(Scores, TinyReport.Sources.Text(Scores) + rows));
        Assert.Equal(20, found.Count(finding => finding.Severity == Severity.Error));
        Assert.Contains(found, finding => finding.Severity == Severity.Note && finding.Message.StartsWith("480 more", StringComparison.Ordinal));
    }
}
