using System.Diagnostics;
using ReportBuilder.Differences;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Program.Differences;

/// <summary>One score is changed the night before print: Sallowmere's clean river gets 1 point instead of 4.</summary>
public sealed class DifferenceTests : IDisposable
{
    private static readonly Lazy<(EditionState Old, EditionState New)> States = new(BothStates);

    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public DifferenceTests() => edition = folder.CopyOf("tests", "fixtures", "tiny-report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_changed_cell_is_named_with_its_place() =>
        Assert.Equal([new CellChange("sallowmere", "Sallowmere", "clean-river", "Clean river", 4, 1, "data/scores.csv:12:38")], ChangedScore().Cells.ToArray());

    [Fact]
    public void Ranks_that_moved_by_own_data_are_told_from_those_that_others_moved() => Assert.Equal(
        [
            "Larkhaven Overall 10-10 2-1 others",
            "Ferrowby Overall 10-10 2-1 others",
            "Sallowmere Overall 12-9 1-3 own",
            "Thistleford Overall 9-9 4-3 others",
            "Sallowmere Air and water 7-4 1-2 own",
            "Thistleford Clean river 3-3 2-1 others",
            "Larkhaven Clean river 2-2 3-2 others",
            "Ferrowby Clean river 1-1 4-3 others",
            "Sallowmere Clean river 4-1 1-3 own",
        ],
        ChangedScore().Scores.Select(change => FormattableString.Invariant(
            $"{change.Unit} {change.Node} {change.ScoreBefore}-{change.ScoreAfter} {change.RankBefore}-{change.RankAfter} {(change.Own ? "own" : "others")}")));

    [Fact]
    public void A_city_that_crosses_a_tier_is_named() =>
        Assert.Equal([new TierChange("Sallowmere", "Upper tier", "Lower tier")], ChangedScore().Tiers.ToArray());

    [Fact]
    public void A_claim_that_became_false_is_told_with_its_sentence_and_both_sides()
    {
        var claim = Assert.Single(ChangedScore().Claims, claim => claim.Fate == ClaimFate.BecameFalse);
        Assert.Equal("rank of Sallowmere = 1", claim.Present.Binding);
        Assert.Equal("Sallowmere is first overall with 12\u00A0points.", claim.Before!.Sentence);
        Assert.Equal(("content/summary.md", 6), (claim.Present.File, claim.Present.Line));
        Assert.Contains("you say rank of Sallowmere = 1, the data say 3", claim.Present.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_are_told_before_and_after() => Assert.Equal(
        [
            "Sallowmere and Thistleford share the lead in Air and water. -> Thistleford share the lead in Air and water.",
            "Sallowmere is first overall with 12 points. -> Sallowmere is first overall with 9 points.",
            "One town reaches the upper tier. -> No town reaches the upper tier.",
            "Larkhaven is second overall. -> Larkhaven is first overall.",
            "2 -> 1",
            "Sallowmere keeps 87 per cent of its river clean. -> Thistleford keeps 87 per cent of its river clean.",
        ],
        ChangedScore().Claims.Where(claim => claim is { IsAuthored: true, Fate: ClaimFate.Changed }).Select(claim => $"{claim.Before!.Sentence} -> {claim.After!.Sentence}".Replace('\u00A0', ' ')).Distinct());

    [Fact]
    public void Charts_tables_and_pages_that_changed_are_listed_and_the_others_are_not()
    {
        var difference = ChangedScore();
        Assert.Equal(
            ["air-and-water-strip", "city-ferrowby-profile", "city-larkhaven-profile", "city-sallowmere-profile", "city-thistleford-profile", "cover-flowers"],
            Ids(difference, "figure"));
        Assert.Contains("ranking-table", Ids(difference, "table"));
        Assert.DoesNotContain("indicators-table", Ids(difference, "table"));
        Assert.Contains("ranking.html", difference.Site.Changed);
        Assert.DoesNotContain("foreword.html", difference.Site.Changed);
        Assert.Equal("dimensions/air-and-water.html#air-and-water-table", difference.Parts.Single(part => part.Present.Id == "air-and-water-table").Present.Address);
        Assert.InRange(difference.Pdf.Changed.Length, 1, difference.Pdf.After - 1);
        Assert.Equal(["data/scores.csv"], difference.Inputs.Changed.ToArray());
    }

    [Fact]
    public void What_did_not_change_is_counted()
    {
        var unchanged = ChangedScore().Unchanged.ToDictionary(kind => kind.Kind);
        Assert.Equal((15, 16), (unchanged["cells"].Same, unchanged["cells"].Of));
        Assert.Equal((19, 28), (unchanged["scores"].Same, unchanged["scores"].Of));
    }

    [Fact]
    public void The_proof_of_what_is_unchanged_is_the_same_from_both_sides()
    {
        var (old, @new) = States.Value;
        Assert.Equal(Comparison.Compare(old, @new).Unchanged.Select(kind => (kind.Kind, kind.Same, kind.Hash)), Comparison.Compare(@new, old).Unchanged.Select(kind => (kind.Kind, kind.Same, kind.Hash)));
    }

    [Fact]
    public void A_line_added_above_a_paragraph_does_not_change_the_paragraph()
    {
        var before = States.Value.Old;
        var summary = Path.Combine(edition, "content", "summary.md");
        File.WriteAllText(summary, File.ReadAllText(summary).Replace("---\n\n{{leader", "---\n\nA new paragraph.\n\n{{leader", StringComparison.Ordinal));
        var difference = Comparison.Compare(before, State(edition));
        Assert.Empty(difference.Claims);
        Assert.DoesNotContain(difference.Parts, part => part.Present.Kind != "section");
    }

    [Fact]
    public void An_edition_is_the_same_as_itself_and_as_what_was_built_from_it()
    {
        Assert.Equal(0, ProgramRun.Of("build", edition, "--quiet").ExitCode);
        var output = Path.Combine(edition, "output");
        Assert.True(Comparison.Compare(State(output), States.Value.Old).IsEmpty);
        Assert.Equal(0, ProgramRun.Of("diff", output, edition, "--exit-code").ExitCode);
    }

    [Fact]
    public void A_git_revision_is_compared_with_the_folder_as_it_is()
    {
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "The edition");
        ChangeScore(edition);
        var run = ProgramRun.Of("diff", "HEAD", edition, "--exit-code");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Sallowmere  Clean river  4  1  data/scores.csv:12:38", run.Output, StringComparison.Ordinal);
        var unknown = ProgramRun.Of("diff", "--edition", edition, "--", "--output=x", edition);
        Assert.Equal((1, "--output=x: error RB8031: there is no such folder and no such git revision"), (unknown.ExitCode, unknown.Error.Split('\n')[0]));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Every_form_says_the_same_and_escapes_what_authors_wrote(string form)
    {
        var change = new ClaimState("a", "b", "asserted", "x", "false", "Tom & <b>Jerry</b> | first.", "content/a.md", 3, "");
        var text = DifferenceForms.Write(form, DifferenceBrief.WithDetails(Comparison.Compare(States.Value.Old, States.Value.New with { Claims = [change] }), "old", "new"));
        Assert.Contains("data/scores.csv:12:38", text, StringComparison.Ordinal);
        if (form == "html")
            Assert.DoesNotContain("<b>Jerry", text, StringComparison.Ordinal);
        if (form == "markdown")
            Assert.Contains(@"\<b\>Jerry", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_differ_are_marked() =>
        Assert.Equal(("Hefei is <del>first</del> of all.", "Hefei is <ins>the second</ins> of all."), WordChanges.Marked("Hefei is first of all.", "Hefei is the second of all."));

    [Theory]
    [InlineData("nowhere", "error RB8031: there is no such folder, and")]
    [InlineData("empty", "error RB8030: the folder is neither an edition nor a built output")]
    [InlineData("damaged", "error RB8032: this state was written by another version of the program, or is damaged")]
    public void What_cannot_be_compared_is_one_clear_error(string old, string expected)
    {
        Directory.CreateDirectory(folder.Path("empty"));
        folder.Write("damaged/data/state.json", "{\"format\":1}");
        var side = EditionSide.Read(folder.Path(old), folder.Root);
        Assert.Null(side.Value);
        Assert.Contains(expected, Assert.Single(side.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(EditionDifference difference, string kind) =>
        difference.Parts.Where(part => part.Present.Kind == kind).Select(part => part.Present.Id).Order(StringComparer.Ordinal);

    private static EditionDifference ChangedScore() => Comparison.Compare(States.Value.Old, States.Value.New);

    private static (EditionState Old, EditionState New) BothStates()
    {
        using var folder = new TemporaryFolder();
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        var old = State(edition);
        ChangeScore(edition);
        return (old, State(edition));
    }

    private static void ChangeScore(string edition)
    {
        var scores = Path.Combine(edition, "data", "scores.csv");
        File.WriteAllText(scores, File.ReadAllText(scores).Replace("Clean river,Sallowmere,4", "Clean river,Sallowmere,1", StringComparison.Ordinal));
    }

    private static EditionState State(string name)
    {
        var side = EditionSide.Read(name, ".");
        Assert.True(side.Value is not null, string.Join('\n', side.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)));
        return side.Value!.State;
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = edition, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
