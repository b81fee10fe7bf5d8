using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Yaml;

/// <summary>
/// Any value of report.yaml and of the recipe may be a mapping by language: "title: { en-GB: Harbours, zh-Hans: 港口 }". It is read as what stands
/// under the language in which the edition is read; where that is missing, as what stands under the main one.
/// </summary>
internal static class LanguageMaps
{
    public static YamlMap Read(YamlMap map, EditionLanguages languages) => map with
    {
        Entries = [.. map.Entries.Select(entry => entry with { Value = Read(entry.Value, languages) })],
    };

    private static YamlValue Read(YamlValue value, EditionLanguages languages) => value switch
    {
        YamlMap map when IsByLanguage(map, languages) => Read(In(map, languages), languages),
        YamlMap map => Read(map, languages),
        YamlList list => list with { Items = [.. list.Items.Select(item => Read(item, languages))] },
        _ => value,
    };

    private static bool IsByLanguage(YamlMap map, EditionLanguages languages) =>
        map.Entries.Length > 0 && map.Entries.All(entry => languages.All.Any(language => LanguageTag.Serves(entry.Key, language)));

    private static YamlValue In(YamlMap map, EditionLanguages languages)
    {
        var byTag = map.Entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value));
        return LanguageTag.Find(byTag, languages.Current) ?? LanguageTag.Find(byTag, languages.Main) ?? map.Entries[0].Value;
    }
}
