using System.Text.RegularExpressions;
using ReportBuilder.Exporting;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Tests.Program;

namespace ReportBuilder.Tests.Word.Reviewing;

/// <summary>Comments in the text are never printed, whatever they hold; changes that nobody settled are never printed either, but are errors.</summary>
public sealed partial class CriticMarkupTests : IDisposable
{
    private const string Foreword = "content/foreword.md";

    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public CriticMarkupTests() => edition = folder.CopyOf("tests", "fixtures", "tiny-report");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Few words{>>Ann: sure?<<} follow.")]
    [InlineData("Few words {>>Ann: sure?<<} follow.")]
    [InlineData("Few {==words==}{>>Ann: *sure* {{rank \"Nowhere\"}} [a](b) <b>?<<} follow.")]
    [InlineData("{>>Ann: sure?<<} Few words follow.")]
    [InlineData("Few words follow.{>>Ann: sure?<<}")]
    [InlineData("{>>Ann: sure?<<}\n\nFew words follow.")]
    [InlineData("Few words{>>Ann: sure,\nreally?<<} follow.")]
    public void A_comment_is_told_and_not_printed(string text)
    {
        var (printed, told) = Compose(text);
        Assert.Equal("Few words follow.", printed);
        var note = Assert.Single(told, one => one.Code == "RB4126");
        Assert.Equal(Severity.Note, note.Severity);
        Assert.StartsWith("a comment, which is not printed: Ann: ", note.Message, StringComparison.Ordinal);
        Assert.Equal(Foreword, note.Place.File);
        Assert.DoesNotContain(told, one => one.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("Few {++new++} words.", 5, 5)]
    [InlineData("Few {--old--} words.", 5, 5)]
    [InlineData("Few {~~old~>new~~} words.", 5, 5)]
    [InlineData("Few words {>>Ann: it does not end.", 5, 11)]
    public void A_change_that_nobody_settled_is_an_error_at_its_place(string text, int line, int column)
    {
        var error = Assert.Single(Compose(text).Told, one => one.Code == "RB4127");
        Assert.Equal((Severity.Error, Foreword, line, column), (error.Severity, error.Place.File, error.Place.Line, error.Place.Column));
    }

    [Theory]
    [InlineData("title: Foreword", "title: \"Fore{>>Ann: two words?<<}word\"", "RB1117")]
    [InlineData("title: Foreword", "title: \"Fore{++w++}ord\"", "RB1117")]
    public void In_a_setting_it_would_be_printed_and_is_an_error(string from, string to, string code)
    {
        Editions.Edit(edition, Foreword, from, to);
        Assert.Contains(Told(), one => one.Code == code && one.Severity == Severity.Error && one.Place.File == Foreword && one.Place.Line == 2);
    }

    [Fact]
    public void What_looks_like_a_comment_in_code_or_behind_a_backslash_is_printed_as_it_is()
    {
        Assert.Equal("Write {>>a<<} or {>>b<<}.", Compose("Write `{>>a<<}` or \\{>>b<<}.").Printed);
        Assert.Equal("A {== sign, and ==} another.", Compose("A {== sign, and ==} another.".Replace("==}", "=\\=}", StringComparison.Ordinal)).Printed);
    }

    [Fact]
    [Trait("Category", "Random")]
    public void Comments_on_any_words_stand_in_the_text_change_nothing_in_print_and_go_again_without_a_trace()
    {
        using var wordy = new WordyEdition();
        var sent = wordy.Sent;
        var (before, source) = (Print(wordy.Draft.Document), WordFile.TextOf(wordy.Sources.Files[WordyEdition.File]));
        string[] words = [.. AnyWord().Matches(source).Select(match => match.Value).Distinct()];
        for (var round = 0; round < Rounds.Of(10); round++)
        {
            var random = new Random(1903 + round);
            var desk = new ReviewersDesk(sent);
            var asked = Enumerable.Range(0, 8).Select(_ => words[random.Next(words.Length)]).Distinct().ToList();
            foreach (var word in asked)
                desk.Comment(word, $"Why {word}? {Hostile[random.Next(Hostile.Length)]}");
            File.WriteAllBytes(folder.Path("ann.docx"), desk.Save());
            Run("review", folder.Path("ann.docx"), "--comments", "criticmarkup", "-e", wordy.Root);
            var commented = File.ReadAllText(Path.Combine(wordy.Root, WordyEdition.File));
            var kept = File.ReadAllText(Path.Combine(wordy.Root, "review", "ann.yaml"));
            Assert.All(asked, word => Assert.True(Regex.IsMatch(commented, $@"{word}[^a-z]*\{{>>Ann \(1903-05-01\): Why {word}\?") || kept.Contains($"Why {word}?", StringComparison.Ordinal), $"seed {1903 + round}: {word}\n{commented}"));
            Assert.Equal(before, Print(Editions.Draft(wordy.Root).Document));
            Run("review", "--clear", "-e", wordy.Root);
            Assert.Equal(source, File.ReadAllText(Path.Combine(wordy.Root, WordyEdition.File)));
        }
    }

    [Fact]
    public void A_comment_on_words_that_are_changed_as_well_stands_behind_the_new_ones()
    {
        var desk = new ReviewersDesk([.. WordFile.Write(Editions.Draft(edition), EditionFolder.Read(edition).Value, new("", Review: true, LocksData: false))]);
        desk.Comment("by hand", "How?");
        desk.Replace("small", "short");
        File.WriteAllBytes(folder.Path("ann.docx"), desk.Save());
        Run("review", folder.Path("ann.docx"), "--apply", "--comments", "criticmarkup", "-e", edition);
        Assert.Contains("This report is short so that a reader can check it by hand{>>Ann (1903-05-01): How?<<}.", File.ReadAllText(Path.Combine(edition, Foreword)), StringComparison.Ordinal);
        Run("review", folder.Path("ann.docx"), "--comments", "criticmarkup", "-e", edition);
        Assert.Single(Regex.Matches(File.ReadAllText(Path.Combine(edition, Foreword)), Regex.Escape("{>>")));
    }

    [Fact]
    public void Open_comments_are_counted_in_status_wherever_they_are_kept()
    {
        Editions.Edit(edition, Foreword, "by hand", "by hand{>>Ann: How?<<} and {>>Bo: So. (resolved)<<}");
        folder.Write("tiny-report/review/ann.yaml", "- place: \"content/summary.md:6:1\"\n  by: Ann\n  says: Why?\n  resolved: false\n- place: content/summary.md:6:1\n  says: Fine.\n  resolved: true\n");
        var status = Run("status", edition);
        Assert.Matches(@"\n +\d+ +\d+ +1  foreword ", status);
        Assert.Matches(@"\n +\d+ +\d+ +1  summary ", status);
        Assert.EndsWith("; 2 open comments\n", status, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("comments: 3\n")]
    [InlineData("- says: [\n")]
    [InlineData("- place: a\n")]
    [InlineData("- &a\n  says: *a\n")]
    public void A_file_of_comments_that_is_none_is_a_clear_error(string text)
    {
        folder.Write("tiny-report/review/ann.yaml", text);
        var run = ProgramRun.Of("status", edition);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^review/ann.yaml:\d+:\d+: error RB1", run.Error);
    }

    private static readonly string[] Hostile =
        ["", "<<}", "{++a++}", "a | b", "{==x==}", "{{rank \"Nowhere\"}}", "two\nlines", "`code`", "[a](b)", "*", "\\", "</script>", "{>>again<<}", "{~~a~>b~~}", "(resolved)"];

    private (string Printed, IReadOnlyList<Diagnostic> Told) Compose(string text)
    {
        File.WriteAllText(Path.Combine(edition, Foreword), $"---\ntitle: Foreword\n---\n\n{text}\n");
        var draft = ReportPipeline.Draft(EditionFolder.Read(edition).Value, _ => { });
        return (Print(draft.Value.Document), draft.Diagnostics);
    }

    private IReadOnlyList<Diagnostic> Told() => ReportPipeline.Draft(EditionFolder.Read(edition).Value, _ => { }).Diagnostics;

    private static string Print(ReportDocument document) =>
        string.Join('\n', document.Sections.Single(section => section.Id == "foreword").Content.WithInner().OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content)));

    private static string Run(params string[] arguments)
    {
        var run = ProgramRun.Of(arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Output}{run.Error}");
        return run.Output.ReplaceLineEndings("\n");
    }

    [GeneratedRegex("q[a-z]+")]
    private static partial Regex AnyWord();
}
