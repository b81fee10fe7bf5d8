using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>`imprint` of content/report.yaml.</summary>
public sealed class ImprintTests
{
    private const string Report = "content/report.yaml";

    [Theory]
    [InlineData("isbn: 978-0-306-40615-7", null)]
    [InlineData("isbn: 0-306-40615-2", null)]
    [InlineData("isbn: 0-8044-2957-X", null)]
    [InlineData("isbn: 978-0-306-40615-8", "RB1443")]
    [InlineData("isbn: 977-0-306-40615-0", "RB1443")]
    [InlineData("isbn: 0-306-40615-3", "RB1443")]
    [InlineData("isbn: ninety", "RB1443")]
    [InlineData("issn: 2049-3630", null)]
    [InlineData("issn: 2434-561X", null)]
    [InlineData("issn: 2049-3631", "RB1444")]
    [InlineData("doi: 10.5555/12345678", null)]
    [InlineData("doi: https://doi.org/10.5555/12345678", null)]
    [InlineData("doi: doi:10.5555/12345678", "RB1445")]
    [InlineData("doi: 10.5555", "RB1445")]
    [InlineData("authors: [{ name: A, orcid: 0000-0002-1825-0097 }]", null)]
    [InlineData("authors: [{ name: A, orcid: 0000-0002-1694-233X }]", null)]
    [InlineData("authors: [{ name: A, orcid: 0000-0002-1825-0098 }]", "RB1446")]
    [InlineData("editors: [{ orcid: 0000-0002-1825-0097 }]", "RB1106")]
    [InlineData("isbm: 978-0-306-40615-7", "RB1103")]
    public void A_number_whose_check_digit_is_wrong_is_an_error_in_its_line(string line, string? code)
    {
        var found = Load(line).Diagnostics.Where(diagnostic => diagnostic.Place.File == Report).ToArray();
        Assert.Equal(code, found.SingleOrDefault()?.Code);
        Assert.All(found, diagnostic => Assert.Equal(2, diagnostic.Place.Line));
    }

    [Fact]
    public void Addresses_are_left_out_and_names_may_stand_alone()
    {
        var imprint = Load("{ doi: https://doi.org/10.5555/12345678, authors: [A, { name: B, orcid: https://orcid.org/0000-0002-1825-0097 }] }", asMap: true)
            .Value.Edition.Imprint;
        Assert.Equal("10.5555/12345678", imprint.Doi);
        Assert.Equal(["A ", "B 0000-0002-1825-0097"], imprint.Authors.Select(author => $"{author.Name} {author.Orcid}"));
    }

    private static Model.Diagnostics.Outcome<ReportInputs> Load(string line, bool asMap = false)
    {
        var sources = EditionFolder.Read("tests/fixtures/tiny-report");
        return EditionLoader.Load(sources.With(Report, (asMap ? $"imprint: {line}\n" : $"imprint:\n  {line}\n") + sources.Text(Report)));
    }
}
