using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using ReportBuilder.Html.Markdown;
using ReportBuilder.Model.Documents;
using ReportBuilder.Tests.Word.Reviewing;

namespace ReportBuilder.Tests.Program.Exporting;

/// <summary>The report as one file of Markdown says what is printed, with the values filled in, to another program that reads Markdown.</summary>
public sealed partial class MarkdownFileTests : IDisposable
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();

    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public MarkdownFileTests() => edition = folder.CopyOf("tests", "fixtures", "tiny-report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_says_every_paragraph_heading_cell_and_figure_that_is_printed()
    {
        using var wordy = new WordyEdition();
        Assert.All([Editions.Draft(edition).Document, wordy.Draft.Document], document =>
        {
            var read = Letters(Markdig.Markdown.ToPlainText(Text(document), Reader));
            Assert.All(PrintedWords.Of(document), words => Assert.Contains(Letters(words), read, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void No_call_claim_or_comment_is_left_in_it()
    {
        Editions.Edit(edition, "content/foreword.md", "by hand", "by {{rank \"Larkhaven\"}} hands{>>Ann: sure?<<}");
        var text = Text(Editions.Draft(edition).Document);
        Assert.Contains("by 2 hands.", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{\{|\{claim|\{literal|\{>>|:::", text);
    }

    [Theory]
    [InlineData("A *star*, an _underscore_, a `tick`, [brackets](x), <b>, \\, {{x}} and | bars.")]
    [InlineData("# no heading")]
    [InlineData("- no list")]
    [InlineData("12. no list")]
    [InlineData("> no quotation")]
    [InlineData("![no](picture)")]
    public void Words_that_look_like_marks_are_words(string words)
    {
        var document = Editions.Draft(edition).Document;
        var foreword = document.Sections.Single(section => section.Id == "foreword");
        var paragraph = new Paragraph([new TextRun(words)], ParagraphRole.Body, default);
        var changed = document with { Sections = [.. document.Sections.Select(section => section == foreword ? section with { Content = [paragraph] } : section)] };
        Assert.Contains(words, Markdig.Markdown.ToPlainText(Text(changed, "foreword"), Reader), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_has_its_own_notes_and_its_links_lead_nowhere_else()
    {
        var text = Text(Editions.Draft(edition).Document, "larkhaven");
        Assert.StartsWith("<a id=\"larkhaven\"></a>\n# A bell at six in the morning\n", text, StringComparison.Ordinal);
        Assert.Equal(NoteIn().Matches(text).Select(note => note.Value).Distinct().Order(), Definition().Matches(text).Select(note => note.Groups[1].Value).Order());
        Assert.DoesNotContain("Foreword", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_inside_the_file_leads_to_something_in_it()
    {
        var text = Text(Editions.Draft(edition).Document);
        Assert.All(Inside().Matches(text).Select(link => link.Groups[1].Value), id => Assert.Contains($"<a id=\"{id}\"></a>", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_language_must_be_one_of_the_edition()
    {
        Assert.Equal(0, ProgramRun.Of("export", edition, "--format", "md", "--lang", "en").ExitCode);
        Assert.True(File.Exists(Path.Combine(edition, "output", "four-towns-1903.md")));
        Assert.Equal(0, ProgramRun.Of("export", edition, "--format", "docx", "--lang", "en-GB").ExitCode);
        var refused = ProgramRun.Of("export", edition, "--format", "md", "--lang", "fr");
        Assert.Equal((1, "content/report.yaml:2:1: error RB8105: the edition is not written in 'fr'"), (refused.ExitCode, refused.Error.Split('\n')[0].TrimEnd('\r')));
        Assert.Equal(2, ProgramRun.Of("export", edition, "--format", "csv", "--lang", "en").ExitCode);
    }

    private static string Text(ReportDocument document, string part = "") => Encoding.UTF8.GetString(MarkdownFile.Write(document, part).AsSpan());

    /// <summary>Without what programs space in ways of their own, and without the numbers of notes, which some print in the text.</summary>
    private static string Letters(string text) => string.Concat(text.Where(letter => char.IsLetter(letter) || letter is '*' or '_' or '`' or '|' or '\\'));

    [GeneratedRegex(@"(?<=\[\^)\d+(?=\](?!:))")]
    private static partial Regex NoteIn();

    [GeneratedRegex(@"^\[\^(\d+)\]: ", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\]\(<#([^>]+)>\)")]
    private static partial Regex Inside();
}
