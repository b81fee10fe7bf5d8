using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Program;

/// <summary>The small edition in English and French: one set of data, and a French summary beside the English one.</summary>
internal static class TownsInTwoLanguages
{
    public static ReportSources Sources { get; } = TinyReport.Sources
        .Replace("content/report.yaml", "language: en-GB", "languages: [en-GB, fr]")
        .Replace("content/report.yaml", "title: Four Towns Compared", "title: { en-GB: Four Towns Compared, fr: Quatre villes comparées }")
        .Replace(
            "content/report.yaml",
            "unit: { one: city, other: cities }",
            "unit: { en-GB: { one: city, other: cities }, fr: { one: ville, other: villes, gender: feminine } }")
        .With("data/units.csv", TinyReport.Sources.Text("data/units.csv").Replace("id,name,", "id,name,name:fr,").Replace("larkhaven,Larkhaven,", "larkhaven,Larkhaven,Port-Alouette,")
            .Replace("ferrowby,Ferrowby,", "ferrowby,Ferrowby,,").Replace("sallowmere,Sallowmere,", "sallowmere,Sallowmere,,").Replace("thistleford,Thistleford,", "thistleford,Thistleford,,"))
        .With("content/summary.fr.md", "---\ntitle: Résumé\n---\n\nLarkhaven occupe la place {{rank \"Larkhaven\"}}, {{rank \"Port-Alouette\"}}.\n");

    /// <summary>Its files in a folder, whose path is the answer.</summary>
    public static string In(TemporaryFolder folder)
    {
        foreach (var (path, bytes) in Sources.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Path("edition", path))!);
            File.WriteAllBytes(folder.Path("edition", path), [.. bytes]);
        }

        return folder.Path("edition");
    }
}
