using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Html;

/// <summary>A reader who asks for data finds what may be done with them: in words, beside each chart and table, and for machines.</summary>
public sealed class LicenceTests
{
    private static readonly Licences All = new(
        new("All rights reserved", ""),
        new("CC BY 4.0", "https://licences.example/by"),
        new("Open <data>", "https://licences.example/data")
    );

    private static Outcome<ImmutableSortedDictionary<string, ImmutableArray<byte>>> With(Licences licences)
    {
        var document = Sample.Document(Sample.ScoreTable(), Sample.Chart);
        return Sample.Write(document with { Edition = document.Edition with { Licences = licences, Publisher = "The makers" } });
    }

    [Theory]
    [InlineData("data.html")]
    [InlineData("about.html")]
    public void The_pages_on_data_and_on_the_edition_name_the_terms_of_text_figures_and_data(string path)
    {
        var lines = With(All).Page(path).QuerySelectorAll(".licences li").Select(line => line.TextContent.Trim().ReplaceLineEndings(" "));
        Assert.Equal(["Text All rights reserved", "Figures CC BY 4.0", "Data Open <data>"], lines);
    }

    [Theory]
    [InlineData("data.html")]
    [InlineData("about.html")]
    public void Where_no_terms_are_named_readers_are_told_to_ask(string path)
    {
        var page = With(Licences.None).Page(path);
        Assert.Empty(page.QuerySelectorAll(".licences"));
        Assert.Contains("names no licence. Ask The makers before", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("free to use", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_chart_and_each_table_has_its_terms_beside_its_files()
    {
        var page = With(All).Page(Sample.ChapterPath);
        Assert.Equal("https://licences.example/by", page.QuerySelector("figure .downloads .licence a[rel=license]")!.GetAttribute("href"));
        Assert.Equal("https://licences.example/data", page.QuerySelector(".table-foot .downloads .licence a[rel=license]")!.GetAttribute("href"));
        Assert.Empty(With(Licences.None).Page(Sample.ChapterPath).QuerySelectorAll(".licence"));
    }

    [Fact]
    public void Machines_read_the_terms_of_the_data_and_of_the_text()
    {
        var site = With(All);
        var licence = JsonDocument.Parse(site.File("data/datapackage.json")).RootElement.GetProperty("licenses")[0];
        Assert.Equal("https://licences.example/data", licence.GetProperty("path").GetString());
        Assert.Equal("https://licences.example/data", Record("data.html").GetProperty("license").GetString());
        Assert.Equal("All rights reserved", Record(Sample.ChapterPath).GetProperty("license").GetString());

        JsonElement Record(string path) =>
            JsonDocument.Parse(site.Page(path).QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
    }
}
