using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Loading.Report;

/// <summary>What the edition says in words of its own: its language, its terms, and the phrases of content/wording.yaml.</summary>
internal static class WordingReader
{
    public const string Path = "content/wording.yaml";

    public static Wording Read(MapReader report, EditionLanguages languages, EditionFiles files, Findings findings)
    {
        var language = languages.Current;
        var plain = new Wording(language);
        var terms = TermsReader.Read(report, plain.Terms, findings);
        var own = files.Has(Path) && files.Text(Path) is { } text ? Phrases(text, plain, findings) : ImmutableSortedDictionary<string, string>.Empty;
        if (!plain.IsSpoken && own.Count == 0)
            findings.Warning(
                "RB1121",
                report.PlaceOf(report.Find("languages") is null ? "language" : "languages"),
                $"the program has no phrases in '{language}': its own, such as 'Contents', print in English",
                $"write them into {Path}; docs/languages.md lists the keys"
            );
        return new(language, terms, own);
    }

    private static ImmutableSortedDictionary<string, string> Phrases(string text, Wording plain, Findings findings)
    {
        var own = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in YamlFile.Read(Path, text, 1, findings)?.Entries ?? [])
        {
            if (entry.Value is not YamlText { Text: var phrase, Place: var place })
                findings.Error("RB1107", entry.Value.Place, $"'{entry.Key}' has no text behind it", "write 'key: the phrase'");
            else if (Wording.TextOf(plain.SpokenLanguage, entry.Key) is not { } known)
                findings.Error("RB1122", entry.KeyPlace, $"there is no phrase '{entry.Key}'", Near(entry.Key));
            else if (Fault(phrase, known, plain) is { } fault)
                findings.Error("RB1123", place, $"the phrase '{entry.Key}' cannot be used: {fault}", $"it is: {known}");
            else
                own[entry.Key] = phrase;
        }

        return own.ToImmutable();
    }

    private static string Near(string key) => NearestName.Hint(key, Wording.Keys) is { Length: > 0 } near ? near : "docs/languages.md lists the keys";

    /// <summary>Why a phrase cannot take the place of the known one, or null.</summary>
    private static string? Fault(string phrase, string known, Wording plain)
    {
        try
        {
            var places = Phrase.Parse(known).Places;
            var strange = Phrase.Parse(phrase).Places.FirstOrDefault(place => !places.Contains(place) && !plain.IsTerm(place));
            return strange is null ? null : $"nothing is put in the place of '{{{strange}}}'";
        }
        catch (PhraseFault fault)
        {
            return fault.Message;
        }
    }
}
