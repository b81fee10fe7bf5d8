namespace ReportBuilder.Model.Phrases;

/// <summary>The categories of CLDR for whole numbers, of the languages that the program speaks; any other has only "other".</summary>
/// <remarks>Source: Unicode CLDR, Language Plural Rules.</remarks>
public static class PluralRules
{
    /// <summary>Of so many things.</summary>
    /// <param name="language">The first part of the tag: "fr".</param>
    public static string Cardinal(string language, double number) => language switch
    {
        "en" or "de" or "es" => number == 1 ? "one" : "other",
        "fr" => Math.Abs(number) < 2 ? "one" : "other",
        _ => "other",
    };

    /// <summary>Of a place in an order.</summary>
    public static string Ordinal(string language, long number) => language switch
    {
        "en" => (number % 100 is >= 11 and <= 13 ? 0 : number % 10) switch
        {
            1 => "one",
            2 => "two",
            3 => "few",
            _ => "other",
        },
        "fr" => number == 1 ? "one" : "other",
        _ => "other",
    };
}
