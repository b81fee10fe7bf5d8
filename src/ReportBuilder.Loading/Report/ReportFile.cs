using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Loading.Report;

/// <summary>report.yaml, parsed, and the words of the edition: everything else is read by them.</summary>
/// <param name="Map">Null where there is no mapping to read.</param>
internal sealed record ReportFile(YamlMap? Map, Wording Wording)
{
    /// <summary>What the index is about.</summary>
    public Terms Terms => Wording.Terms;

    public static ReportFile Read(EditionFiles files, Findings findings)
    {
        var map = files.Text(EditionLoader.ReportPath) is { } text ? YamlFile.Read(EditionLoader.ReportPath, text, 1, findings) : null;
        var file = new ReportFile(map, Wording.Neutral);
        return map is null ? file : file with { Wording = WordingReader.Read(file.Reader("the report", new()), files, findings) };
    }

    public MapReader Reader(string what, Findings findings) => new(Map ?? new([], new(EditionLoader.ReportPath, 1, 1)), what, ReportKeys.Report, findings);
}
