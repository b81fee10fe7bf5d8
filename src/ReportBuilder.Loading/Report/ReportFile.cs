using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Loading.Report;

/// <summary>report.yaml, parsed, and the words of the edition: everything else is read by them.</summary>
/// <param name="Map">As it is in the language in which the edition is read; null where there is no mapping to read.</param>
internal sealed record ReportFile(YamlMap? Map, EditionLanguages Languages, Wording Wording)
{
    /// <summary>What the index is about.</summary>
    public Terms Terms => Wording.Terms;

    /// <param name="language">The one to read the edition in; empty for its main one.</param>
    public static ReportFile Read(string language, EditionFiles files, Findings findings)
    {
        var map = files.Text(EditionLoader.ReportPath) is { } text ? YamlFile.Read(EditionLoader.ReportPath, text, 1, findings) : null;
        var file = new ReportFile(map, EditionLanguages.Of("en-GB"), Wording.Neutral);
        if (map is null)
            return file;
        var languages = LanguagesReader.Read(new(map, "the report", map.Entries.Select(entry => entry.Key), findings), language, findings);
        file = file with { Map = LanguageMaps.Read(map, languages), Languages = languages };
        return file with { Wording = WordingReader.Read(file.Reader("the report", new()), languages, files, findings) };
    }

    public MapReader Reader(string what, Findings findings) => new(Map ?? new([], new(EditionLoader.ReportPath, 1, 1)), what, ReportKeys.Report, findings);
}
