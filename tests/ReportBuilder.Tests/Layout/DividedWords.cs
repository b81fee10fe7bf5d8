using ReportBuilder.Layout.Type.Breaking;

namespace ReportBuilder.Tests.Layout;

/// <summary>Where words of French, German and Spanish are divided.</summary>
public sealed class DividedWords
{
    [Theory]
    [InlineData("fr", "l’université", "l’uni-ver-sité")]
    [InlineData("fr", "développement,", "déve-lop-pe-ment,")]
    [InlineData("fr", "Montpellier", "Montpellier")]
    [InlineData("fr-CA", "bibliothèque", "biblio-thèque")]
    [InlineData("de-DE", "Hochschulrangliste", "Hoch-schul-rang-liste")]
    [InlineData("de", "Straßenbahnlinien", "Stra-ßen-bahn-li-nien")]
    [InlineData("es", "universidades", "uni-ver-si-da-des")]
    [InlineData("es", "www.example.org/largo", "www.example.org/largo")]
    public void Are_those_of_the_patterns(string language, string word, string divided)
    {
        var places = new List<int>();
        PatternDivision.Of(language)!.Find(word, places);
        var shown = word;
        foreach (var place in places.AsEnumerable().Reverse())
            shown = shown.Insert(place, "-");
        Assert.Equal(divided, shown);
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en-GB")]
    public void A_language_without_patterns_has_none(string language) => Assert.Null(PatternDivision.Of(language));
}
