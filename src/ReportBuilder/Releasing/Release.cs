using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace ReportBuilder.Releasing;

/// <summary>A published state of an edition: "2025.1" is the first of the edition of 2025.</summary>
internal readonly record struct ReleaseNumber(int Year, int Number) : IComparable<ReleaseNumber>
{
    public static ReleaseNumber? Parse(string text) =>
        text.Split('.') is [var year, var number]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new(y, n)
            : null;

    public int CompareTo(ReleaseNumber other) => (Year, Number).CompareTo((other.Year, other.Number));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}.{Number}");
}

/// <summary>A correction that a release carries to its readers.</summary>
/// <param name="Text">In the main language.</param>
internal sealed record ReleaseCorrection(string Release, string Date, string Text)
{
    /// <summary>The same in the edition's other languages, by tag; null where it has none, and in what an earlier program wrote.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableSortedDictionary<string, string>? Texts { get; init; }

    /// <summary>In a language, or else in the main one.</summary>
    public string TextIn(string language) => Texts?.GetValueOrDefault(language) ?? Text;
}

internal sealed record ReleasedFile(string Path, int Bytes, string Sha256);

/// <summary>release.json: what was released, from what, and the hash of every file.</summary>
/// <param name="Languages">Those in which it is written, the main one first; default in what an earlier program wrote.</param>
/// <param name="Previous">The release before it; empty for the first.</param>
/// <param name="Commit">The git commit of the inputs; empty where the edition is not in a repository.</param>
/// <param name="Corrections">Of this release and those before it, the first one first.</param>
internal sealed record ReleaseManifest(
    string Release,
    string Edition,
    string Title,
    ImmutableArray<string> Languages,
    string Date,
    string Previous,
    string Program,
    string Commit,
    ImmutableArray<ReleaseCorrection> Corrections,
    ImmutableArray<ReleasedFile> Files);

/// <summary>How a release is written as JSON, worked out when the program is compiled.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ReleaseManifest))]
internal sealed partial class ReleaseJson : JsonSerializerContext;
