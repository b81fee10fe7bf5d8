using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>Words of others in the text: how they print, and what is told of them.</summary>
public sealed class QuotesInText
{
    private static readonly Quote Approved = Make("harbour", "Ann Lee", "mayor of Cork", "We built it twice, and 3 times it fell.", "");

    [Theory]
    [InlineData("{{quote \"harbour\"}}", "‹“We built it twice, and 3 times it fell.”› (Ann Lee, mayor of Cork)")]
    [InlineData("Ann Lee says: {{quote \"harbour\" words}}", "Ann Lee says: ‹“We built it twice, and 3 times it fell.”›")]
    [InlineData("{{quote \"short\"}}", "‹“Yes.”› (Bo)")]
    public void A_call_prints_words_in_marks_with_who_said_them(string markdown, string printed) =>
        Assert.Contains(printed, Compose(markdown).Printed, StringComparison.Ordinal);

    [Fact]
    public void Words_of_others_are_no_words_of_ours() => Assert.DoesNotContain(
        Compose("{{quote \"harbour\"}}").Found,
        found => found.Code.StartsWith("RB43", StringComparison.Ordinal));

    [Fact]
    public void A_quotation_of_a_call_says_below_it_who_spoke_where_and_when()
    {
        var quotation = Assert.IsType<Quotation>(Compose("> {{quote \"harbour\"}}").Blocks[0]);
        Assert.Equal("— Ann Lee, mayor of Cork, at the opening, 3 May 2025", PlainText.Of(quotation.Attribution));
        Assert.Equal("We built it twice, and 3 times it fell.", PlainText.Of(((Paragraph)quotation.Content[0]).Content));
    }

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("en-US", "")]
    [InlineData("", "")]
    public void A_foreign_passage_says_its_language(string language, string said)
    {
        var bound = (Bound)((Paragraph)Compose("{{quote \"x\" words}}", Make("x", "Bo", "", "Oui.", language)).Blocks[0]).Content[0];
        Assert.Equal(said, bound.Content.OfType<LanguageSpan>().SingleOrDefault()?.Language ?? "");
        Assert.Equal("“Oui.”", PlainText.Of([bound]));
    }

    [Fact]
    public void A_quote_is_in_the_ledger() => Assert.Contains(
        Compose("{{quote \"harbour\"}}").Claims,
        claim => claim is { Kind: ClaimKind.External, Binding: "quote harbour", Explanation: "Said by Ann Lee, mayor of Cork, at the opening, 3 May 2025." });

    [Theory]
    [InlineData("{{quote \"harbor\"}}", "no quote has the id 'harbor': did you mean 'harbour'?")]
    [InlineData("{{quote harbour}}", "'quote' takes one id in quotes: the forms are {{quote \"an-id\"}} and {{quote \"an-id\" words}}")]
    public void A_call_that_finds_nothing_is_told_of(string markdown, string message) => Assert.Contains(
        Compose(markdown).Found,
        found => found.Code == "RB4201" && $"{found.Message}: {found.Hint}" == message);

    [Theory]
    [InlineData(Stage.Draft, Severity.Warning)]
    [InlineData(Stage.Final, Severity.Error)]
    public void Words_that_nobody_approved_as_they_are_hold_a_final_edition_back(Stage stage, Severity severity)
    {
        string Told(Quote quote) => string.Join(' ', Found(stage, quote).Select(found => $"{found.Code} {found.Severity} {found.Place.Line}"));
        Assert.Equal("", Told(Approved));
        Assert.Equal($"RB4443 {severity} 2", Told(Approved with { ApprovedBy = "" }));
        Assert.Equal($"RB4443 {severity} 2", Told(Approved with { ApprovedAs = "" }));
        Assert.Equal($"RB4444 {severity} 2", Told(Approved with { Mark = Quote.MarkOf("Ann Lee", "mayor of Cork", "We built it once.", "") }));
        Assert.Equal($"RB4445 {severity} 5", Told(Approved with { Embargo = SmallEdition.Inputs.Edition.Date.AddDays(1) }));
        Assert.Equal("", Told(Approved with { Embargo = SmallEdition.Inputs.Edition.Date }));
    }

    [Fact]
    public void The_hint_gives_the_mark_that_approves_the_words() =>
        Assert.Contains($"approved-as={Approved.Mark}", Found(Stage.Draft, Approved with { ApprovedAs = "" })[0].Hint, StringComparison.Ordinal);

    [Fact]
    public void Another_speaker_role_or_language_is_another_mark() => Assert.Equal(
        5,
        new[] { ("A", "b", "c", ""), ("B", "b", "c", ""), ("A", "c", "c", ""), ("A", "b", "d", ""), ("A", "b", "c", "fr") }
            .Select(words => Quote.MarkOf(words.Item1, words.Item2, words.Item3, words.Item4))
            .Distinct()
            .Count());

    [Fact]
    public void What_nobody_prints_is_told_of() => Assert.Equal(
        ["RB4446 no text prints the quote 'short'"],
        Compose("{{quote \"harbour\"}}").Found.Where(found => found.Code == "RB4446").Select(found => $"{found.Code} {found.Message}"));

    private static Diagnostic[] Found(Stage stage, Quote quote) =>
    [
        .. Compose("{{quote \"harbour\"}}", quote, stage).Found.Where(found => found.Code is "RB4443" or "RB4444" or "RB4445"),
    ];

    private static (string Printed, IReadOnlyList<Block> Blocks, IReadOnlyList<Claim> Claims, IReadOnlyList<Diagnostic> Found) Compose(
        string markdown,
        Quote? quote = null,
        Stage stage = Stage.Draft)
    {
        Quote[] quotes = quote is null ? [Approved, Make("short", "Bo", "", "Yes.", "") with { Event = "", Date = null }] : [quote];
        var inputs = SmallEdition.Inputs with { Quotes = [.. quotes], Edition = SmallEdition.Inputs.Edition with { Stage = stage } };
        var made = SmallEdition.Compose(markdown, inputs);
        var content = made.Value.Sections[0].Content;
        return (DocumentText.Of(content), content, made.Value.Claims, made.Diagnostics);
    }

    private static Quote Make(string id, string speaker, string role, string text, string language) => new(
        id,
        speaker,
        role,
        "at the opening",
        new(2025, 5, 3),
        text,
        language,
        speaker,
        new(2025, 5, 4),
        Quote.MarkOf(speaker, role, text, language),
        null,
        Quote.MarkOf(speaker, role, text, language),
        new(Quote.Path, 2, 1));
}
