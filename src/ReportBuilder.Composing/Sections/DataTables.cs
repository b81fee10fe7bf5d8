using System.Collections.Immutable;
using ReportBuilder.Composing.Charts;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Sections;

/// <summary>Makes the tables that come from the data. Their names are those of "::: table".</summary>
internal sealed class DataTables(Composition composition, BlockWriter blocks)
{
    public static ImmutableArray<string> Names { get; } =
    [
        "scoring", "overall", "changes", "groups", "indicators", "recipe", "method",
        "volatility", "closeness", "close-variables", "reliability", "components",
        "intervals", "orders", "left-out", "scenarios", "sensitivity", "skipped",
    ];

    /// <summary>The table, or null where the name is none of them (or asks for a dimension in a section that has none).</summary>
    public Block? Write(string name, ChartKeys keys, SourcePlace place)
    {
        Table? table = name switch
        {
            "scoring" when composition.Dimension is { } dimension => ScoreTables.Scoring(composition.Knowledge, dimension, place),
            "overall" => ScoreTables.Overall(composition.Knowledge, place),
            "changes" => StandingTables.Changes(composition.Knowledge, place),
            "groups" => StandingTables.Groups(composition.Knowledge, place),
            "indicators" => FrameworkTables.Indicators(composition.Knowledge, place),
            "method" => FrameworkTables.Method(composition.Knowledge, place),
            "recipe" => FrameworkTables.Recipe(composition.Knowledge, place),
            "volatility" => AnalysisTables.Volatility(composition.Knowledge, place),
            "closeness" => AnalysisTables.Closeness(composition.Knowledge, place),
            "close-variables" => AnalysisTables.CloseVariables(composition.Knowledge, place),
            "reliability" => AnalysisTables.Reliability(composition.Knowledge, place),
            "components" => AnalysisTables.PrincipalComponents(composition.Knowledge, place),
            "intervals" => RobustnessTables.Intervals(composition.Knowledge, place),
            "orders" => RobustnessTables.Orders(place),
            "left-out" => RobustnessTables.LeftOut(composition.Knowledge, place),
            "scenarios" => RobustnessTables.Scenarios(composition.Knowledge, place),
            "sensitivity" => RobustnessTables.Sensitivity(composition.Knowledge, place),
            "skipped" => RobustnessTables.Skipped(composition.Knowledge, place),
            _ => null,
        };
        if (table is null)
            return null;
        var id = composition.Ids.Take(keys.Text("id") is { Length: > 0 } own ? own : $"{composition.Id}-table", composition.Id);
        table = table with
        {
            Id = id,
            Caption = keys["caption"] is { } caption ? blocks.Line(caption.Text, caption.Line, caption.Column).Prose.Text : table.Caption,
            Note = keys["note"] is { } note ? Together(blocks.Line(note.Text, note.Line, note.Column).Inlines, table.Note) : table.Note,
            SourceLine = keys.Text("source") is { Length: > 0 } source ? Typography.Set(source, '\0') : table.SourceLine,
        };
        return name == "orders" ? new PendingTable(table, PendingRows.Orders) { Id = id } : table;
    }

    /// <summary>The author's note, followed by what the signs in the table mean.</summary>
    private static ImmutableArray<Inline> Together(ImmutableArray<Inline> own, ImmutableArray<Inline> signs) =>
        own.IsEmpty || signs.IsEmpty ? own.AddRange(signs) : [.. own, new TextRun(" "), .. signs];
}
