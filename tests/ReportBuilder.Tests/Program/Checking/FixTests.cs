using System.Text;
using System.Text.Json;

namespace ReportBuilder.Tests.Program.Checking;

/// <summary>check --fix and --apply, over the four towns: Sallowmere has 12 points, Larkhaven and Ferrowby 10, Thistleford 9.</summary>
public sealed class FixTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Sallowmere comes first.", "[Sallowmere comes first]{claim=\"rank of Sallowmere = 1\"}.")]
    [InlineData("Sallowmere comes second.", "Sallowmere comes {{ordinal (rank \"Sallowmere\")}}.")]
    [InlineData("Thistleford is first in Work and trade.", "Thistleford is {{ordinal (rank \"Thistleford\" \"Work and trade\")}} in Work and trade.")]
    [InlineData("Sallowmere has 12 points.", "[Sallowmere has 12 points]{claim=\"score of Sallowmere = 12\"}.")]
    [InlineData("Sallowmere has 17 points.", "Sallowmere has {{total \"Sallowmere\"}} points.")]
    [InlineData("In brief, Sallowmere is ahead of Thistleford, as ever.", "In brief, [Sallowmere is ahead of Thistleford]{claim=\"score of Sallowmere > score of Thistleford\"}, as ever.")]
    [InlineData("Larkhaven is level with Ferrowby in Air and water.", "[Larkhaven is level with Ferrowby in Air and water]{claim=\"score of Larkhaven in 'Air and water' = score of Ferrowby in 'Air and water'\"}.")]
    [InlineData("Sallowmere has a mill. It comes first.", "Sallowmere has a mill. [It comes first]{claim=\"rank of Sallowmere = 1\"}.")]
    [InlineData("[Sallowmere comes second]{claim=\"rank of Sallowmere = 1\"}.", "[Sallowmere comes {{ordinal (rank \"Sallowmere\")}}]{claim=\"rank of Sallowmere = 1\"}.")]
    [InlineData("[Sallowmere leads, ahead of Thistleford]{claim=\"rank of Sallowmere <= 1\"}.", "[Sallowmere leads, ahead of Thistleford]{claim=\"rank of Sallowmere <= 1 and score of Sallowmere > score of Thistleford\"}.")]
    [InlineData("[Sallowmere is first in Air and water and first overall]{claim=\"rank of Sallowmere = 1 and rank of Sallowmere in 'Air and water' <= 2\"}.", "[Sallowmere is {{ordinal (rank \"Sallowmere\" \"Air and water\")}} in Air and water and first overall]{claim=\"rank of Sallowmere = 1 and rank of Sallowmere in 'Air and water' <= 2\"}.")]
    public void A_sure_fix_is_written_and_settles_its_finding(string sentence, string mended)
    {
        var edition = Edition(sentence);
        Assert.Contains("1 sentence that --apply would mend; 0 findings are left for a person", ProgramRun.Of("check", edition, "--fix").Output, StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.Of("check", edition, "--apply").ExitCode);
        Assert.Equal(mended, Text(edition));
        Assert.DoesNotContain("content/foreword.md", ProgramRun.Of("check", edition).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It has 13 halls.")]
    [InlineData("Thistleford is ahead of Sallowmere.")]
    [InlineData("Sallowmere has a mill. It comes third.")]
    [InlineData("Only Thistleford leads.")]
    [InlineData("[Sallowmere leads]{claim=\"rank of Larkhaven = 2 or rank of Larkhaven = 3\"}.")]
    public void What_the_data_do_not_bear_out_is_left_for_a_person(string sentence)
    {
        var edition = Edition(sentence);
        var run = ProgramRun.Of("check", edition, "--apply");
        Assert.Equal(sentence, Text(edition));
        Assert.Contains("for a person:\n\ncontent/foreword.md\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("0 sentences mended; [1-9] findings? (is|are) left for a person", run.Output);
    }

    [Fact]
    public void Every_other_letter_stays()
    {
        var edition = Edition("");
        const string text = "\uFEFF---\r\ntitle: Foreword\r\nstandfirst: \"Sallowmere comes first, by its mill.\"\r\n---\r\n\r\nA -- b,  \tc;  \n*Sallowmere's* mill ... Sallowmere\r\ncomes first.   \r\n\r\n\r\n";
        File.WriteAllBytes(Place(edition), Encoding.UTF8.GetBytes(text));
        ProgramRun.Of("check", edition, "--apply");
        var expected = text
            .Replace("\"Sallowmere comes first,", "\"[Sallowmere comes first]{claim=\\\"rank of Sallowmere = 1\\\"},", StringComparison.Ordinal)
            .Replace("Sallowmere\r\ncomes first.", "[Sallowmere\r\ncomes first]{claim=\"rank of Sallowmere = 1\"}.", StringComparison.Ordinal);
        Assert.Equal(expected, Encoding.UTF8.GetString(File.ReadAllBytes(Place(edition))));
    }

    [Fact]
    public void All_findings_of_a_line_are_mended_in_one_run()
    {
        var edition = Edition("Sallowmere comes first. Thistleford is third, behind Larkhaven. Larkhaven is level with Ferrowby. It has 13 halls.");
        Assert.Contains("3 sentences mended; 1 finding is left for a person", ProgramRun.Of("check", edition, "--apply").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_are_printed_for_programs_too()
    {
        var fix = JsonDocument.Parse(ProgramRun.Of("check", Edition("Sallowmere comes first."), "--fix", "--format", "json").Output).RootElement[0];
        Assert.Equal(("RB4303", 5, "Sallowmere comes first.", true, false), (fix.GetProperty("code").GetString(), fix.GetProperty("line").GetInt32(), fix.GetProperty("now").GetString(), fix.GetProperty("sure").GetBoolean(), fix.GetProperty("written").GetBoolean()));
        Assert.Equal("[Sallowmere comes first]{claim=\"rank of Sallowmere = 1\"}.", fix.GetProperty("then").GetString());
    }

    private string Edition(string sentence)
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.WriteAllText(Place(edition), $"---\ntitle: Foreword\n---\n\n{sentence}\n");
        return edition;
    }

    private static string Text(string edition) => File.ReadAllLines(Place(edition))[4];

    private static string Place(string edition) => Path.Combine(edition, "content", "foreword.md");
}
