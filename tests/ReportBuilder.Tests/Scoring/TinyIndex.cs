using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Scoring;

/// <summary>Small indices written in a line: "a: b, c" is a level with its parts, and columns are given as numbers.</summary>
internal static class TinyIndex
{
    /// <summary>What most tests speak of.</summary>
    public static Terms Cities { get; } = new() { Unit = new("city", "cities") };

    public static FrameworkNode Node(string id, params FrameworkNode[] children) => new(id, Name(id), 1, 1, [.. children]);

    public static ImmutableArray<Unit> Units(params string[] names) => [.. names.Select(name => new Unit(name.ToLowerInvariant(), name, name))];

    /// <summary>A column of a file "scores.csv", one line a unit from line 2; NaN stands for a reading nobody reported.</summary>
    public static DataColumn Column(string nodeId, params double[] values) =>
        new(
            nodeId,
            [.. values.Select(value => double.IsNaN(value) ? Reading.Missing(Gap.NotReported) : Reading.Of(value))],
            [.. values.Select((_, index) => new SourcePlace("scores.csv", index + 2, 1))]);

    public static ReportInputs Inputs(FrameworkNode root, ImmutableArray<Unit> units, params DataColumn[] columns) => new(
        new("tiny", "Tiny", "", 2025, new(2025, 1, 1), "en-GB", Stage.Draft, "", "", "", [], "", null, "", [], "", SourcePlace.Unknown) { Wording = new("en-GB", Cities) },
        new(ImmutableSortedDictionary<string, ThemeColour>.Empty, 595, 842, 0, 0, 0, 0, 13, false, false),
        [],
        new(root),
        new(units, [.. columns]),
        [],
        [],
        ImmutableSortedDictionary<string, ContentText>.Empty,
        [],
        [],
        ImmutableSortedDictionary<string, TemplateText>.Empty,
        NoFonts,
        new("data/recipe.yaml", ""),
        ImmutableSortedDictionary<string, ReportBuilder.Model.Pictures.PictureFile>.Empty);

    /// <summary>Scoring measures no text.</summary>
    private static FontFamily NoFonts => null!;

    private static string Name(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
