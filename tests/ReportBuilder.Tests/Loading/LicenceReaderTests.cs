using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>`licence` of report.yaml: one for all, or one each for text, figures and data, with an address or without.</summary>
public sealed class LicenceReaderTests
{
    private const string Report = "content/report.yaml";

    private static ReportSources With(string licence) => TinyReport.Sources.Replace(Report, "stage: draft\n", $"stage: draft\n{licence}\n");

    private static Licences Read(string licence) => EditionLoader.Load(With(licence)).Value.Edition.Licences;

    [Fact]
    public void One_name_speaks_for_all()
    {
        var all = new Licence("CC BY 4.0", "");
        Assert.Equal(new(all, all, all), Read("licence: CC BY 4.0"));
    }

    [Fact]
    public void A_name_with_its_address_speaks_for_all()
    {
        var all = new Licence("CC BY 4.0", "https://licences.example/by");
        Assert.Equal(new(all, all, all), Read("licence: { name: CC BY 4.0, address: \"https://licences.example/by\" }"));
    }

    [Fact]
    public void Text_figures_and_data_may_differ_and_what_is_left_out_is_not_granted() =>
        Assert.Equal(
            new(new("All rights reserved", ""), null, new("Open", "https://licences.example/open")),
            Read("licence: { text: All rights reserved, data: { name: Open, address: \"https://licences.example/open\" } }")
        );

    [Fact]
    public void An_edition_that_says_nothing_grants_nothing() => Assert.True(EditionLoader.Load(TinyReport.Sources).Value.Edition.Licences.IsEmpty);

    [Theory]
    [InlineData("licence: { text: Free, pictures: Free }", "RB1103")]
    [InlineData("licence: { name: Free, address: \"javascript:alert(1)\" }", "RB1108")]
    [InlineData("licence: { data: { address: \"https://licences.example/by\" } }", "RB1106")]
    [InlineData("licence: [Free]", "RB1107")]
    [InlineData("licence: { data: [Free] }", "RB1107")]
    public void What_is_wrong_is_told_at_its_line(string licence, string code)
    {
        var found = Assert.Single(TinyReport.Findings(With(licence)), finding => finding.Code == code);
        Assert.Equal(Report, found.Place.File);
        Assert.Equal(With("").Text(Report).Split('\n').ToList().IndexOf("stage: draft") + 2, found.Place.Line);
    }
}
