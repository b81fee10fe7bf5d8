using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Recipes;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.History;

/// <summary>
/// Reads the folder of an earlier edition: the tables that it was scored from (units.csv, framework.csv, scores.csv or readings.csv,
/// recipe.yaml), or the output/data of its build, whose state.json has its results.
/// </summary>
internal sealed class PastFolder(NamedEdition named, EditionFiles files, Terms terms, EditionLanguages languages, Findings findings)
{
    private const string Revisions = "data/revisions.csv";

    private readonly string folder = named.Folder.TrimEnd('/') + "/";

    /// <summary>What is there, or null with an error.</summary>
    public (int Year, ImmutableArray<PastScore> Scores, PastInputs? Inputs)? Read()
    {
        if (TableSource.PathsOf(folder + "units.csv").Any(files.Has))
            return Inputs() is { } inputs ? (Year(named.Year), [], inputs) : null;
        if (files.Has(folder + "state.json"))
            return Results();
        findings.Error(
            "RB1283",
            named.Place,
            $"the folder '{named.Folder}' holds no edition",
            "copy the tables of last year's data/ there (units.csv, framework.csv, scores.csv or readings.csv, recipe.yaml), or its output/data"
        );
        return null;
    }

    private int Year(int year)
    {
        if (year == 0)
            findings.Error(
                "RB1280",
                named.Place,
                $"nothing says of which year '{named.Folder}' is",
                "end its name in the year, or write { folder: ..., year: 2024 }"
            );
        return year;
    }

    private PastInputs? Inputs()
    {
        var told = new Findings();
        var there = files.Below(folder, "data/", told);
        var parts = ScoredParts.Read(there, terms, languages, told);
        var dataset = EditionTables.ScoresOf(there, parts, terms, told);
        var revised = there.Table(Revisions, optional: true) is { } table
            ? new ReadingTable(parts.Units, IsScored(there) ? WithoutIndicators(parts.Framework) : parts.Framework, terms, told).Read([table])
            : new Dataset(parts.Units, []);
        var text =
            files.Has(folder + "recipe.yaml") && files.Text(folder + "recipe.yaml") is { } recipe
                ? new TemplateText(folder + "recipe.yaml", recipe)
                : new("", "");
        foreach (var finding in told.InOrder())
            findings.Take(finding with { Place = finding.Place with { File = Own(finding.Place.File) } });
        var read = RecipeReader.Read(text, languages, findings);
        return told.InOrder().Any(finding => finding.Severity == Severity.Error) ? null : new(named.Folder, parts.Framework, dataset, revised, read);
    }

    private static bool IsScored(EditionFiles there) => there.Tables(ReadingTable.Path, optional: true).IsEmpty;

    /// <summary>Where published scores are revised, a variable is meant, and not an indicator of the same name.</summary>
    private static IndicatorFramework WithoutIndicators(IndicatorFramework framework)
    {
        static FrameworkNode Cut(FrameworkNode node) => node with { Children = [.. node.Children.Where(child => child.Indicator is null).Select(Cut)] };
        return new(Cut(framework.Root));
    }

    private string Own(string file) => file.StartsWith("data/", StringComparison.Ordinal) ? folder + file["data/".Length..] : file;

    private (int, ImmutableArray<PastScore>, PastInputs?)? Results()
    {
        var path = folder + "state.json";
        try
        {
            using var state = JsonDocument.Parse(files.Bytes(path)!.Value.AsMemory());
            var root = state.RootElement;
            var year = named.Year > 0 ? named.Year : root.GetProperty("year").GetInt32();
            string[] units = [.. root.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("name").GetString() ?? "")];
            var scores = ImmutableArray.CreateBuilder<PastScore>();
            foreach (var node in root.GetProperty("nodes").EnumerateArray())
            {
                var part = node.GetProperty("depth").GetInt32() == 0 ? "" : node.GetProperty("name").GetString() ?? "";
                var (values, ranks) = (node.GetProperty("scores"), node.GetProperty("ranks"));
                for (var unit = 0; unit < units.Length; unit++)
                {
                    if (values[unit].ValueKind == JsonValueKind.Number)
                        scores.Add(new(units[unit], part, "", values[unit].GetDouble(), Rank(ranks[unit]), new(path)));
                }
            }

            return (year, scores.DrainToImmutable(), null);
        }
        catch (Exception fault)
            when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            findings.Error("RB1283", new(path), "this is not the state of a build", "copy last year's output/data anew");
            return null;
        }
    }

    private static int? Rank(JsonElement rank) => rank.ValueKind == JsonValueKind.Number ? rank.GetInt32() : null;
}
