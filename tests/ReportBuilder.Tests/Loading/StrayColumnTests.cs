using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>Columns that nobody reads are told of, in every table.</summary>
public sealed class StrayColumnTests
{
    private static readonly ReportSources Raw = EditionFolder.Read("examples/raw-index");

    [Theory]
    [InlineData("units.csv", "longitude", "longtitude")]
    [InlineData("units.csv", "sort-name", "sort name")]
    [InlineData("scores.csv", "dimension", "dimensions")]
    [InlineData("framework.csv", "data-year", "data year")]
    public void A_misspelt_one_is_an_error_with_the_name_that_was_meant(string table, string name, string written)
    {
        var found = Assert.Single(Found(TinyReport.Sources, table, header => header.Replace(name, written, StringComparison.Ordinal)));
        Assert.Equal((Severity.Error, $"the table has no column '{written}'", $"did you mean '{name}'?"), (found.Severity, found.Message, found.Hint));
    }

    [Theory]
    [InlineData("scores.csv"), InlineData("framework.csv"), InlineData("facts.csv"), InlineData("sources.csv")]
    public void Any_other_is_a_warning_that_says_which_there_may_be(string table)
    {
        var found = Assert.Single(Found(TinyReport.Sources, table, header => header + ",remarks of the editors", row => row + ",x"));
        Assert.Equal((Severity.Warning, "nobody reads the column 'remarks of the editors'"), (found.Severity, found.Message));
        Assert.StartsWith("the table may have ", found.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("readings.csv"), InlineData("framework.csv"), InlineData("previous-readings.csv")]
    public void So_it_is_in_the_tables_of_raw_readings(string table) =>
        Assert.Equal("nobody reads the column 'remarks of the editors'", Assert.Single(Found(Raw, table, header => header + ",remarks of the editors", row => row + ",x")).Message);

    [Fact]
    public void Any_other_of_the_units_says_something_of_them()
    {
        Assert.Empty(Found(TinyReport.Sources, "units.csv", header => header + ",coast", row => row + ",yes"));
        var units = EditionLoader.Load(Changed(TinyReport.Sources, "units.csv", header => header + ",coast,main river", row => row + ",yes,")).Value.Dataset.Units;
        Assert.All(units, unit => Assert.Equal(("coast", "yes"), (Assert.Single(unit.Attributes).Key, unit.Attributes["coast"])));
    }

    [Fact]
    public void A_column_that_names_a_language_nobody_asked_for_is_told_of() =>
        Assert.Equal("nobody reads the column 'coast:fr'", Assert.Single(Found(TinyReport.Sources, "units.csv", header => header + ",coast:fr", row => row + ",oui")).Message);

    private static IEnumerable<Diagnostic> Found(ReportSources sources, string table, Func<string, string> header, Func<string, string>? row = null)
    {
        var path = $"data/{table}";
        return EditionLoader.Load(Changed(sources, table, header, row)).Diagnostics.Where(found => found.Code == "RB1223" && found.Place.File == path && found.Place.Line == 1);
    }

    private static ReportSources Changed(ReportSources sources, string table, Func<string, string> header, Func<string, string>? row = null)
    {
        var path = $"data/{table}";
        var lines = System.Text.Encoding.UTF8.GetString(sources.Files[path].AsSpan()).TrimEnd().Split('\n');
        var text = string.Join('\n', lines.Select((line, at) => at == 0 ? header(line) : (row ?? (same => same))(line))) + "\n";
        return sources.With(path, text);
    }
}
