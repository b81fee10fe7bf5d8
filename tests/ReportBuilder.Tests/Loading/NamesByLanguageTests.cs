using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Scoring;

namespace ReportBuilder.Tests.Loading;

/// <summary>Tables have a column a language: "name:zh-Hans" beside "name".</summary>
public sealed class NamesByLanguageTests
{
    private const string Units = "data/units.csv";
    private const string Report = "content/report.yaml";

    private static readonly ReportSources Chinese = WithNames("name:zh-Hans", "云雀港", "渡村", "柳湖", "蓟津").Replace(Report, "language: en-GB", "language: en-GB\nnames: [zh-Hans]");

    [Fact]
    public void Names_of_the_languages_that_the_edition_asks_for_stand_beside_the_others()
    {
        var units = Loaded(Chinese).Dataset.Units;
        Assert.Equal(["Larkhaven", "Ferrowby", "Sallowmere", "Thistleford"], units.Select(unit => unit.Name));
        Assert.Equal(new("zh-Hans", "云雀港"), Assert.Single(units[0].Names.Beside));
    }

    [Fact]
    public void A_column_of_a_primary_language_serves_every_kind_of_it_after_the_exact_tag()
    {
        Assert.Equal("云", LanguageTag.Find<string>([new("zh", "云")], "zh-Hans"));
        Assert.Equal("云", LanguageTag.Find<string>([new("zh", "雲"), new("zh-Hans", "云")], "zh-Hans"));
        Assert.Null(LanguageTag.Find<string>([new("zh-Hant", "雲"), new("fr", "nuage")], "zh-Hans"));
    }

    [Theory]
    [InlineData("en-GB", "Overall")]
    [InlineData("fr", "Ensemble")]
    [InlineData("zh-Hans", "总体")]
    public void The_index_as_a_whole_is_called_in_the_language_of_the_edition(string language, string name)
    {
        var root = Loaded(TinyReport.Sources.Replace(Report, "language: en-GB", "language: " + language)).Framework.Root;
        Assert.Equal(("overall", name, "Overall"), (root.Id, root.Name, root.Key));
    }

    [Fact]
    public void An_empty_cell_gives_no_name() => Assert.Empty(Loaded(Chinese.Replace(Units, "云雀港", "")).Dataset.Units[0].Names.Beside);

    [Theory]
    [InlineData("zh-Hans", "Error", "RB1130", "'chinese language' is not a language tag", "name:chinese language")]
    [InlineData("zh-Hans", "Warning", "RB1131", "nobody reads the column 'name:fr': the edition has nothing in 'fr'", "name:fr")]
    public void A_column_that_nobody_can_read_is_told_of(string names, string severity, string code, string message, string head)
    {
        var sources = WithNames(head, "a", "b", "c", "d").Replace(Report, "language: en-GB", $"language: en-GB\nnames: [{names}]");
        var found = Assert.Single(TinyReport.Findings(sources));
        Assert.Equal((severity, code, message, 1), (found.Severity.ToString(), found.Code, found.Message, found.Place.Line));
    }

    [Fact]
    public void Two_units_of_one_name_in_a_language_are_an_error()
    {
        var found = Assert.Single(TinyReport.Findings(Chinese.Replace(Units, "渡村", "云雀港")));
        Assert.Equal((Severity.Error, "RB1132", "the unit 'Ferrowby' is called '云雀港' in zh-Hans, as 'larkhaven' is"), (found.Severity, found.Code, found.Message));
    }

    [Fact]
    public void A_list_of_names_holds_tags_each_of_a_language_of_its_own()
    {
        var found = TinyReport.Findings(TinyReport.Sources.Replace(Report, "language: en-GB", "language: en-GB\nnames: [Chinese!, zh-Hans, zh-Hant]"));
        Assert.Equal(["RB1108", "RB1134"], found.Select(finding => finding.Code));
    }

    [Fact]
    public void Tables_may_name_a_unit_by_any_of_its_names()
    {
        var scores = Chinese.Text("data/scores.csv").Replace("Larkhaven", "云雀港", StringComparison.Ordinal);
        var inputs = EditionLoader.Load(Chinese.With("data/scores.csv", scores));
        Assert.Empty(inputs.Diagnostics);
        Assert.Equal(ScoresOf(TinyReport.Inputs), ScoresOf(inputs.Value));
    }

    private static IEnumerable<double?> ScoresOf(ReportInputs inputs) => Scorer.Score(inputs).Value.Overall.Scores.Select(score => score.Value);

    private static ReportInputs Loaded(ReportSources sources)
    {
        var loaded = EditionLoader.Load(sources);
        Assert.Empty(loaded.Diagnostics);
        return loaded.Value;
    }

    private static ReportSources WithNames(string head, params string[] names)
    {
        var lines = TinyReport.Sources.Text(Units).TrimEnd().Split('\n');
        return TinyReport.Sources.With(Units, string.Join('\n', lines.Select((line, at) => $"{line},{(at == 0 ? head : names[at - 1])}")) + "\n");
    }
}
