using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>
/// Lays a table of the edition's own out as the rows and series that a kind of chart wants: "x", "y", "label", "group", "size", "low" and
/// "high" name its columns.
/// </summary>
/// <exception cref="ExpressionFault">A column is missing, or the rows do not fit the kind.</exception>
internal sealed class TableCharts(TableKeys keys, ChartKind kind)
{
    private readonly TableShape shape = TableShapes.Of(kind, isShaded: keys.Has("outline") && !keys.Has("x"));

    /// <param name="data">The "data" line behind its first word.</param>
    public ChartTable Read(string data)
    {
        var (table, query) = keys.Query(data);
        table = TableRun.Of(table, query, chosen => Values(chosen)[0].Name);
        return Framed(table, query) with { OwnTable = table, SourceIds = keys.WorksOf(table) };
    }

    private ChartTable Framed(DataTable table, TableQuery query)
    {
        var laid = shape switch
        {
            TableShape.Points => Points(table),
            TableShape.Intervals => Intervals(table),
            TableShape.Distribution => Distribution(table),
            _ => new TablePivot(table, LabelOf(table), GroupOf(table), Values(table)).Read(shape == TableShape.Headed, Repeats(table, query)),
        };
        if (shape == TableShape.Times)
            laid = laid with { Rows = [.. laid.Rows.OrderBy(row => DateForm.Number(row.Label) ?? double.MaxValue)], Subject = "times" };
        var shown = Shown(table);
        return laid with
        {
            Unit = Unit(shown),
            Measures = Measures(shown, query),
            Subject = laid.Subject.Length > 0 ? laid.Subject : LabelOf(table) is { Plural.Length: > 0 } label ? label.Plural : "rows",
            Decimals = shown.Max(column => column.Decimals),
            Minimum = Minimum(laid),
        };
    }

    /// <summary>Values over time and bars start at zero unless one is below it; dots start where the data do.</summary>
    private double? Minimum(ChartTable laid) =>
        shape is TableShape.Points or TableShape.Intervals or TableShape.Distribution
        || kind is ChartKind.Slope or ChartKind.Dumbbell or ChartKind.Bump
        || laid.Rows.Any(row => row.Values.Any(value => value < 0))
            ? null
            : 0;

    private ChartTable Points(DataTable table)
    {
        ImmutableArray<DataField> columns =
        [
            table.NumberColumn(Required("x", table)),
            table.NumberColumn(Required("y", table)),
            .. keys.Has("size") ? [table.NumberColumn(keys.Text("size"))] : Array.Empty<DataField>(),
        ];
        return TablePivot.RowByRow(table, LabelOf(table), GroupOf(table), columns) with { Series = [.. columns.Select(column => new ChartSeries(Named(column), ""))] };
    }

    private ChartTable Intervals(DataTable table)
    {
        ImmutableArray<DataField> columns =
        [
            table.NumberColumn(Required("low", table)),
            table.NumberColumn(Required("y", table)),
            table.NumberColumn(Required("high", table)),
        ];
        return new TablePivot(table, LabelOf(table), null, columns).Read(headed: false, "");
    }

    private ChartTable Distribution(DataTable table) => TablePivot.RowByRow(table, LabelOf(table), GroupOf(table), Values(table));

    /// <summary>The columns of values: those under "y", or the only column of numbers. What a time line draws are years.</summary>
    private ImmutableArray<DataField> Values(DataTable table)
    {
        if (kind == ChartKind.Timeline)
            return [table.YearColumn(Required("y", table))];
        if (shape is TableShape.Points or TableShape.Intervals)
            return [table.NumberColumn(Required("y", table))];
        if (keys.Has("y"))
            return [.. keys.Names("y").Select(table.NumberColumn)];
        var numbers = table.Columns.Where(column => column.IsNumber).ToArray();
        return numbers.Length == 1 ? [numbers[0]] : [table.NumberColumn(Required("y", table))];
    }

