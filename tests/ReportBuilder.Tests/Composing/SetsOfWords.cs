using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Tests.Composing;

public sealed class SetsOfWords
{
    [Fact]
    public void Hold_the_words_they_were_made_of_and_no_others() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), ArbMap.Default.ArbFor<NonNull<string>>(), (words, other) =>
    {
        string[] known = [.. words.Select(word => word.Get)];
        var set = new WordSet(StringComparison.Ordinal, known);
        return known.All(word => set.Contains(word)) && set.Contains(other.Get) == known.Contains(other.Get);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("MILLION", true)]
    [InlineData("million", true)]
    [InlineData("millions", false)]
    [InlineData("", false)]
    public void Mind_no_capitals_where_they_are_told_not_to(string word, bool isIn) => Assert.Equal(isIn, WordSet.AnyCase("million", "Billion").Contains(word));
}
