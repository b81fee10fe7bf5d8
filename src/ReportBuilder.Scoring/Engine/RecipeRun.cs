using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Engine;

/// <summary>What the steps of one run share: the framework, the weights in force, and what there is to say about the inputs.</summary>
internal sealed class RecipeRun(FrameworkMap map, Recipe recipe, Dataset dataset, PreviousEdition? previous, ImmutableArray<double> weights)
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<CellMark> marks = [];
    private Dictionary<string, DataColumn>? sources;

    public FrameworkMap Map => map;

    public Recipe Recipe => recipe;

    public Dataset Dataset => dataset;

    public PreviousEdition? Previous => previous;

    /// <summary>By the index of the node in the map.</summary>
    public ImmutableArray<double> Weights => weights;

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The first error as readers are told of it, where it is one that another choice in the recipe runs into; else null.</summary>
    public PendingPhrase? Refusal { get; private set; }

    public void Say(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <param name="why">The error in words for readers.</param>
    public void Error(string code, SourcePlace place, string message, string hint = "", PendingPhrase? why = null)
    {
        if (!diagnostics.Exists(said => said.Severity == Severity.Error))
            Refusal = why;
        Say(Diagnostic.Error(code, place, message, hint));
    }

    public void Mark(int row, string nodeId, PendingPhrase what) => marks.Add(new(row < 0 ? "" : dataset.Units[row].Id, nodeId, what));

    public ImmutableArray<CellMark> TakeMarks()
    {
        ImmutableArray<CellMark> taken = [.. marks];
        marks.Clear();
        return taken;
    }

    /// <summary>Where the reading of a unit (by its position in the dataset) stands in the author's file.</summary>
    public SourcePlace PlaceOf(string columnId, int unit)
    {
        sources ??= dataset.Columns.ToDictionary(column => column.NodeId, StringComparer.Ordinal);
        return sources.TryGetValue(columnId, out var column) && unit < column.Places.Length ? column.Places[unit] : SourcePlace.Unknown;
    }

    /// <summary>The columns that a step means.</summary>
    public ImmutableArray<SheetColumn> ColumnsOf(ColumnStep step, ScoreSheet sheet)
    {
        if (!step.Columns.IsEmpty)
            return [.. step.Columns.Select(name => ColumnCalled(name, sheet)).OfType<SheetColumn>()];
        if (step.Level is { } level)
            return DepthOf(level) is { } depth ? [.. sheet.Columns.Where(column => column.Node?.Depth == depth)] : [];
        return [.. sheet.Columns.Where(column => column is { Node: not null, Made: false })];
    }

    /// <summary>The column of that name (or id); a name that no column has is an error.</summary>
    public SheetColumn? ColumnCalled(PlacedName name, ScoreSheet sheet)
    {
        foreach (var node in map.Called(name.Name))
        {
            if (sheet.Find(node.Node.Id) is { } column)
                return column;
        }

        if (sheet.Find(name.Name) is { } bare)
            return bare;
        Error("RB2022", name.Place, $"the recipe names '{name.Name}', but no column is called so", NearestName.Hint(name.Name, sheet.Columns.Select(NameOf)));
        return null;
    }

    /// <summary>The depth of a level by its name; a name that no level has is an error.</summary>
    public int? DepthOf(PlacedName level)
    {
        var depth = recipe.Levels.IndexOf(level.Name);
        if (depth >= 0 && depth <= map.Depth)
            return depth;
        Error("RB2023", level.Place, $"the framework has no level '{level.Name}'", Levels(level.Name));
        return null;
    }

    private string Levels(string wrong)
    {
        var known = recipe.Levels.Take(map.Depth + 1).ToList();
        var near = NearestName.Hint(wrong, known);
        return near.Length > 0 ? near : $"its levels are {string.Join(", ", known)}";
    }

    private static string NameOf(SheetColumn column) => column.Node?.Node.Name ?? column.Id;
}
