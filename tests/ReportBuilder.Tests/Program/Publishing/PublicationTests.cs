using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>Press releases and articles that are made beside the report.</summary>
public sealed partial class PublicationTests : IDisposable
{
    private static readonly string[] Endings = ["docx", "html", "md", "pdf", "txt"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_is_a_folder_with_a_page_a_pdf_a_word_file_markdown_and_plain_text()
    {
        var edition = TownsPress.In(folder);
        Assert.Equal(0, ProgramRun.Of("build", edition).ExitCode);
        Assert.All(["press-release", "article"], name => Assert.Equal(
            Endings.Select(ending => $"{name}.{ending}"),
            Directory.GetFiles(Path.Combine(edition, "output", "publications", name)).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
        Assert.StartsWith("%PDF-", TownsPress.Read(edition, "article", "pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_without_any_has_no_such_folder()
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        Assert.Equal(0, ProgramRun.Of("build", edition).ExitCode);
        Assert.False(Directory.Exists(Path.Combine(edition, "output", "publications")));
    }

    [Fact]
    public void Plain_text_says_everything_in_order_and_charts_in_sentences()
    {
        var edition = TownsPress.In(folder);
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "publications").ExitCode);
        Snapshot.Match(
            TownsPress.Read(edition, "press-release", "txt") + "\n=====\n\n" + TownsPress.Read(edition, "article", "txt"),
            "towns-press.txt");
    }

    [Fact]
    public void The_page_asks_nothing_of_anybody()
    {
        var edition = TownsPress.In(folder);
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "publications").ExitCode);
        var page = TownsPress.Read(edition, "article", "html");
        Assert.Equal([" href=\"https://example.org/river-survey\""], Asked().Matches(page).Select(match => match.Value).Distinct());
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(\"text-", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_lists_the_works_that_it_cites_and_no_others_with_numbers_of_its_own()
    {
        var edition = TownsPress.In(folder);
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "publications").ExitCode);
        var (release, article) = (TownsPress.Read(edition, "press-release", "txt"), TownsPress.Read(edition, "article", "txt"));
        Assert.Contains("1. The Almanac of the Four Towns", release, StringComparison.Ordinal);
        Assert.DoesNotContain("Upper River", release, StringComparison.Ordinal);
        Assert.Contains("1. A Survey of the Upper River", article, StringComparison.Ordinal);
        Assert.DoesNotContain("Almanac", article, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_that_became_false_stops_the_build()
    {
        var edition = TownsPress.In(folder);
        Editions.Edit(edition, TownsPress.Release, "claim: rank of Larkhaven < rank of", "claim: rank of Larkhaven > rank of");
        var run = ProgramRun.Of("build", edition);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{TownsPress.Release}:3:8: error RB4301: claim is false", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Of $\\bar{x}$ ", 1, "RB4206"), InlineData("Of $R^2$ ", 0, "")]
    public void A_formula_in_a_headline_is_a_line_of_text_or_told_of(string formula, int code, string told)
    {
        var edition = TownsPress.In(folder);
        Editions.Edit(edition, TownsPress.Release, "title: Larkhaven", $"title: {formula}Larkhaven");
        var run = ProgramRun.Of("build", edition, "--only", "publications");
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(told.Length > 0 ? $"{TownsPress.Release}:2:8: error {told}" : "", run.Error, StringComparison.Ordinal);
        if (code == 0)
            Assert.Contains("Of R² Larkhaven", TownsPress.Read(edition, "press-release", "txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_tells_of_numbers_that_nothing_binds_but_not_of_a_telephone()
    {
        var edition = TownsPress.In(folder);
        Editions.Edit(edition, TownsPress.Release, "Ferrowby has {{", "Sallowmere has 4,000 bridges. Ferrowby has {{");
        var run = ProgramRun.Of("check", edition);
        Assert.Contains(TownsPress.Release, run.Output, StringComparison.Ordinal);
        Assert.Contains("4,000", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1903 12", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_a_publication_alone_uses_is_used()
    {
        var edition = TownsPress.In(folder);
        File.AppendAllText(Path.Combine(edition, "data", "facts.csv"), "ferrowby-bells-1902,7,bells,1902,Bells of Ferrowby,town-almanac-1902,Bells,seven bells,1903-05-02,\n");
        Assert.Contains("RB4406", ProgramRun.Of("check", edition).Output, StringComparison.Ordinal);
        Editions.Edit(edition, TownsPress.Release, "workshops. [", "workshops and {{fact \"ferrowby-bells-1902\"}}. [");
        Assert.DoesNotContain("RB4406", ProgramRun.Of("check", edition).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_alone_leaves_the_others_and_the_report_as_they_were()
    {
        var edition = TownsPress.In(folder);
        Assert.Equal(0, ProgramRun.Of("build", edition).ExitCode);
        var article = TownsPress.Read(edition, "article", "html");
        Editions.Edit(edition, "content/publications/article.md", "author: A. Writer", "author: B. Writer");
        Editions.Edit(edition, TownsPress.Release, "Ferrowby has {{", "In short: Ferrowby has {{");
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "press-release").ExitCode);
        Assert.Contains("In short", TownsPress.Read(edition, "press-release", "txt"), StringComparison.Ordinal);
        Assert.Equal(article, TownsPress.Read(edition, "article", "html"));
        Assert.True(File.Exists(Path.Combine(edition, "output", "report.pdf")));
    }

    [Fact]
    public void A_publication_that_is_taken_out_of_the_list_goes_with_the_next_build()
    {
        var edition = TownsPress.In(folder);
        Assert.Equal(0, ProgramRun.Of("build", edition).ExitCode);
        Editions.Edit(edition, "content/report.yaml", "  - name: press-release\n    kind: press-release\n", "");
        Assert.Equal(0, ProgramRun.Of("build", edition).ExitCode);
        Assert.Equal(["article"], Directory.GetDirectories(Path.Combine(edition, "output", "publications")).Select(Path.GetFileName));
    }

    [Fact]
    public void The_word_file_carries_none_of_the_authors_files()
    {
        var edition = TownsPress.In(folder);
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "article").ExitCode);
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(edition, "output", "publications", "article", "article.docx"));
        using var sent = zip.GetEntry("customXml/item1.xml")!.Open();
        Assert.DoesNotContain(XDocument.Load(sent).Descendants(), element => element.Value.Contains("author: A. Writer", StringComparison.Ordinal));
    }

    /// <summary>Addresses that lead out of the page.</summary>
    [GeneratedRegex("""\s(src|href|srcset)="(?!#|data:)[^"]*"|url\((?!"?data:)""")]
    private static partial Regex Asked();
}
