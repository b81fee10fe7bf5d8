using System.Buffers.Binary;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Hostile;

/// <summary>Files that are not what they seem: pictures, fonts, templates, links, names.</summary>
public sealed class HostileFileTests : IDisposable
{
    private static readonly ReportSources Tiny = TinyReport.Sources;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("content/pictures/empty.png", 0)]
    [InlineData("content/pictures/short.png", 7)]
    [InlineData("content/pictures/bomb.png", 40)]
    [InlineData("content/pictures/not.jpg", 40)]
    public void A_picture_that_is_none_is_told(string path, int length)
    {
        byte[] bytes = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[24]];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), 100_000);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 100_000);
        var built = HostileBuild.Of(Tiny.With(path, bytes[..length]).With("content/foreword.md", $"---\ntitle: Foreword\n---\n\n![A picture]({path})\n"));
        Assert.False(built.Built);
        Assert.Contains(built.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Hint.Length > 0);
    }

    [Theory]
    [InlineData("{{ include \"page\" }}")]
    [InlineData("{{ for a in items }}{{ for b in items }}{{ end }}")]
    [InlineData("{{ constructor.constructor }}")]
    [InlineData("{{ content }")]
    [InlineData("{{ if content }}{{ else }}{{ else }}{{ end }}")]
    public void A_page_template_that_is_wrong_is_told_with_its_line(string template)
    {
        var built = HostileBuild.Of(Tiny.With("templates/html/pages/text.sbn", $"first\n{template}\n"));
        var error = built.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("templates/html/pages/text.sbn", true), (error.Place.File, error.Place.Line is 2 or 3));
    }

    [Fact]
    public void Faults_of_templates_of_the_document_and_of_pages_are_told_in_one_run()
    {
        var built = HostileBuild.Of(Tiny
            .With("templates/document/cover.sbn", "{{ nobody }}\n{{ nothing }}\n")
            .With("templates/document/ranking.sbn", "x {{ a = 1 }}\n")
            .With("templates/html/page.sbn", "{{ titel }}\n{{ permalink 1 }}\n")
            .With("templates/html/partials/hero.sbn", "{{ include \"herro\" }}{{ rank | numbr }}\n"));
        Assert.Equal(
            ["document/cover.sbn:1:4", "document/cover.sbn:2:4", "document/ranking.sbn:1:6", "html/page.sbn:1:4", "html/page.sbn:2:4", "html/partials/hero.sbn:1:12", "html/partials/hero.sbn:1:32"],
            built.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Place.ToString()["templates/".Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_template_that_includes_itself_ends()
    {
        var built = HostileBuild.Of(Tiny.With("templates/html/partials/hero.sbn", "one\n{{ include \"hero\" }}\n"));
        Assert.False(built.Built);
        Assert.All(built.Diagnostics.Where(diagnostic => diagnostic.Code == "RB7003"), error => Assert.Equal("templates/html/partials/hero.sbn:2:4", error.Place.ToString()));
    }

    [Theory]
    [InlineData("{{ for a in units }}")]
    [InlineData("{{ nobody }}")]
    [InlineData("{{ qa_x 1 }}")]
    [InlineData("{{ end }}")]
    public void A_template_of_the_document_that_is_wrong_is_told(string template)
    {
        var built = HostileBuild.Of(Tiny.With("templates/document/ranking.sbn", $"first\n\n{template}\n"));
        Assert.Contains(built.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Place.File.EndsWith("ranking.sbn", StringComparison.Ordinal) && diagnostic.Place.Line >= 3);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_edition_is_not_followed()
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.CreateSymbolicLink(Path.Combine(edition, "content", "secret.md"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(edition, "data", "root"), "/");
        var read = ReportBuilder.Files.EditionFolder.Read(edition);
        Assert.Contains(read.Diagnostics, diagnostic => diagnostic is { Code: "RB8002", Place.File: "content/secret.md" });
        Assert.All(read.Value.Files.Keys, path => Assert.DoesNotContain("root/", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_to_itself_and_a_pipe_do_not_hang()
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        Directory.CreateSymbolicLink(Path.Combine(edition, "content", "again"), Path.Combine(edition, "content"));
        File.CreateSymbolicLink(Path.Combine(edition, "content", "self.md"), Path.Combine(edition, "content", "self.md"));
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", Path.Combine(edition, "content", "pipe.md")))
            await pipe.WaitForExitAsync();
        var read = await Task.Run(() => ReportBuilder.Files.EditionFolder.Read(edition)).WaitAsync(TimeSpan.FromMinutes(5));
        Assert.Empty(read.Value.Files["content/pipe.md"]);
    }

    [Theory]
    [InlineData("content/A file with spaces.md")]
    [InlineData("content/日本 – ü.md")]
    [InlineData("content/CON.md")]
    [InlineData("content/'quoted' & <angled>.md")]
    [InlineData("content/#anchor?query%20.md")]
    public void File_names_of_all_kinds_are_read(string name)
    {
        var sources = Tiny.With(name, Tiny.Text("content/foreword.md")).Replace("content/report.yaml", "content: content/foreword.md", $"content: \"{name}\"");
        var built = HostileBuild.Of(sources);
        if (!built.Built)
            Assert.Contains(built.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Hint.Length > 0);
    }
}
