using ReportBuilder.Files;

namespace ReportBuilder.Tests.Program.Files;

/// <summary>A folder under a wrong name is told of, so that what is in it is not left out in silence.</summary>
public sealed class UnreadFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("template/document", "template", "did you mean 'templates'?")]
    [InlineData("Templates/document", "Templates", "did you mean 'templates'?")]
    [InlineData("font", "font", "did you mean 'fonts'?")]
    [InlineData("templates/documents", "templates/documents", "did you mean 'document'?")]
    [InlineData("templates/html/partial", "templates/html/partial", "did you mean 'partials'?")]
    [InlineData("templates/print", "templates/print", "there are document, html")]
    public void Is_told_with_the_nearest_name(string made, string told, string hint)
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        Directory.CreateDirectory(Path.Combine(edition, made));
        Assert.Equal([$"{told}: warning RB8006: nobody reads the folder '{told}'\n    hint: {hint}"], EditionFolder.Read(edition).Diagnostics.Select(found => found.ToString()));
    }

    [Fact]
    public void Is_not_told_where_an_edition_stands_among_other_things()
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        foreach (var made in (string[])["output", "docs", "src", "templates/document", "templates/html/assets", ".git", "meeting notes"])
            Directory.CreateDirectory(Path.Combine(edition, made));
        Assert.Empty(EditionFolder.Read(edition).Diagnostics);
    }

    [Fact]
    public void Is_told_by_a_build_that_succeeds()
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        Directory.CreateDirectory(Path.Combine(edition, "template"));
        Assert.Contains(ReportBuild.Draft(new(edition, null, null), _ => { }).Diagnostics, found => found.Code == "RB8006");
    }
}
