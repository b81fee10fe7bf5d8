using System.Text;
using ReportBuilder.Commands.Builds;

namespace ReportBuilder.Tests.Program.Releasing;

/// <summary>Before its day a final edition is built only on a word, and from that day on nothing mentions the embargo.</summary>
public sealed class EmbargoTests : IDisposable
{
    private static readonly DateOnly Before = new(2026, 1, 4);
    private static readonly DateOnly OnTheDay = new(2026, 1, 5);

    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public EmbargoTests()
    {
        edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        Editions.Edit(edition, "content/report.yaml", "stage: draft", "stage: final\nembargo: 2026-01-05");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_final_edition_is_not_built_before_its_day()
    {
        var refused = ReportBuild.Run(Order(Before), _ => { });
        Assert.Null(refused.Value);
        var reason = Assert.Single(refused.Diagnostics, diagnostic => diagnostic.Code == "RB8056");
        Assert.StartsWith("content/report.yaml:", reason.Place.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_word_it_is_built_and_says_so_in_both_editions()
    {
        var built = ReportBuild.Run(Order(Before) with { Embargoed = true }, _ => { }).Value!;
        Assert.Contains("Under embargo until 5 January 2026.", Home(built), StringComparison.Ordinal);
        Assert.Contains("embargo", Printed(built), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void On_its_day_it_is_built_and_nothing_mentions_the_embargo()
    {
        var built = ReportBuild.Run(Order(OnTheDay), _ => { }).Value!;
        Assert.DoesNotContain("embargo", Home(built), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("embargo", Printed(built), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_draft_is_built_on_any_day_and_says_both()
    {
        Editions.Edit(edition, "content/report.yaml", "stage: final", "stage: draft");
        var built = ReportBuild.Run(Order(Before), _ => { }).Value!;
        Assert.Contains("Draft.", Home(built), StringComparison.Ordinal);
        Assert.Contains("Under embargo until 5 January 2026.", Home(built), StringComparison.Ordinal);
    }

    private BuildOrder Order(DateOnly day) => new(edition, null, null) { Day = day };

    private static string Home(BuiltReport built) => Encoding.UTF8.GetString(built.Editions.Site!["index.html"].AsSpan());

    private static string Printed(BuiltReport built) =>
        string.Join('\n', built.Editions.Pages!.Pages.SelectMany(page => page.Items).OfType<Model.Pages.PlacedText>().Select(text => string.Concat(text.Glyphs.Select(glyph => glyph.Text))));
}
