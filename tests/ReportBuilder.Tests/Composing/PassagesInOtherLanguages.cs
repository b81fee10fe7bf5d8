using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>Words and blocks whose author says in which language they are.</summary>
public sealed class PassagesInOtherLanguages
{
    [Theory]
    [InlineData("[« oui »]{lang=fr}", "fr")]
    [InlineData("[杭州欢迎你]{lang=zh-hans}", "zh-Hans")]
    [InlineData("[olá]{lang=\"pt-br\"}", "pt-BR")]
    [InlineData("[γεια]{lang=el-Grek-GR}", "el-Grek-GR")]
    public void A_span_has_the_tag_that_is_written(string text, string tag) =>
        Assert.Equal(tag, Assert.IsType<LanguageSpan>(Assert.Single(Words(text))).Language);

    [Fact]
    public void A_passage_of_blocks_holds_whatever_text_holds()
    {
        var part = Assert.IsType<LanguagePart>(Content("::: {lang=fr}\nBonjour.\n\n- *ici*\n:::\n\nHello.")[0]);
        Assert.Equal("fr", part.Language);
        Assert.Equal("Bonjour.\n- *ici*", DocumentText.Of(part.Content));
    }

    [Theory]
    [InlineData("A [mot]{lang=french}.", "RB4165 5:3", "write fr")]
    [InlineData("A [词]{lang=cn}.", "RB4165 5:3", "write zh-Hans")]
    [InlineData("A [mot]{lang=fr_FR}.", "RB4165 5:3", "write it as fr, zh-Hans or pt-BR (BCP 47)")]
    [InlineData("A [mot]{lang=qq}.", "RB4165 5:3", "write it as fr, zh-Hans or pt-BR (BCP 47)")]
    [InlineData("A [mot]{lang=}.", "RB4165 5:3", "write it as fr, zh-Hans or pt-BR (BCP 47)")]
    [InlineData("Text.\n\n::: {lang=fr-FR-}\nOui.\n:::", "RB4165 7:1", "write it as fr, zh-Hans or pt-BR (BCP 47)")]
    public void A_tag_that_is_none_is_one_error_and_the_words_stay(string text, string finding, string hint)
    {
        var composed = SmallEdition.Compose(text);
        var found = Assert.Single(composed.Diagnostics, diagnostic => diagnostic.Place.File == "content/text.md");
        Assert.Equal(finding, $"{found.Code} {found.Place.Line}:{found.Place.Column}");
        Assert.Equal(hint, found.Hint);
        Assert.DoesNotContain(composed.Value.Sections[0].Content, block => block is LanguagePart);
    }

    [Fact]
    public void Quotes_and_blanks_are_those_of_the_passage()
    {
        var text = Words("He said \"yes\", they said [\"oui\" ! Et [\"ja\"]{lang=de}]{lang=fr}, \"no\".");
        Assert.Equal("He said “yes”, they said «\u202Foui\u202F»\u202F! Et „ja“, “no”.", PlainText.Of(text));
    }

    [Fact]
    public void In_an_edition_of_another_language_English_keeps_its_quotes()
    {
        var inputs = In("fr-FR");
        Assert.Equal("«\u202FNon\u202F», “yes”.", PlainText.Of(Words("\"Non\", [\"yes\"]{lang=en}.", inputs)));
    }

    [Theory]
    [InlineData("::: {lang=fr}\nTrente villes ont un port.\n:::", true)]
    [InlineData("They write [trente villes ont un port]{lang=fr}.", true)]
    [InlineData("They write [Cork est en tête du classement]{lang=fr}.", true)]
    [InlineData("They write [七座城市]{lang=zh-Hans}.", true)]
    [InlineData("They write [des villes avec un port]{lang=fr}.", false)]
    // "Once" is eleven in Spanish; Italian has no rules, and those of English do not read it.
    [InlineData("They write [once ciudades]{lang=es}.", true)]
    [InlineData("They write [seven tops ten]{lang=it}.", false)]
    [InlineData("They write [[trente villes]{lang=fr}]{literal=\"a title\"}.", false)]
    [InlineData("They write [plus de {{rank \"Cork\"}} ports]{lang=fr}.", false)]
    public void Numbers_and_ranks_are_read_by_the_rules_of_the_passage(string text, bool isTold) =>
        Assert.Equal(isTold, SmallEdition.Findings(text).Any(found => found.StartsWith("RB4302", StringComparison.Ordinal) || found.StartsWith("RB4303", StringComparison.Ordinal)));

    [Theory]
    [InlineData("On lit [it has seven cities]{lang=en}.", true)]
    [InlineData("On lit [it has many cities]{lang=en}.", false)]
    public void English_in_another_edition_is_read_as_English(string text, bool isTold) =>
        Assert.Equal(isTold, SmallEdition.Compose(text, In("fr-FR")).Diagnostics.Any(found => found.Code == "RB4302" && found.Place.File == "content/text.md"));

    [Fact]
    public void A_finding_stands_where_its_words_do() => Assert.Contains("RB4302 5:18", SmallEdition.Findings("They say [ici et trente villes]{lang=fr}."));

    [Theory]
    [InlineData("fr", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("ku", "ltr")]
    [InlineData("ar-Latn", "ltr")]
    public void The_direction_is_that_of_the_script(string tag, string direction) => Assert.Equal(direction, LanguageTag.Direction(tag));

    private static ReportInputs In(string language) =>
        SmallEdition.Inputs with { Edition = SmallEdition.Inputs.Edition with { Language = language, Wording = new(language, SmallEdition.Inputs.Edition.Terms) } };

    private static IReadOnlyList<Block> Content(string text, ReportInputs? inputs = null) => SmallEdition.Compose(text, inputs).Value.Sections[0].Content;

    private static System.Collections.Immutable.ImmutableArray<Inline> Words(string text, ReportInputs? inputs = null) =>
        Assert.IsType<Paragraph>(Content(text, inputs)[0]).Content;
}
