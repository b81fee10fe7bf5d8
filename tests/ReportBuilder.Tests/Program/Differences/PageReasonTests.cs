using ReportBuilder.Commands.Builds;
using ReportBuilder.Differences;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Program.Differences;

/// <summary>build --explain: which pages of the small edition a change reaches, and by which way.</summary>
public sealed class PageReasonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public PageReasonTests() => edition = folder.CopyOf("tests", "fixtures", "tiny-report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_changed_score_is_followed_through_the_scores_to_values_and_figures()
    {
        var reasons = Reasons(() => Editions.Edit(edition, "data/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2"));
        Assert.Contains("value rank \"Thistleford\": 4 → 2, through Thistleford, Overall (9 → 10)", reasons["cities/thistleford.html"]);
        Assert.Contains("figure city-thistleford-profile changed", reasons["cities/thistleford.html"]);
        Assert.Equal(["what it takes from data/scores.csv"], reasons["cities.html"]);
        Assert.DoesNotContain("foreword.html", reasons.Keys);
    }

    [Fact]
    public void A_changed_text_changes_its_page_and_what_quotes_it()
    {
        var reasons = Reasons(() => Editions.Edit(edition, "content/foreword.md", "This report is small", "This report is very small"));
        Assert.Equal("file content/foreword.md", reasons["foreword.html"][0]);
        Assert.DoesNotContain(reasons.Keys, page => page.StartsWith("cities/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_template_names_itself_on_every_page()
    {
        folder.Write("tiny-report/templates/html/page.sbn", File.ReadAllText(Repository.Path("templates", "html", "page.sbn")));
        var reasons = Reasons(() => Editions.Edit(edition, "templates/html/page.sbn", "</body>", "<!-- new --></body>"));
        Assert.All(reasons.Where(page => page.Key.EndsWith(".html", StringComparison.Ordinal)), page => Assert.Equal(["what it takes from templates/html/page.sbn"], page.Value));
        Assert.Contains("foreword.html", reasons.Keys);
        Assert.DoesNotContain(reasons.Keys, page => page.StartsWith("PDF", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_that_changed_has_a_reason_and_no_other_page_is_named()
    {
        var (old, _) = Built();
        Editions.Edit(edition, "data/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2");
        var (@new, document) = Built();
        var reasons = PageReasons.Of(old, @new, document);
        Assert.Equal(
            @new.Site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && old.Site.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key),
            reasons.Select(reason => reason.Page).Where(page => page.EndsWith(".html", StringComparison.Ordinal)));
        Assert.All(reasons, reason => Assert.NotEmpty(reason.Why));
    }

    [Fact]
    public void The_build_says_so_and_counts()
    {
        Assert.Contains("every page is new: ", ProgramRun.Of("build", edition, "--explain").Output, StringComparison.Ordinal);
        Assert.Matches(@"\nchanged: 0 of \d+ HTML pages, 0 of \d+ files of the HTML edition, 0 of \d+ PDF pages\n", ProgramRun.Of("build", edition, "--explain").Output);
    }

    [Fact]
    public void The_build_says_first_what_the_change_is_and_page_by_page_only_where_asked()
    {
        ProgramRun.Of("build", edition, "--quiet");
        Editions.Edit(edition, "data/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2");
        var brief = ProgramRun.Of("build", edition, "--explain").Output;
        Assert.Contains("\nWhat changed from the previous output to this build\n1 figure changed. Every finding that is bound to the data still holds.\n", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("cities/thistleford.html", brief, StringComparison.Ordinal);
        Editions.Edit(edition, "data/scores.csv", "Workshops,Thistleford,2", "Workshops,Thistleford,1");
        Assert.Contains("\ncities/thistleford.html\n", ProgramRun.Of("build", edition, "--explain", "--verbose").Output, StringComparison.Ordinal);
    }

    private Dictionary<string, string[]> Reasons(Action change)
    {
        var (old, _) = Built();
        change();
        var (@new, document) = Built();
        return PageReasons.Of(old, @new, document).ToDictionary(reason => reason.Page, reason => reason.Why.ToArray(), StringComparer.Ordinal);
    }

    private (EditionState State, ReportDocument Document) Built()
    {
        var built = ReportBuild.Run(new BuildOrder(edition, null, null), _ => { }).Value;
        Assert.NotNull(built);
        return (StateFile.Read(built.Files.Single(file => file.Key == StateFile.Path).Value.AsSpan())!, built.Draft.Document);
    }
}
