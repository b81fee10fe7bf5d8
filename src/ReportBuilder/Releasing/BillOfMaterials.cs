using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using ReportBuilder.Data;
using ReportBuilder.Files;

namespace ReportBuilder.Releasing;

/// <summary>The software that made the report, as CycloneDX 1.5 in JSON: the packages of the program's lock file with their hashes.</summary>
/// <remarks>Without a serial number and a time stamp, which the standard leaves open, so that the same program gives the same bytes.</remarks>
internal static class BillOfMaterials
{
    /// <summary>The package that the typeface is taken from; it is downloaded and never referenced, so that no lock file names it.</summary>
    private const string InterFont = "Avalonia.Fonts.Inter";

    /// <summary>Named by QRCoder for bitmaps of its own; nothing of them is taken.</summary>
    private static readonly string[] NotShipped = ["Microsoft.Win32.SystemEvents", "System.Drawing.Common"];

    public static ImmutableArray<byte> Write() => JsonOutput.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", "1.5");
        json.WriteNumber("version", 1);
        json.WriteStartObject("metadata");
        json.WriteStartObject("component");
        json.WriteString("type", "application");
        json.WriteString("name", "ReportBuilder");
        json.WriteString("version", ProgramVersion.Text);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("components");
        foreach (var package in Packages())
            WritePackage(json, package);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WritePackage(Utf8JsonWriter json, Package package)
    {
        json.WriteStartObject();
        json.WriteString("type", "library");
        json.WriteString("bom-ref", package.Address);
        json.WriteString("name", package.Name);
        json.WriteString("version", package.Version);
        if (package.Hash.Length > 0)
        {
            json.WriteStartArray("hashes");
            json.WriteStartObject();
            json.WriteString("alg", "SHA-512");
            json.WriteString("content", Convert.ToHexStringLower(Convert.FromBase64String(package.Hash)));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteString("purl", package.Address);
        json.WriteEndObject();
    }

    /// <summary>Packages of every target of the lock file, projects left out, in ordinal order.</summary>
    private static IEnumerable<Package> Packages()
    {
        using var file = JsonDocument.Parse(EmbeddedFiles.Read("packages.lock.json").AsMemory());
        var packages = new SortedDictionary<string, Package>(StringComparer.Ordinal);
        foreach (var target in file.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var entry in target.Value.EnumerateObject().Where(entry => entry.Value.TryGetProperty("resolved", out _) && !NotShipped.Contains(entry.Name)))
            {
                var hash = entry.Value.TryGetProperty("contentHash", out var content) ? content.GetString()! : "";
                packages[entry.Name] = new(entry.Name, entry.Value.GetProperty("resolved").GetString()!, hash);
            }
        }

        packages[InterFont] = new(InterFont, InterVersion(), "");
        return [.. packages.Values];
    }

    private static string InterVersion() =>
        typeof(BillOfMaterials).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "InterFontVersion")?.Value ?? "";

    private sealed record Package(string Name, string Version, string Hash)
    {
        public string Address => $"pkg:nuget/{Name}@{Version}";
    }
}
