using System.Text;
using ReportBuilder.Layout;
using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

public sealed class AttachmentTests
{
    [Fact]
    public void Files_that_report_yaml_names_are_carried_as_they_are()
    {
        var attached = TinyReport.Inputs.Edition.Attached;
        Assert.Equal(["framework.csv text/csv Data", "method.md text/markdown Supplement"], attached.Select(file => $"{file.Name} {file.MediaType} {file.Relationship}"));
        Assert.Equal(TinyReport.Sources.Files["data/framework.csv"], attached[0].Bytes);
    }

    [Fact]
    public void Pages_carry_the_files_of_their_edition()
    {
        var edition = TinyReport.Inputs.Edition;
        var pages = Typesetter.LayOut(new(edition, TinyReport.Inputs.Theme, [], []), TinyReport.Inputs.Fonts).Value;
        Assert.Equal(edition.Attached.AsEnumerable(), pages.Attachments.AsEnumerable());
    }

    [Fact]
    public void The_line_endings_of_a_checked_out_text_do_not_matter()
    {
        var table = Encoding.UTF8.GetString(TinyReport.Sources.Files["data/framework.csv"].AsSpan()).Replace("\n", "\r\n", StringComparison.Ordinal);
        var checkedOut = new ReportSources(TinyReport.Sources.Files.SetItem("data/framework.csv", [.. Encoding.UTF8.GetBytes(table)]));
        Assert.Equal(TinyReport.Inputs.Edition.Attached[0].Bytes.AsEnumerable(), EditionLoader.Load(checkedOut).Value.Edition.Attached[0].Bytes);
    }

    [Theory]
    [InlineData("{ file: data/score.csv, description: Scores. }", "RB1110", "data/scores.csv")]
    [InlineData("{ file: ../secret.csv, description: Scores. }", "RB1109", "edition")]
    [InlineData("{ file: data/scores.csv }", "RB1106", "description")]
    [InlineData("{ file: data/scores.csv, description: Scores., relationship: friend }", "RB1108", "data or source")]
    [InlineData("{ file: data/scores.csv, description: Scores., name: x }", "RB1103", "relationship")]
    public void A_file_that_cannot_be_attached_is_named_with_its_line(string item, string code, string words)
    {
        var finding = Assert.Single(TinyReport.Findings(With(item)), finding => finding.Code.StartsWith("RB11", StringComparison.Ordinal));
        Assert.Equal((code, "content/report.yaml"), (finding.Code, finding.Place.File));
        Assert.Contains(words, finding.Message + finding.Hint, StringComparison.Ordinal);
    }

    private static ReportSources With(string item)
    {
        var report = Encoding.UTF8.GetString(TinyReport.Sources.Files["content/report.yaml"].AsSpan());
        var start = report.IndexOf("attach:", StringComparison.Ordinal);
        var changed = report[..start] + $"attach:\n  - {item}\n";
        return new(TinyReport.Sources.Files.SetItem("content/report.yaml", [.. Encoding.UTF8.GetBytes(changed)]));
    }
}
