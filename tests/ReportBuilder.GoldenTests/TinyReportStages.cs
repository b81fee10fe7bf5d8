using ReportBuilder.Files;
using ReportBuilder.Layout;
using ReportBuilder.Stages;
using ReportBuilder.Tests;
using ReportBuilder.Tests.Layout;

namespace ReportBuilder.GoldenTests;

/// <summary>The tiny edition, stage by stage, as text that a person can check. UPDATE_SNAPSHOTS=1 approves a change after a look at it.</summary>
public class TinyReportStages
{
    private static readonly Lazy<ReportDraft> Draft = new(Build);

    [Fact]
    public void Loads() => Snapshot.Match(InputsText.Print(Draft.Value.Inputs), "load.golden");

    [Fact]
    public void Scores() => Snapshot.Match(ScorebookText.Print(Draft.Value.Scores), "score.golden");

    [Fact]
    public void Composes() => Snapshot.Match(DocumentText.Print(Draft.Value.Document), "compose.golden");

    /// <summary>What stands where on each page, and the elements that a screen reader walks.</summary>
    [Fact]
    public void Lays_out()
    {
        var pages = Typesetter.LayOut(Draft.Value.Document, Draft.Value.Inputs.Fonts).Value;
        Snapshot.Match(PageDrawing.Draw(pages) + "\n" + TagTreeText.Print(pages), "layout.golden");
    }

    private static ReportDraft Build()
    {
        var sources = EditionFolder.Read(Repository.Path("tests", "fixtures", "tiny-report"));
        var draft = ReportPipeline.Draft(sources.Value, _ => { });
        Assert.False(draft.HasErrors, string.Join('\n', draft.Diagnostics));
        return draft.Value;
    }
}
