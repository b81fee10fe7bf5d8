using ReportBuilder.Composing.Numbering;

namespace ReportBuilder.Tests.Composing;

/// <summary>Quotes, blanks and dashes by the language of an edition.</summary>
public sealed class MarksOfLanguages
{
    [Theory]
    [InlineData("fr", "Il dit “oui” : c’est dit; vraiment?", "Il dit «\u202Foui\u202F»\u00A0: c’est dit\u202F; vraiment\u202F?")]
    [InlineData("fr", "Voir « Méthode » !", "Voir «\u202FMéthode\u202F»\u202F!")]
    [InlineData("fr", "À 10:30, https://example.org/?a=b", "À 10:30, https://example.org/?a=b")]
    [InlineData("fr", "Quoi ?! (sic)", "Quoi\u202F?! (sic)")]
    [InlineData("de", "Sie sagt “ja”, ‘nein’ und ’s ist gut.", "Sie sagt „ja“, ‚nein‘ und ’s ist gut.")]
    [InlineData("es", "Dice “sí”.", "Dice «sí».")]
    [InlineData("zh-Hans", "他说”你好”—再见…", "他说“你好”——再见……")]
    [InlineData("zh-Hans", "2021—2023年—三年", "2021—2023年——三年")]
    [InlineData("zh-TW", "他說“你好”", "他說「你好」")]
    [InlineData("en-GB", "“Yes”; no?", "“Yes”; no?")]
    public void Are_those_that_its_printers_use(string language, string written, string printed) => Assert.Equal(printed, LanguageTypography.Set(written, language));

    [Theory]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("zh-Hans")]
    public void Setting_twice_is_setting_once(string language)
    {
        var once = LanguageTypography.Set("Ah ! “Oui”: «non»—ja…", language);
        Assert.Equal(once, LanguageTypography.Set(once, language));
    }
}
