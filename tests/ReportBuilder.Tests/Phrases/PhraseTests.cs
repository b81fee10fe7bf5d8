using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Tests.Phrases;

/// <summary>How a phrase is filled: places, choices by number and by word, terms of the edition.</summary>
public sealed class PhraseTests
{
    private static readonly Terms Universities = new() { Unit = new("université", "universités", "feminine"), Dimension = new("pilier", "piliers", "masculine") };

    [Theory]
    [InlineData("{count} places", 3, "3 places")]
    [InlineData("{count, plural, one {# place} other {# places}}", 1, "1 place")]
    [InlineData("{count, plural, one {# place} other {# places}}", 3, "3 places")]
    [InlineData("{count, plural, =0 {no place} one {# place} other {# places}}", 0, "no place")]
    [InlineData("{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", 1, "1st")]
    [InlineData("{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", 112, "112th")]
    [InlineData("{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", 23, "23rd")]
    [InlineData("it’s '{'{count}'}'", 3, "it’s {3}")]
    [InlineData("# {count}", 3, "# 3")]
    public void English(string phrase, int count, string filled) => Assert.Equal(filled, Filled("en-GB", phrase, ("count", count)));

    [Theory]
    [InlineData("en", 0, "other")]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 1, "one")]
    [InlineData("fr", 2, "other")]
    [InlineData("de", 0, "other")]
    [InlineData("zh", 1, "other")]
    public void Languages_count_in_their_own_ways(string language, int count, string category) => Assert.Equal(category, PluralRules.Cardinal(language, count));

    [Fact]
    public void A_number_as_it_is_printed_chooses_too() =>
        Assert.Equal("1,000 places", Filled("en-GB", "{count, plural, one {# place} other {# places}}", ("count", "1,000")));

    [Theory]
    [InlineData("1.000", "1.000 Orte")]
    [InlineData("1", "1 Ort")]
    [InlineData("1,5", "1,5 Orte")]
    public void A_printed_number_chooses_by_the_marks_of_its_language(string printed, string filled) =>
        Assert.Equal(filled, Filled("de", "{count, plural, one {# Ort} other {# Orte}}", ("count", printed)));

    [Theory]
    [InlineData("All {units} in {a_dimension}", "All universités in a pilier")]
    [InlineData("{Units}", "Universités")]
    [InlineData("{unit_gender, select, feminine {la} other {le}} {unit}", "la université")]
    [InlineData("{dimension_gender, select, feminine {la} other {le}} {dimension}", "le pilier")]
    [InlineData("{of_units}", "of the universités")]
    public void Terms_of_the_edition_are_known_in_every_phrase(string phrase, string filled) => Assert.Equal(filled, Filled("en-GB", phrase));

    [Theory]
    [InlineData("{count", "a '{' does not end")]
    [InlineData("count}", "a '}' closes nothing")]
    [InlineData("{count, plural, one {x}}", "has no form 'other'")]
    [InlineData("{count, number}", "'number' is none of plural")]
    [InlineData("{}", "a name is wanted before '}'")]
    [InlineData("{count, plural, other {a} other {b}}", "stands twice")]
    public void A_broken_phrase_says_what_is_wrong(string phrase, string message) =>
        Assert.Contains(message, Assert.Throws<PhraseFault>(() => Phrase.Parse(phrase)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_text_is_read_or_refused() => Prop.ForAll<string?>(text => IsReadOrRefused(text ?? "")).QuickCheckThrowOnFailure();

    private static bool IsReadOrRefused(string text)
    {
        try
        {
            return Phrase.Parse(text).Places is not null;
        }
        catch (PhraseFault fault)
        {
            return fault.Message.Length > 0;
        }
    }

    private static string Filled(string language, string phrase, params (string, object?)[] places) =>
        new Wording(language, Universities, Wording.Neutral.Own.Add("contents.title", phrase)).Say("contents.title", places);
}
