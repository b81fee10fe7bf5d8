using ReportBuilder.Exporting;
using ReportBuilder.Files;
using ReportBuilder.Reviewing;
using ReportBuilder.Tests.Program;

namespace ReportBuilder.Tests.Word.Reviewing;

/// <summary>What reviewers want, told at its place: values, disputes, texts that changed since, comments.</summary>
public sealed class ReviewTests : IDisposable
{
    private const string Foreword = "content/foreword.md";

    private readonly TemporaryFolder folder = new();
    private readonly string edition;
    private readonly byte[] sent;

    public ReviewTests()
    {
        edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        Write(Foreword, "---\ntitle: Foreword\n---\n\nFour towns are ranked, and {{total \"Sallowmere\"}} points are the most.\n\n[Sallowmere is first overall]{claim=\"rank of Sallowmere = 1\"} by a margin.\n\nThe last paragraph says little.\n");
        sent = [.. WordFile.Write(Editions.Draft(edition), EditionFolder.Read(edition).Value, new("", Review: true, LocksData: false))];
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_change_of_a_value_is_told_with_its_cells_and_never_written_while_the_words_around_it_are()
    {
        var desk = Desk();
        desk.Replace("points are the most.", "points lead.");
        desk.Replace(Total, "99");
        var findings = Review(desk);
        var data = Assert.Single(findings, finding => finding.Kind == ReviewKind.Data);
        Assert.Contains($"data: '{Total}' comes from data/scores.csv:", data.Message, StringComparison.Ordinal);
        Assert.Contains($"Ann wants '99' for '{Total}'", data.Message, StringComparison.Ordinal);
        Assert.Contains("'reportbuilder explain \"Sallowmere\"'", data.Hint, StringComparison.Ordinal);
        Assert.Equal((Foreword, 5), (data.Place.File, data.Place.Line));
        Apply(findings);
        Assert.Contains("{{total \"Sallowmere\"}} points lead.", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_goes_over_a_value_and_words_takes_the_words_and_asks_about_the_value()
    {
        var desk = Desk();
        desk.Tracks = false;
        desk.Replace(Total, "99");
        desk.Tracks = true;
        desk.Replace("are the most.", "are the fewest.");
        var findings = Review(desk);
        Assert.Equal([ReviewKind.Data, ReviewKind.Change], findings.Select(finding => finding.Kind).Order().Reverse());
        Assert.Contains("(not tracked)", findings.Single(finding => finding.Kind == ReviewKind.Data).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_inside_a_claim_are_changed_and_the_claim_stays_around_them()
    {
        var desk = Desk();
        desk.Replace("first overall", "ahead of all");
        Apply(Review(desk));
        Assert.Contains("[Sallowmere is ahead of all]{claim=\"rank of Sallowmere = 1\"}", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_two_want_different_words_both_are_shown_and_none_is_written()
    {
        var (ann, bo) = (Desk(), Desk("Bo"));
        ann.Replace("little", "much");
        bo.Replace("little", "nothing");
        bo.Replace("margin", "nose");
        var findings = Review(ann, bo);
        Assert.Equal(["Ann", "Bo"], findings.Where(finding => finding.Kind == ReviewKind.Conflict).Select(finding => finding.Reviewer));
        Assert.All(findings.Where(finding => finding.Kind == ReviewKind.Conflict), finding => Assert.Contains("at the same place, ", finding.Hint, StringComparison.Ordinal));
        Apply(findings);
        Assert.Contains("says little", Text, StringComparison.Ordinal);
        Assert.Contains("by a nose", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_want_alike_is_one_change_in_the_name_of_both()
    {
        var (ann, bo) = (Desk(), Desk("Bo"));
        ann.Replace("little", "much");
        bo.Replace("little", "much");
        var finding = Assert.Single(Review(ann, bo));
        Assert.Equal((ReviewKind.Change, "Ann, Bo"), (finding.Kind, finding.Reviewer));
    }

    [Fact]
    public void Where_the_text_changed_since_it_was_sent_changes_elsewhere_move_along_and_those_at_the_place_are_told()
    {
        var desk = Desk();
        desk.Replace("margin", "nose");
        desk.Replace("little", "much");
        desk.Replace("are ranked", "are put in order");
        Write(Foreword, "---\ntitle: Foreword\n---\n\nA new beginning.\n\n" + Text.Split("---\n\n")[1].Replace("says little", "says a little bit", StringComparison.Ordinal).Replace("are ranked", "are put in order", StringComparison.Ordinal));
        var findings = Review(desk);
        Assert.Equal([ReviewKind.Change, ReviewKind.Drift, ReviewKind.Done], findings.Select(finding => finding.Kind).Order());
        Assert.Equal(9, findings.Single(finding => finding.Kind == ReviewKind.Change).Place.Line);
        Assert.Contains("it says now: 'The last paragraph says a little bit.'", findings.Single(finding => finding.Kind == ReviewKind.Drift).Hint, StringComparison.Ordinal);
        Apply(findings);
        Assert.Contains("by a nose", Text, StringComparison.Ordinal);
        Assert.Contains("says a little bit", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_come_with_their_answers_their_words_and_whether_they_are_resolved()
    {
        var desk = Desk();
        var first = desk.Comment("margin", "Which margin?", resolved: true);
        desk.Author = "Bo";
        desk.Answer(first, "One point.");
        desk.Comment("The Almanac of the Four Towns", "Which year?");
        var findings = Review(desk);
        var comment = findings.First(finding => finding.Place.File == Foreword);
        Assert.Equal("Ann on 'margin': Which margin?\nBo answers: One point.\n(resolved)", comment.Message);
        Assert.Equal(7, comment.Place.Line);
        Assert.Equal("data/sources.csv:3:1", findings.Single(finding => finding != comment).Place.ToString());
    }

    [Fact]
    public void What_cannot_be_written_is_listed_with_its_words()
    {
        var desk = Desk();
        desk.Replace("The Almanac of the Four Towns", "The Almanac of Five Towns");
        desk.AddParagraphBehind("Larkhaven trades most often", "Words below a chart.");
        var findings = Review(desk);
        Assert.Contains(findings, finding => finding is { Kind: ReviewKind.Data, Place.File: "data/sources.csv" } && finding.Message.Contains("Five Towns", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Kind == ReviewKind.ByHand && finding.Message.Contains("Words below a chart.", StringComparison.Ordinal));
    }

    [Fact]
    public void Signs_that_mean_something_in_Markdown_are_printed_as_the_reviewer_wrote_them()
    {
        var desk = Desk();
        desk.Replace("little", "*2* [x] {{y}} <b>");
        desk.AddParagraphBehind("The last paragraph", "12. # not a list");
        Apply(Review(desk));
        var printed = global::ReportBuilder.Model.Documents.PlainText.Of([.. Editions.Draft(edition).Document.Sections.Single(section => section.Title == "Foreword").Content.OfType<global::ReportBuilder.Model.Documents.Paragraph>().SelectMany(paragraph => paragraph.Content)]);
        Assert.Contains("says *2* [x] {{y}} <b>.12. # not a list", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_paragraphs_that_were_joined_are_one_with_their_calls_and_claims(bool tracks)
    {
        var desk = Desk();
        desk.Tracks = tracks;
        desk.JoinWithNext("by a margin");
        var findings = Review(desk);
        Assert.True(findings.Count == 1, string.Join('\n', findings.Select(finding => $"{finding.Kind} {finding.Message} {finding.Hint}")));
        Assert.Contains(findings, finding => finding.Message.Contains("joined the paragraph that begins 'Sallowmere is first overall", StringComparison.Ordinal));
        Apply(findings);
        Assert.Contains("[Sallowmere is first overall]{claim=\"rank of Sallowmere = 1\"} by a margin. The last paragraph says little.\n", Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_paragraph_that_was_moved_and_rewritten_keeps_its_claims_at_its_new_place(bool takesBookmark)
    {
        var desk = Desk();
        desk.MoveBehind("by a margin", "says little", takesBookmark);
        desk.ReplaceLast("by a margin", "margin", "nose");
        Apply(Review(desk));
        Assert.EndsWith("The last paragraph says little.\n\n[Sallowmere is first overall]{claim=\"rank of Sallowmere = 1\"} by a nose.\n", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_was_moved_with_other_words_for_data_is_told_and_left()
    {
        var before = Text;
        var desk = Desk();
        desk.MoveBehind("points are the most", "says little", takesBookmark: true);
        desk.ReplaceLast("points are the most", Total, "99");
        var findings = Review(desk);
        Assert.Contains(findings, finding => finding.Kind == ReviewKind.ByHand && finding.Message.Contains("99", StringComparison.Ordinal));
        Apply(findings);
        Assert.Equal(before, Text);
    }

    private string Total => Editions.Draft(edition).Document.Claims.First(claim => claim.Binding == "total \"Sallowmere\"").Value;

    private string Text => File.ReadAllText(Path.Combine(edition, Foreword));

    private ReviewersDesk Desk(string author = "Ann") => new(sent) { Author = author };

    private List<ReviewFinding> Review(params ReviewersDesk[] desks)
    {
        var review = global::ReportBuilder.Reviewing.Review.Read(Editions.Draft(edition), EditionFolder.Read(edition).Value, desks.Select((desk, at) => KeyValuePair.Create($"reviewer{at}.docx", desk.Save())), null);
        Assert.Empty(review.Diagnostics);
        return [.. review.Value.SelectMany(findings => findings)];
    }

    private void Apply(List<ReviewFinding> findings) => Assert.Null(AppliedReview.Write(edition, EditionFolder.Read(edition).Value, findings).Problem);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(edition, file), text);
}
