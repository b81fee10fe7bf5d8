using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>Prints a table of the edition's own: "::: table data/tourism.csv", with its columns, order, formats, totals and highlights.</summary>
internal sealed class PrintedTables(SectionDraft draft, BlockWriter blocks, ChartKeys lines, TextOrigin origin, SourcePlace place)
{
    private readonly TableKeys keys = new(draft, lines, origin, place, "RB4123");

    private NumberStyle Style => draft.Inputs.Style.Numbers;

    /// <summary>The table, or null after a diagnostic.</summary>
    /// <param name="asked">The path, and what is asked of the table.</param>
    public Table? Write(string asked)
    {
        if (keys.Read(() => Read(asked)) is not { } table)
            return null;
        var id = lines["id"] is { Text.Length: > 0 } own ? blocks.TakeId(own) : draft.Ids.Take($"{draft.Id}-table", draft.Id);
        return table with
        {
            Id = id,
            Caption = lines["caption"] is { } caption ? blocks.Line(caption).Prose.Text : table.Caption,
            Note = lines["note"] is { } note ? blocks.Line(note).Inlines : table.Note,
            SourceLine = lines.Text("source") is { Length: > 0 } source ? Typography.Set(source, '\0') : table.SourceLine,
        };
    }

    private Table Read(string asked)
    {
        var (table, query) = keys.Query(asked);
        table = TableRun.Of(table, query, chosen => query.Sort.Length > 0 ? query.Sort : chosen.Columns.FirstOrDefault(column => column.IsNumber)?.Name ?? "");
        ImmutableArray<DataField> columns = keys.Has("columns") ? [.. keys.Names("columns").Select(table.Column)] : table.Columns;
        var formats = CellFormat.Read(keys.Names("formats"), table);
        ImmutableArray<CellFormat> looks = [.. columns.Select(column => formats.GetValueOrDefault(column.Name, CellFormat.Of(column)))];
        var rows = Rows(table, columns, looks, isAsWritten: query.Summary is null);
        if (keys.Has("totals"))
            rows = rows.Add(new TotalsRow(columns, looks, Style).Write(keys.Text("totals"), table));
        NoteWords(table, columns);
        return new(
            TableKind.Plain,
            table.Title.Length > 0 ? Typography.Set(table.Title, '\0') : table.Name,
            table.Note.Length > 0 ? [new TextRun(Typography.Set(table.Note, '\0'))] : [],
            [.. columns.Select((column, at) => Head(column, at))],
            rows,
            Typography.Set(TableSources.Line(draft, table), '\0'),
            place);
    }

    /// <summary>Keeps what the table's sidecar says, and is printed, for the rules of prose.</summary>
    private void NoteWords(DataTable table, ImmutableArray<DataField> columns)
    {
        var sidecar = new SourcePlace(table.Sidecar);
        foreach (
            var words in columns
                .SelectMany(column => new[] { column.Title, column.Note })
                .Prepend(lines["note"] is null ? table.Note : "")
                .Prepend(lines["caption"] is null ? table.Title : "")
        )
            draft.NoteText(words, sidecar);
    }

    private TableColumn Head(DataField column, int at)
    {
        var kind =
            at == 0 ? ColumnKind.RowHeader
            : column.IsNumber ? ColumnKind.Number
            : ColumnKind.Text;
        return new(
            column.Name,
            Typography.Set(column.Unit.Length > 0 ? Style.Wording.Say("facts.with-unit", ("heading", column.Title), ("in", column.Unit)) : column.Title, '\0'),
            kind,
            Help: Typography.Set(column.Note, '\0')
        );
    }

