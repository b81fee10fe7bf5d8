using System.IO.Compression;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>A page and a PDF for each unit, a page that leads to them, and a zip.</summary>
public sealed class BriefTests : IDisposable
{
    private static readonly string[] Towns = ["ferrowby", "larkhaven", "sallowmere", "thistleford"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_unit_has_a_page_and_a_pdf_and_the_index_leads_to_both()
    {
        var briefs = Built();
        string[] wanted = [.. Towns.SelectMany(town => new[] { town + ".html", town + ".pdf" }), "index.html", "towns.zip"];
        Assert.Equal(wanted.Order(StringComparer.Ordinal), Directory.GetFiles(briefs).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        var index = File.ReadAllText(Path.Combine(briefs, "index.html"));
        Assert.All(Towns, town => Assert.Contains($"href=\"{town}.html\"", index, StringComparison.Ordinal));
        Assert.All(Towns, town => Assert.Contains($"href=\"{town}.pdf\"", index, StringComparison.Ordinal));
        Assert.Contains("href=\"towns.zip\"", index, StringComparison.Ordinal);
    }

    [Fact]
    public void The_zip_holds_the_pdfs_and_a_pdf_is_small()
    {
        var briefs = Built();
        using var zip = ZipFile.OpenRead(Path.Combine(briefs, "towns.zip"));
        Assert.Equal(Towns.Select(town => town + ".pdf"), zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry =>
        {
            using var copy = new MemoryStream();
            using var packed = entry.Open();
            packed.CopyTo(copy);
            Assert.Equal(File.ReadAllBytes(Path.Combine(briefs, entry.FullName)), copy.ToArray());
            Assert.InRange(entry.Length, 1_000, 100_000);
        });
    }

    [Fact]
    public void A_brief_prints_the_short_text_of_its_unit_alone()
    {
        Edition();
        folder.Write("tiny-report/content/units/larkhaven.md", "A town of markets.\n");
        var briefs = Built();
        Assert.Contains("A town of markets.", File.ReadAllText(Path.Combine(briefs, "larkhaven.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("A town of markets.", File.ReadAllText(Path.Combine(briefs, "ferrowby.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_tells_the_dated_facts_that_name_its_unit_with_their_source()
    {
        var briefs = Built();
        var (one, other) = (File.ReadAllText(Path.Combine(briefs, "larkhaven.html")), File.ReadAllText(Path.Combine(briefs, "thistleford.html")));
        Assert.Matches("Market days of Larkhaven, 1902: .*211.market days", one);
        Assert.Contains("The Almanac of the Four Towns", one, StringComparison.Ordinal);
        Assert.DoesNotContain("Almanac", other, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_out_of_the_base_publication_says_so_below_the_facts()
    {
        File.AppendAllText(Path.Combine(Edition(), "data", "facts.csv"), "thistleford-inns,4,inns,1903,Inns of Thistleford,invented,,four,1903-05-02,\n");
        Assert.Contains("Source: The Imaginary Survey, 1903", File.ReadAllText(Path.Combine(Built(), "thistleford.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_shows_where_its_unit_lies_where_that_is_known()
    {
        Assert.Contains("class=\"picture picture-map\"", File.ReadAllText(Path.Combine(Built(), "larkhaven.html")), StringComparison.Ordinal);
        Editions.Edit(Edition(), "data/units.csv", "-40.10,45.20", ",");
        var briefs = Built();
        Assert.DoesNotContain("picture-map", File.ReadAllText(Path.Combine(briefs, "larkhaven.html")), StringComparison.Ordinal);
        Assert.Contains("picture-map", File.ReadAllText(Path.Combine(briefs, "ferrowby.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Some_alone()
    {
        var briefs = Built("--units", "Larkhaven, Ferrowby");
        Assert.Equal(["ferrowby", "larkhaven"], Directory.GetFiles(briefs, "*.pdf").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_unit_that_is_not_there_is_told_with_the_nearest()
    {
        var run = ProgramRun.Of("build", Edition(), "--only", "towns", "--units", "Larkhafen");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("RB4163: no ranked city is called 'Larkhafen'", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'Larkhaven'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var files = Directory.GetFiles(Built()).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Assert.Equal(files, Directory.GetFiles(Built()).Order(StringComparer.Ordinal).Select(File.ReadAllBytes));
    }

    /// <summary>The folder of the briefs.</summary>
    private string Built(params string[] more)
    {
        var edition = Edition();
        var run = ProgramRun.Of(["build", edition, "--only", "towns", .. more]);
        Assert.Equal("", run.ExitCode == 0 ? "" : run.Error);
        return Path.Combine(edition, "output", "publications", "towns");
    }

    private string Edition()
    {
        var edition = folder.Path("tiny-report");
        if (File.Exists(Path.Combine(edition, "content", "report.yaml")))
            return edition;
        folder.CopyOf("tests", "fixtures", "tiny-report");
        File.AppendAllText(Path.Combine(edition, "content", "report.yaml"), "\npublications:\n  - { name: towns, kind: briefs }\n");
        return edition;
    }
}
