using System.Collections.Immutable;
using ReportBuilder.Composing.Charts;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Sections;

/// <summary>The tables that come from the data, by the names that "::: table" takes.</summary>
internal sealed class DataTables(Composition composition, SectionScope section, BlockWriter blocks)
{
    public static ImmutableArray<string> Names { get; } =
    [
        "scoring", "overall", "changes", "groups", "indicators", "recipe", "method",
        "volatility", "closeness", "close-variables", "reliability", "components",
        "intervals", "orders", "left-out", "scenarios", "sensitivity", "skipped",
    ];

    /// <summary>The table, or null where the name is none of them (or asks for a dimension in a section that has none).</summary>
    public Table? Write(string name, ChartKeys keys, SourcePlace place)
    {
        composition.ReadsScores = true;
        Table? table = name switch
        {
            "scoring" when section.Dimension is { } dimension => ScoreTables.Scoring(composition, dimension, place),
            "overall" => ScoreTables.Overall(composition, place),
            "changes" => StandingTables.Changes(composition, place),
            "groups" => StandingTables.Groups(composition, place),
            "indicators" => FrameworkTables.Indicators(composition, place),
            "method" => FrameworkTables.Method(composition, place),
            "recipe" => FrameworkTables.Recipe(composition, place),
            "volatility" => AnalysisTables.Volatility(composition, place),
            "closeness" => AnalysisTables.Closeness(composition, place),
            "close-variables" => AnalysisTables.CloseVariables(composition, place),
            "reliability" => AnalysisTables.Reliability(composition, place),
            "components" => AnalysisTables.PrincipalComponents(composition, place),
            "intervals" => RobustnessTables.Intervals(composition, place),
            "orders" => RobustnessTables.Orders(place),
            "left-out" => RobustnessTables.LeftOut(composition, place),
            "scenarios" => RobustnessTables.Scenarios(composition, place),
            "sensitivity" => RobustnessTables.Sensitivity(composition, place),
            "skipped" => RobustnessTables.Skipped(composition, place),
            _ => null,
        };
        if (table is null)
            return null;
        var id = composition.Anchors.Take(keys.Text("id") is { Length: > 0 } own ? own : $"{section.Id}-table", section.Id);
        if (name == "orders")
            composition.Deferred.OrderTables.Add(id, new(composition.Conditions.Count));
        return table with
        {
            Id = id,
            Caption = keys["caption"] is { } caption ? blocks.Line(caption.Text, caption.Line, caption.Column).Prose.Text : table.Caption,
            Note = keys["note"] is { } note ? Together(blocks.Line(note.Text, note.Line, note.Column).Inlines, table.Note) : table.Note,
            SourceLine = keys.Text("source") is { Length: > 0 } source ? Typography.Set(source, '\0') : table.SourceLine,
        };
    }

    /// <summary>The author's note and, behind it, what the signs in the table mean.</summary>
    private static ImmutableArray<Inline> Together(ImmutableArray<Inline> own, ImmutableArray<Inline> signs) =>
        own.IsEmpty || signs.IsEmpty ? own.AddRange(signs) : [.. own, new TextRun(" "), .. signs];
}
