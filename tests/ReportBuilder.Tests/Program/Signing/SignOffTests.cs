namespace ReportBuilder.Tests.Program.Signing;

/// <summary>Who stands for which part, and until when.</summary>
public sealed class SignOffTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public SignOffTests() => edition = folder.CopyOf("tests", "fixtures", "tiny-report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_signature_stands_until_what_the_part_prints_changes()
    {
        Sign("foreword");
        Assert.Contains("Ann Lee (editor), ", LineOf("foreword"), StringComparison.Ordinal);
        Editions.Edit(edition, "content/foreword.md", "by hand", "by eye");
        Assert.Contains("nobody: it has changed since Ann Lee (editor), ", LineOf("foreword"), StringComparison.Ordinal);
        Sign("foreword");
        Assert.DoesNotContain("nobody", LineOf("foreword"), StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(edition, "review", "sign-offs.csv")).Length);
    }

    [Fact]
    public void A_data_fix_opens_only_the_parts_that_it_reaches()
    {
        Sign("foreword", "work-and-trade", "air-and-water", "larkhaven", "colophon");
        Editions.Edit(edition, "data/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2");
        // The other dimension prints how it goes together with this one.
        Assert.All(new[] { "work-and-trade", "air-and-water" }, part => Assert.Contains("nobody: it has changed", LineOf(part), StringComparison.Ordinal));
        Assert.All(new[] { "foreword", "larkhaven", "colophon" }, part => Assert.DoesNotContain("nobody", LineOf(part), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_inside_a_part_is_signed_with_it()
    {
        Sign("work-and-trade");
        Assert.Contains("Ann Lee", LineOf("larkhaven"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_that_requires_signatures_refuses_until_every_part_has_one()
    {
        Editions.Edit(edition, "content/report.yaml", "stage: draft", "stage: final");
        string[] release = ["release", edition, "--allow-uncommitted", "--quiet", "--date", "1903-06-02", "--require", "sign-off"];
        var refused = ProgramRun.Of(release);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error RB8122: nobody has signed 'foreword'", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(edition, "output", "releases")));
        Sign([.. Lines().Skip(1).SkipLast(1).Select(line => line[23..].TrimStart().Split(' ')[0])]);
        var released = ProgramRun.Of(release);
        Assert.True(released.ExitCode == 0, released.Error);
    }

    [Fact]
    public void What_cannot_be_signed_is_told_and_a_broken_file_too()
    {
        var wrong = ProgramRun.Of("sign", "forword", "--as", "Ann", "--role", "editor", "-e", edition);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("error RB8121: there is no part 'forword' to sign", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'foreword'?", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(2, ProgramRun.Of("sign", "foreword", "--as", "Ann, Bo", "--role", "editor", "-e", edition).ExitCode);
        folder.Write("tiny-report/review/sign-offs.csv", "part,hash,name,role,on\nforeword,1\n");
        Assert.Contains("review/sign-offs.csv:2:1: error RB8123", ProgramRun.Of("status", edition).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_says_what_is_unsigned_and_who_signed_what_has_changed_since_as_soon_as_anybody_has_signed()
    {
        Assert.DoesNotContain("RB8122", ProgramRun.Of("check", edition).Output, StringComparison.Ordinal);
        Sign("foreword", "summary");
        Assert.Equal(0, ProgramRun.Of("sign", "foreword", "--as", "Bo", "--role", "lawyer", "-e", edition).ExitCode);
        Editions.Edit(edition, "content/foreword.md", "by hand", "by eye");
        var told = ProgramRun.Of("check", edition);
        Assert.Equal(0, told.ExitCode);
        Assert.Matches(@"note RB8122: 'foreword' has changed since Ann Lee \(editor\) signed it on [0-9-]+ and Bo \(lawyer\) signed it on [0-9-]+\n", told.Output);
        Assert.Contains("note RB8122: nobody has signed 'method'", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("'summary'", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_editions_print_who_signed_and_printing_it_makes_no_signature_void()
    {
        Editions.Edit(edition, "content/colophon.md", "Invented for tests.", "Invented for tests.\n\n::: table signers\n:::\n\n::: table sign-offs\n:::\n");
        Sign("colophon");
        Sign("foreword");
        Assert.DoesNotContain("nobody", LineOf("colophon"), StringComparison.Ordinal);
        var built = ReportBuild.Run(new(edition, null, null), _ => { }).Value!;
        var page = System.Text.Encoding.UTF8.GetString(built.Editions.Site!["colophon.html"].AsSpan());
        Assert.Matches("Ann Lee</th>.*?editor.*?Foreword; Colophon", page.ReplaceLineEndings(" "));
        Assert.Matches("Method</th>.*?nobody yet", page.ReplaceLineEndings(" "));
        var printed = string.Join('\n', built.Editions.Pages!.Pages.SelectMany(page => page.Items).OfType<Model.Pages.PlacedText>().Select(text => string.Concat(text.Glyphs.Select(glyph => glyph.Text))));
        Assert.Contains("Who has signed which part", printed, StringComparison.Ordinal);
    }

    private void Sign(params string[] parts)
    {
        var run = ProgramRun.Of(["sign", .. parts, "--as", "Ann Lee", "--role", "editor", "-e", edition]);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private string[] Lines() => ProgramRun.Of("status", edition).Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private string LineOf(string part) => Lines().Single(line => line.Contains($" {part} ", StringComparison.Ordinal));
}
