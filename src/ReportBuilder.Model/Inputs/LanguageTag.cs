namespace ReportBuilder.Model.Inputs;

/// <summary>Tags of languages as BCP 47 writes them: "en-GB", "zh-Hans".</summary>
public static class LanguageTag
{
    public static bool IsOne(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>"zh" of "zh-Hans".</summary>
    public static string Primary(string tag) => tag.Split('-')[0];

    /// <summary>Whether words under a tag are words of a language: of just this one, or of its primary language. "zh" serves "zh-Hans".</summary>
    public static bool Serves(string offered, string language) => IsSame(offered, language) || IsSame(offered, Primary(language));

    /// <summary>What stands under a language: under the exact tag, else under its primary language; the default where there is neither.</summary>
    public static T? Find<T>(IEnumerable<KeyValuePair<string, T>> byTag, string language)
    {
        T? primary = default;
        foreach (var (tag, value) in byTag)
        {
            if (IsSame(tag, language))
                return value;
            if (IsSame(tag, Primary(language)))
                primary = value;
        }

        return primary;
    }

    private static bool IsSame(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