    /// <param name="isAsWritten">Each row is one of the file: its numbers lead there.</param>
    private ImmutableArray<TableRow> Rows(DataTable table, ImmutableArray<DataField> columns, ImmutableArray<CellFormat> looks, bool isAsWritten)
    {
        var highlighted = keys.Names("highlight").ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<TableRow>(table.Rows);
        for (var row = 0; row < table.Rows; row++)
        {
            var name = columns[0].Cells[row].Text;
            var marked = highlighted.Contains(name) || highlighted.Contains(table.KeyOf(row));
            if (marked)
                found.UnionWith([name, table.KeyOf(row)]);
            var cells = columns.Select(
                (column, at) =>
                    Cell(column, column.Cells[row], looks[at], marked) with
                    {
                        ReceiptKey = isAsWritten && column.IsNumber && !column.Cells[row].IsEmpty ? table.CellName(row, column) : "",
                    }
            );
            rows.Add(new(FormattableString.Invariant($"{row + 1}"), [.. cells]));
        }

        foreach (var name in highlighted.Where(name => !found.Contains(name)).Order(StringComparer.Ordinal))
            draft.Warn(
                "RB4114",
                place,
                $"'{name}' is highlighted but is not in the table",
                NearestName.Hint(name, columns[0].Cells.Select(cell => cell.Text).Distinct(StringComparer.Ordinal))
            );
        return rows.MoveToImmutable();
    }

    private TableCell Cell(DataField column, DataCell cell, CellFormat format, bool marked)
    {
        var text = cell.IsEmpty ? "–" : column.IsNumber && cell.Number is { } number ? format.Print(number, Style) : Typography.Set(cell.Text, '\0');
        Inline run = new TextRun(text);
        return new([marked ? new Strong([run]) : run], column.IsNumber ? cell.Number : null);
    }
}

/// <summary>Writes the last row of a table: sums, means or medians of its columns of numbers.</summary>
internal sealed class TotalsRow(ImmutableArray<DataField> columns, ImmutableArray<CellFormat> looks, NumberStyle style)
{
    private const string Form = "totals: sum; or totals: sum visitors, mean stay";

    /// <param name="asked">"sum" for every column of numbers that is shown; or columns one by one, each with what it comes to.</param>
    /// <exception cref="ExpressionFault">It is neither, or a column is not there.</exception>
    public TableRow Write(string asked, DataTable table)
    {
        var wanted = new Dictionary<string, TableSummary>(StringComparer.Ordinal);
        foreach (var part in TableKeys.Split(asked))
        {
            var space = part.IndexOf(' ', StringComparison.Ordinal);
            var summary = SummaryOf(space < 0 ? part : part[..space]);
            var names =
                space < 0
                    ? columns.Skip(1).Where(column => column.IsNumber).Select(column => column.Name)
                    : [table.NumberColumn(part[(space + 1)..].Trim(' ', '"', '\'')).Name];
            foreach (var name in names)
                wanted[name] = summary;
        }

        var kinds = wanted.Values.Distinct().ToArray();
        var label = kinds is [TableSummary.Mean] ? "head.mean" : kinds is [TableSummary.Median] ? "head.median" : "head.total";

        // Under "Total" a mean says that it is one.
        string Word(TableSummary summary) => label == "head.total" && summary != TableSummary.Sum
            ? style.Wording[$"summary.small.{summary.ToString().ToLowerInvariant()}"] + " "
            : "";
        var cells = columns
            .Skip(1)
            .Select(
                (column, at) =>
                    wanted.TryGetValue(column.Name, out var summary) ? Cell(column, looks[at + 1], summary, Word(summary)) : new TableCell([])
            );
        return new("total", [Strong(style.Wording[label], null), .. cells]) { IsTotal = true };
    }

    private static TableSummary SummaryOf(string word) => word switch
    {
        "sum" => TableSummary.Sum,
        "mean" => TableSummary.Mean,
        "median" => TableSummary.Median,
        _ => throw new ExpressionFault($"'{word}' makes no total", $"the form is: {Form}"),
    };

    private TableCell Cell(DataField column, CellFormat format, TableSummary summary, string word)
    {
        var total = TableRun.Of(summary, [.. column.Cells.Select(cell => cell.Number).OfType<double>()]);
        var decimals = summary == TableSummary.Sum ? format.Decimals : Math.Max(format.Decimals, TableRun.Decimals(summary, column));
        return Strong(total is { } number ? word + (format with { Decimals = decimals }).Print(number, style) : "–", total);
    }

    private static TableCell Strong(string text, double? value) => new([new Strong([new TextRun(text)])], value);
}
