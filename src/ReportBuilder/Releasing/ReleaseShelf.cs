using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Data;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Releasing;

/// <summary>The folder that holds the releases of an edition, one folder each.</summary>
internal sealed class ReleaseShelf(string folder)
{
    public string FolderOf(ReleaseNumber number) => Path.Combine(folder, number.ToString());

    public ReleaseNumber Next(int year) =>
        new(year, Numbers().Where(number => number.Year == year).Select(number => number.Number).DefaultIfEmpty(0).Max() + 1);

    /// <summary>The releases of the same edition that can be read, the last one first.</summary>
    public IEnumerable<PreviousRelease> Before(int year, string edition)
    {
        foreach (var number in Numbers().Where(number => number.Year == year).OrderDescending())
        {
            if (Manifest(number) is { } manifest && manifest.Edition == edition && StateOf(number) is { } state)
                yield return new(number, manifest, state) { Folder = FolderOf(number) };
        }
    }

    private IEnumerable<ReleaseNumber> Numbers() =>
        Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Select(path => ReleaseNumber.Parse(Path.GetFileName(path))).OfType<ReleaseNumber>()
            : [];

    private ReleaseManifest? Manifest(ReleaseNumber number)
    {
        var place = Path.Combine(FolderOf(number), "release.json");
        try
        {
            return File.Exists(place) ? JsonSerializer.Deserialize(File.ReadAllBytes(place), ReleaseJson.Default.ReleaseManifest) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private EditionState? StateOf(ReleaseNumber number) => StateFile.In(FolderOf(number));
}

/// <param name="State">What it said in the main language.</param>
internal sealed record PreviousRelease(ReleaseNumber Number, ReleaseManifest Manifest, EditionState State)
{
    /// <summary>Where its files are.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The release as it was in a language, or null where it was not written in it.</summary>
    public PreviousRelease? In(OutputPlaces places) => StateFile.In(Folder, places.Data) is { } state ? this with { State = state } : null;

    public ImmutableArray<ReleaseCorrection> Corrections => Manifest.Corrections.IsDefault ? [] : Manifest.Corrections;
}
