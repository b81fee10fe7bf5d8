using System.Collections.Immutable;
using ReportBuilder.Files;

namespace ReportBuilder.Starting;

/// <summary>What an editor needs to complete and check the YAML files of an edition: the schemas, and which file each is for.</summary>
internal static class EditorSettings
{
    private const string SettingsPath = ".vscode/settings.json";

    private static readonly byte[] Settings =
        """
        {
          "yaml.schemas": {
            "schemas/report.schema.json": "content/report.yaml",
            "schemas/style.schema.json": "content/style.yaml",
            "schemas/recipe.schema.json": "data/recipe.yaml"
          }
        }

        """u8.ToArray();

    /// <param name="hasSettings">Whether the editor's settings are there already: they are the author's then.</param>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Files(bool hasSettings)
    {
        foreach (var (path, bytes) in EmbeddedFiles.Under("schemas/"))
            yield return new($"schemas/{path}", bytes);
        if (!hasSettings)
            yield return new(SettingsPath, [.. Settings]);
    }

    public static bool HasSettings(string folder) => File.Exists(Path.Combine(folder, SettingsPath));
}
