using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>
/// Reads content/synonyms.yaml: a word that readers search for, and behind it the words that the report has for it. Each line is a group, whose
/// words find the same.
/// </summary>
internal static class SynonymReader
{
    private const string Main = "content/synonyms.yaml";

    public static ImmutableArray<ImmutableArray<string>> Read(EditionLanguages languages, EditionFiles files, Findings findings)
    {
        var path = TranslatedFiles.Of(Main, languages, files.Has) ?? "";
        if (!files.Has(path) || files.Text(path) is not { } text || YamlFile.Read(path, text, 1, findings) is not { } map)
            return [];
        var keys = new MapReader(map, path, map.Entries.Select(entry => entry.Key), findings);
        return [.. map.Entries.Select(entry => Group(keys, entry.Key)).Where(group => group.Length > 1)];
    }

    private static ImmutableArray<string> Group(MapReader keys, string word) =>
        keys.Find(word) is YamlText { Text: { Length: > 0 } other } ? [word, other] : [word, .. keys.Texts(word).Select(item => item.Text)];
}
