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
    private const string Main = "content/wording.yaml";

    /// <param name="main">The report in its main language.</param>
    public static Wording Read(MapReader report, MapReader main, EditionLanguages languages, EditionFiles files, Findings findings)
    {
        var language = languages.Current;
        var plain = new Wording(language);
        var terms = TermsReader.Read(report, plain.Terms, findings);
        if (!languages.IsMain)
        {
            terms = terms.Beside(TermsReader.Read(main, new Wording(languages.Main).Terms, new()));
            TellOfSharedTerms(terms, report, languages, findings);
        }

        var path = TranslatedFiles.Of(Main, languages, files.Has) ?? "";
        var own = files.Has(path) && files.Text(path) is { } text ? Phrases(path, text, plain, findings) : ImmutableSortedDictionary<string, string>.Empty;
        if (!plain.IsSpoken && own.Count == 0)
            findings.Warning(
                "RB1121",
                report.PlaceOf(report.Find("languages") is null ? "language" : "languages"),
                $"the program has no phrases in '{language}': its own, such as 'Contents', print in English",
                $"write them into {(languages.IsMain ? Main : TranslatedFiles.PathsOf(Main, language).Last())}; docs/languages.md lists the keys"
            );
        return new(language, terms, own);
    }

    private static ImmutableSortedDictionary<string, string> Phrases(string path, string text, Wording plain, Findings findings)
    {
        var own = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in YamlFile.Read(path, text, 1, findings)?.Entries ?? [])
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

    /// <summary>Terms that are not given by language are the same words in every one.</summary>
    private static void TellOfSharedTerms(Terms terms, MapReader report, EditionLanguages languages, Findings findings)
    {
        foreach (var ((key, term), (_, main)) in terms.All.Zip(terms.OfMain().All))
        {
            if (term == main && report.MapAt("terms")?.Entries.FirstOrDefault(entry => entry.Key == key) is { } given)
                findings.Warning(
                    "RB1136",
                    given.KeyPlace,
                    $"the term '{key}' is '{term.One}' in {languages.Current} too",
                    $"write it by language: {key}: {{ {languages.Main}: {{ one: {main.One}, other: {main.Other} }}, {languages.Current}: {{ one: ..., other: ... }} }}"
                );
        }
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