    /// <summary>All columns of numbers that are drawn.</summary>
    private ImmutableArray<DataField> Shown(DataTable table) =>
        shape switch
        {
            TableShape.Points =>
            [
                table.NumberColumn(keys.Text("x")),
                .. Values(table),
                .. keys.Has("size") ? [table.NumberColumn(keys.Text("size"))] : Array.Empty<DataField>(),
            ],
            TableShape.Intervals => [.. Values(table), table.NumberColumn(keys.Text("low")), table.NumberColumn(keys.Text("high"))],
            _ => Values(table),
        };

    private string Required(string key, DataTable table)
    {
        if (keys.Text(key) is { Length: > 0 } name)
            return name.Trim('"', '\'');
        var numbers = table.Columns.Where(column => column.IsNumber).Select(column => column.Name).ToArray();
        throw new ExpressionFault(
            $"the chart does not say which column is its {key}",
            $"write a line '{key}: COLUMN'; columns of numbers: {(numbers.Length == 0 ? "none" : Printing.Join(numbers))}"
        );
    }

    /// <summary>What names a row: "label", in its place "x", else the first column that is no number.</summary>
    private DataField LabelOf(DataTable table)
    {
        var key = keys.Has("label") ? "label" : shape is not TableShape.Points && keys.Has("x") ? "x" : "";
        if (key.Length > 0)
            return table.Column(keys.Names(key)[0]);
        var group = keys.Has("group") ? keys.Names("group")[0] : "";
        return table.Columns.FirstOrDefault(column =>
            column.Name != group && !column.IsNumber && (shape == TableShape.Times) == column.Type is ColumnType.Year or ColumnType.Date
        )
            ?? table.Columns.FirstOrDefault(column => column.Name != group && !column.IsNumber)
            ?? throw new ExpressionFault("the chart does not say which column names its rows", "write a line 'label: COLUMN'");
    }

    private DataField? GroupOf(DataTable table) => keys.Has("group") ? table.Column(keys.Names("group")[0]) : null;

    /// <summary>What to do where two rows give one value: said in the hint.</summary>
    private string Repeats(DataTable table, TableQuery query)
    {
        if (query.Summary is not null)
            return "name every column of the summary as label, x or group";
        var label = LabelOf(table).Name;
        return $"choose rows with 'where: ...', set them apart with 'group: ...', or add them up with 'sum by: {label}'";
    }

    private string Unit(ImmutableArray<DataField> shown)
    {
        if (keys.Has("unit"))
            return keys.Text("unit");
        var units = shown.Select(column => column.Unit).Distinct(StringComparer.Ordinal).ToArray();
        if (units.Length == 1)
            return units[0];
        return shape == TableShape.Points
            ? ""
            : throw new ExpressionFault(
                $"the columns have different units: {string.Join(", ", units.Select(unit => unit.Length == 0 ? "none" : unit))}",
                "one chart has one scale"
            );
    }

    private string Measures(ImmutableArray<DataField> shown, TableQuery query)
    {
        var names =
            shape == TableShape.Points
                ? keys.Wording.Say(
                    shown.Length > 2 ? "measures.points-sized" : "measures.points",
                    ("across", Named(shown[0])),
                    ("up", Small(Named(shown[1]))),
                    ("size", shown.Length > 2 ? Small(Named(shown[2])) : "")
                )
                : keys.Wording.List([
                    .. shown
                        .Take(shape == TableShape.Intervals ? 1 : shown.Length)
                        .Select((column, at) => at == 0 ? column.Title : Small(column.Title)),
                ]);
        var summary = query.Summary is TableSummary.Sum or TableSummary.Mean or TableSummary.Median
            ? keys.Wording.Say($"measures.{query.Summary.ToString()!.ToLowerInvariant()}-of", ("names", Small(names)))
            : names;
        return shape == TableShape.Points || Unit(shown) is not { Length: > 0 } unit ? summary : WithUnit(summary, unit);
    }

    private string Named(DataField column) => column.Unit.Length > 0 ? WithUnit(column.Title, column.Unit) : column.Title;

    private string WithUnit(string heading, string unit) => keys.Wording.Say("facts.with-unit", ("heading", heading), ("in", unit));

    /// <summary>Inside a sentence: a word in capitals keeps them.</summary>
    private static string Small(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && char.IsUpper(title[1]) ? title
        : title.Length > 0 ? char.ToLowerInvariant(title[0]) + title[1..]
        : title;
}
