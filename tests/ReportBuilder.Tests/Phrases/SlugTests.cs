using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Phrases;

/// <summary>Words as part of an address, in any language.</summary>
public sealed class SlugTests
{
    [Theory]
    [InlineData("R&D and people", "r-d-and-people")]
    [InlineData("Évry-Courcouronnes", "evry-courcouronnes")]
    [InlineData("Straßenbahn in Łódź", "strassenbahn-in-lodz")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Children’s day", "childrens-day")]
    [InlineData("杭州 2025", "杭州-2025")]
    [InlineData("第一章　总论", "第一章-总论")]
    [InlineData("Ελλάδα", "ελλάδα")]
    [InlineData("…", "")]
    public void Accents_go_and_letters_of_other_scripts_stay(string words, string slug) => Assert.Equal(slug, Slug.Of(words));

    [Fact]
    public void One_that_is_asked_for_is_never_empty() => Assert.Equal("part", Slug.Of("—", "part"));
}
