using ReportBuilder.Reviewing;

namespace ReportBuilder.Tests.Word.Reviewing;

/// <summary>Places of a text that changed since it was sent; what is too long to be compared word by word says so.</summary>
public sealed class TextDriftTests
{
    [Fact]
    public void A_place_moves_along_with_the_words_around_it() =>
        Assert.Equal(new("a.md", 13, 16, "six"), Drift("one two three", "zero and one two three").Carry(new("a.md", 4, 7, "six")));

    [Fact]
    public void A_text_that_is_too_long_is_named_and_what_lies_between_its_changes_counts_as_changed()
    {
        var words = string.Concat(Enumerable.Range(0, 12_000).Select(number => $"word{number} "));
        var drift = Drift(words, $"new {words[..^1]}!");
        Assert.Null(drift.Carry(new("a.md", 50_000, 50_004, "other")));
        Assert.Equal(["a.md"], drift.Coarse);
    }

    [Fact]
    public void A_text_of_the_usual_length_is_not_named()
    {
        var drift = Drift("one two", "one three");
        Assert.NotNull(drift.Carry(new("a.md", 0, 3, "four")));
        Assert.Empty(drift.Coarse);
    }

    private static TextDrift Drift(string sent, string now) => new(_ => sent, new Dictionary<string, string> { ["a.md"] = now });
}
