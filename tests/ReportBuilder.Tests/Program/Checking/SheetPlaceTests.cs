using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Reports;

namespace ReportBuilder.Tests.Program.Checking;

/// <summary>A cell of a workbook is named in every form of diagnostics, also in those that know lines only.</summary>
public sealed class SheetPlaceTests
{
    private static readonly Diagnostic Finding = Diagnostic.Error("RB1203", new SourcePlace("data/scores.xlsx", 14, 3) { Sheet = "2025" }, "'many' is not a number");

    [Theory]
    [InlineData("text", "sheet \"2025\", C14 error RB1203: 'many' is not a number")]
    [InlineData("github", "title=RB1203::sheet \"2025\", C14: 'many' is not a number")]
    [InlineData("sarif", "\"fullyQualifiedName\": \"2025!C14\"")]
    [InlineData("json", "\"sheet\": \"2025\"")]
    public void It_stands_in(string format, string words) => Assert.Contains(words, DiagnosticReport.Write(format, [Finding]), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_has_no_lines_in_sarif() => Assert.DoesNotContain("startLine", DiagnosticReport.Write("sarif", [Finding]), StringComparison.Ordinal);
}
