using System.Text;
using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>What an edition calls what its index is about.</summary>
public sealed class TermsTests
{
    [Theory]
    [InlineData("city", "a city")]
    [InlineData("university", "a university")]
    [InlineData("unit", "a unit")]
    [InlineData("institution", "an institution")]
    [InlineData("hour", "an hour")]
    [InlineData("local authority", "a local authority")]
    public void English_has_an_article_by_sound(string word, string withArticle) => Assert.Equal(withArticle, new Term(word, word + "s").A);

    [Theory]
    [InlineData("local authority", "local-authority")]
    [InlineData("université", "universite")]
    [InlineData("城市", "")]
    public void A_key_is_made_of_small_Latin_letters(string word, string key) => Assert.Equal(key, new Term(word, word).Key().One);

    [Fact]
    public void Addresses_of_words_without_Latin_letters_are_those_of_units() => Assert.Equal("units", new Terms { Unit = new("城市", "城市") }.UnitKey.Other);

    [Fact]
    public void An_edition_that_says_nothing_speaks_of_units() => Assert.Equal(Terms.Neutral, Loaded("").Terms);

    [Fact]
    public void What_is_left_out_has_the_programs_word()
    {
        var terms = Loaded("terms:\n  unit: { one: school, other: schools }\n").Terms;
        Assert.Equal(("schools", "dimensions"), (terms.Unit.Other, terms.Dimension.Other));
    }

    [Theory]
    [InlineData("  unit: { one: school }\n", "RB1106", "'other' is missing")]
    [InlineData("  unit: { one: sch00l, other: schools }\n", "RB1118", "'sch00l' is no word for unit")]
    [InlineData("  unit: { one: pillar, other: pillars }\n  dimension: { one: pillar, other: pillars }\n", "RB1118", "'pillar' is the word for unit already")]
    [InlineData("  town: { one: town, other: towns }\n", "RB1103", "terms has no key 'town'")]
    public void A_slip_is_told_with_its_line(string terms, string code, string message) => Assert.Contains(
        EditionLoader.Load(With("terms:\n" + terms)).Diagnostics,
        found => found.Code == code && found.Place is { File: "content/report.yaml", Line: > 1 } && found.Message.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("town", "town")]
    [InlineData("unit", "town")]
    [InlineData("local authority", "local authority")]
    public void Tables_and_texts_take_the_word_or_unit(string head, string one)
    {
        var sources = With($"terms:\n  unit: {{ one: {one}, other: {one}s }}\n");
        foreach (var file in new[] { "data/scores.csv", "data/published-totals.csv", "content/cases/larkhaven.md" })
            sources = Replaced(sources, file, "city", head);
        var loaded = EditionLoader.Load(Replaced(sources, "content/report.yaml", "city-profiles", "profiles"));
        Assert.False(loaded.HasErrors, string.Join('\n', loaded.Diagnostics));
        Assert.Equal("Larkhaven", loaded.Value.Texts["content/cases/larkhaven.md"]["unit"]);
    }

    [Fact]
    public void A_word_of_the_program_that_the_edition_uses_for_something_else_is_the_editions()
    {
        var sources = With("terms:\n  unit: { one: city, other: cities }\n  variable: { one: indicator, other: indicators }\n  indicator: { one: figure, other: figures }\n");
        var loaded = EditionLoader.Load(Replaced(sources, "data/scores.csv", "variable", "indicator"));
        Assert.False(loaded.HasErrors, string.Join('\n', loaded.Diagnostics));
        Assert.Equal(TinyReport.Inputs.Framework.Variables.Select(variable => variable.Name), loaded.Value.Framework.Variables.Select(variable => variable.Name));
    }

    [Fact]
    public void Heads_of_the_framework_may_be_words_of_the_edition()
    {
        var sources = With("terms:\n  unit: { one: city, other: cities }\n  dimension: { one: pillar, other: pillars }\n");
        foreach (var from in new[] { "dimension-id", "dimension" })
            sources = Replaced(sources, "data/framework.csv", from, from.Replace("dimension", "pillar", StringComparison.Ordinal));
        var loaded = EditionLoader.Load(sources);
        Assert.False(loaded.HasErrors, string.Join('\n', loaded.Diagnostics));
        Assert.Equal(2, loaded.Value.Framework.Dimensions.Length);
    }

    private static Edition Loaded(string terms) => EditionLoader.Load(With(terms)).Value.Edition;

    private static ReportSources With(string terms) => Replaced(TinyReport.Sources, "content/report.yaml", "terms:\n  unit: { one: city, other: cities }\n", terms);

    private static ReportSources Replaced(ReportSources sources, string file, string from, string to)
    {
        var text = Encoding.UTF8.GetString(sources.Files[file].AsSpan());
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{from}'");
        return new(sources.Files.SetItem(file, [.. Encoding.UTF8.GetBytes(text[..at] + to + text[(at + from.Length)..])]));
    }
}
