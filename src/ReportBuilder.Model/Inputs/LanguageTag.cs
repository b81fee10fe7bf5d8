using System.Text.RegularExpressions;

namespace ReportBuilder.Model.Inputs;

/// <summary>Tags of languages as BCP 47 writes them: "en-GB", "zh-Hans".</summary>
public static partial class LanguageTag
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

    /// <summary>What is wrong with the tag of a passage, and what to write; null where it is the well-formed tag of a language.</summary>
    public static (string Message, string Hint)? FaultOf(string tag)
    {
        const string examples = "write it as fr, zh-Hans or pt-BR (BCP 47)";
        var meant = KnownLanguages.MeantBy(Primary(tag)) is { } other ? $"write {other}" : examples;
        if (tag.Length == 0)
            return ("the language of the passage is missing", examples);
        return !IsWellFormed(tag) ? ($"'{tag}' is not a language tag", meant)
            : KnownLanguages.Contains(Primary(tag)) ? null
            : ($"there is no language '{Primary(tag)}'", meant);
    }

    /// <summary>A tag with its letters as they are mostly written: "zh-Hans", "pt-BR".</summary>
    public static string Canonical(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        for (var at = 1; at < parts.Length && parts[at].Length > 1; at++)
        {
            if (parts[at].Length == 4 && char.IsAsciiLetter(parts[at][0]))
                parts[at] = char.ToUpperInvariant(parts[at][0]) + parts[at][1..];
            else if (parts[at].Length == 2)
                parts[at] = parts[at].ToUpperInvariant();
        }

        return string.Join('-', parts);
    }

    public static bool IsRightToLeft(string tag) =>
        KnownLanguages.RunsFromRight(Script(tag) is { Length: > 0 } script ? script : Primary(tag));

    /// <summary>The direction of the script of a language, as HTML writes it.</summary>
    public static string Direction(string tag) => IsRightToLeft(tag) ? "rtl" : "ltr";

    /// <summary>"Hans" of "zh-Hans-CN"; empty where none is named.</summary>
    private static string Script(string tag) => tag.Split('-').Skip(1).FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiLetter)) ?? "";

    /// <summary>
    /// Language, extended languages, script, region, variants, extensions, in this order. Source: RFC 5646, 2.1; tags that are registered as a
    /// whole ("i-klingon") are not taken.
    /// </summary>
    private static bool IsWellFormed(string tag) => WellFormed().IsMatch(tag);

    [GeneratedRegex(
        @"^[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?"
            + @"(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();

    private static bool IsSame(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
