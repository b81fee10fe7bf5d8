using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Reports;

namespace ReportBuilder.Tests.Program;

/// <summary>A person reads a message of moderate length; a program gets it whole.</summary>
public sealed class LongDiagnosticTests
{
    private static readonly string Quoted = string.Concat(Enumerable.Range(0, 200).Select(number => $"word{number} "));

    [Fact]
    public void Text_cuts_what_is_quoted_and_keeps_what_is_wrong_with_it()
    {
        var text = Error($"there is no part '{Quoted}' in this edition").ToString();
        Assert.StartsWith("a.md:1:1: error RB4201: there is no part 'word0 word1 ", text, StringComparison.Ordinal);
        Assert.EndsWith(" word199 ' in this edition", text, StringComparison.Ordinal);
        Assert.True(text.Length < 200, text);
    }

    [Theory]
    [InlineData("text"), InlineData("diagnostic")]
    public void Text_is_never_longer_than_a_person_reads(string form)
    {
        var long1 = Error(Quoted + "'" + Quoted + "\"" + Quoted);
        Assert.True((form == "text" ? DiagnosticReport.Write("text", [long1]) : long1.ToString()).Length < ShortText.Longest + 60);
    }

    [Theory]
    [InlineData("json"), InlineData("sarif"), InlineData("github")]
    public void A_program_gets_it_whole(string format) => Assert.Contains(Quoted, DiagnosticReport.Write(format, [Error(Quoted)]), StringComparison.Ordinal);

    [Fact]
    public void A_letter_of_two_characters_is_not_torn_apart() =>
        Assert.DoesNotContain(Enumerable.Range(0, 4).Select(shift => ShortText.Of(new string('x', shift) + string.Concat(Enumerable.Repeat("𝒳", 300)))), text => HasHalf(text));

    private static bool HasHalf(string text) => text.Where((letter, at) => char.IsHighSurrogate(letter) && (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(letter) && (at == 0 || !char.IsHighSurrogate(text[at - 1])))).Any();

    private static Diagnostic Error(string message) => Diagnostic.Error("RB4201", new("a.md", 1, 1), message);
}
