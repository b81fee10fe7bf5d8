using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Signing;
using ReportBuilder.Composing.Years;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Tables;

/// <summary>Makes the tables that come from the data. Their names are those of "::: table".</summary>
internal sealed class DataTables(SectionDraft draft, BlockWriter blocks)
{
    public static ImmutableArray<string> Names { get; } =
    [
        "scoring", "overall", "changes", "groups", "indicators", "recipe", "method", "strength",
        "volatility", "closeness", "close-variables", "reliability", "components",
        "intervals", "orders", "left-out", "scenarios", "sensitivity", "skipped",
        "sign-offs", "signers", .. YearTables.Names,
    ];

    /// <summary>The table, or null where the name is none of them (or asks for a dimension in a section that has none).</summary>
    public Block? Write(string name, ChartKeys keys, SourcePlace place)
    {
        if (YearTables.Names.Contains(name) && draft.Scores.History is null)
        {
            draft.Error("RB4132", place, $"no {draft.Context.Terms.Edition.One} before this one is known", "add data/history.csv: docs/years.md says how");
            return new Paragraph([], ParagraphRole.Body, place);
        }

        Table? table = name switch
        {
            _ when YearTables.Names.Contains(name) => new YearTables(draft.Context, place).Write(name),
            "scoring" when draft.Dimension is { } dimension => ScoreTables.Scoring(draft.Context, dimension, place),
            "overall" => ScoreTables.Overall(draft.Context, place),
            "changes" => StandingTables.Changes(draft.Context, place),
            "groups" when keys["among"] is { } among => Class(among.Text, keys.Text("best"), place),
            "groups" => Groups(keys.Text("group"), place),
            "indicators" => FrameworkTables.Indicators(draft.Context, place),
            "method" => FrameworkTables.Method(draft.Context, place),
            "strength" => StrengthTable.Of(draft.Context, place),
            "recipe" => FrameworkTables.Recipe(draft.Context, place),
            "volatility" => AnalysisTables.Volatility(draft.Context, place),
            "closeness" => AnalysisTables.Closeness(draft.Context, place),
            "close-variables" => AnalysisTables.CloseVariables(draft.Context, place),
            "reliability" => AnalysisTables.Reliability(draft.Context, place),
            "components" => AnalysisTables.PrincipalComponents(draft.Context, place),
            "intervals" => RobustnessTables.Intervals(draft.Context, place),
            "orders" => RobustnessTables.Orders(draft.Context, place),
            "left-out" => RobustnessTables.LeftOut(draft.Context, place),
            "scenarios" => RobustnessTables.Scenarios(draft.Context, place),
            "sensitivity" => RobustnessTables.Sensitivity(draft.Context, place),
            "skipped" => RobustnessTables.Skipped(draft.Context, place),
            "sign-offs" => SignOffTables.Parts(place, draft.Wording),
            "signers" => SignOffTables.People(place, draft.Wording),
            _ => null,
        };
        if (table is null)
            return null;
        var id = keys["id"] is { Text.Length: > 0 } own ? blocks.TakeId(own) : draft.Ids.Take($"{draft.Id}-table", draft.Id);
        table = table with
        {
            Id = id,
            Caption = keys["caption"] is { } caption ? blocks.Line(caption).Prose.Text : table.Caption,
            Note = keys["note"] is { } note ? Together(blocks.Line(note).Inlines, table.Note) : table.Note,
            SourceLine = keys.Text("source") is { Length: > 0 } source ? Typography.Set(source, '\0') : table.SourceLine,
        };
        return name == "orders" ? new PendingTable(table, PendingRows.Orders) { Id = id } : table;
    }

    /// <summary>One class alone, all of it or its first; the table of all groups where there is no such class.</summary>
    private Table Class(string among, string best, SourcePlace place)
    {
        var first = 0;
        if (best.Length > 0 && (!int.TryParse(best, NumberStyles.None, CultureInfo.InvariantCulture, out first) || first == 0))
            draft.Error("RB4118", place, $"'{best}' is not a number of ranks", "write a whole number: best: 10");
        try
        {
            return ClassTable.Of(draft.Context, draft.Context.Names.Class(among.Trim('\'', '"')), first, place);
        }
        catch (ExpressionFault fault)
        {
            draft.Error("RB4118", place, fault.Message, fault.Hint);
            return StandingTables.Groups(draft.Context, "", place);
        }
    }

    private Table Groups(string grouping, SourcePlace place)
    {
        var known = draft.Scores.Groupings.Select(one => one.Name).ToArray();
        if (grouping.Length > 0 && !known.Contains(grouping, StringComparer.Ordinal))
            draft.Error(
                "RB4118",
                place,
                $"units are not ranked by '{grouping}'",
                NearestName.Hint(grouping, known) is { Length: > 0 } near ? near : $"say 'in-groups: [{grouping}]' in the step 'rank' of data/recipe.yaml"
            );
        return StandingTables.Groups(draft.Context, grouping, place);
    }

    /// <summary>The author's note, followed by what the signs in the table mean.</summary>
    private static ImmutableArray<Inline> Together(ImmutableArray<Inline> own, ImmutableArray<Inline> signs) =>
        own.IsEmpty || signs.IsEmpty ? own.AddRange(signs) : [.. own, new TextRun(" "), .. signs];
}
