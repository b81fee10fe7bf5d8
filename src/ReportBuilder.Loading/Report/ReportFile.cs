using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Loading.Report;

/// <summary>report.yaml, parsed, and the words of the edition: everything else is read by them.</summary>
/// <param name="Map">As it is in the language in which the edition is read; null where there is no mapping to read.</param>
/// <param name="Main">As it is in the main language.</param>
internal sealed record ReportFile(YamlMap? Map, YamlMap? Main, EditionLanguages Languages, Wording Wording)
{
    /// <summary>What the index is about.</summary>
    public Terms Terms => Wording.Terms;

    /// <param name="language">The one to read the edition in; empty for its main one.</param>
    public static ReportFile Read(string language, EditionFiles files, Findings findings)
    {
        var map = files.Text(EditionLoader.ReportPath) is { } text ? YamlFile.Read(EditionLoader.ReportPath, text, 1, findings) : null;
        var file = new ReportFile(map, map, EditionLanguages.Of("en-GB"), Wording.Neutral);
        if (map is null)
            return file;
        var languages = LanguagesReader.Read(Known(map, findings), language, findings);
        var inMain = LanguageMaps.Read(map, languages with { Current = languages.Main });
        var inCurrent = languages.IsMain ? inMain : LanguageMaps.Read(map, languages);
        var beside = LanguagesReader.Beside(Known(inCurrent, findings), findings);
        file = file with { Map = inCurrent, Main = inMain, Languages = languages with { Beside = beside } };
        return file with { Wording = WordingReader.Read(file.Reader("the report", new()), file.MainReader, languages, files, findings) };
    }

    /// <summary>Reads a few keys; the others are no business of its.</summary>
    private static MapReader Known(YamlMap map, Findings findings) => new(map, "the report", map.Entries.Select(entry => entry.Key), findings);

    /// <summary>What it says in the main language, where nothing is told of it.</summary>
    public MapReader MainReader => new(Main ?? new([], new(EditionLoader.ReportPath, 1, 1)), "the report", ReportKeys.Report, new());

    public MapReader Reader(string what, Findings findings) => new(Map ?? new([], new(EditionLoader.ReportPath, 1, 1)), what, ReportKeys.Report, findings);
}
