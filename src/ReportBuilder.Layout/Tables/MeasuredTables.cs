using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Tables;

/// <summary>The measures of the tables of a report: asked for more than once before a table has its place, taken once.</summary>
internal sealed class MeasuredTables(Shaper shaper)
{
    private readonly Dictionary<Table, TableMeasures> known = new(ReferenceEqualityComparer.Instance);

    /// <param name="look">Its colours do not matter, and its sizes are those of the table's kind.</param>
    public TableMeasures Of(Table table, Look look)
    {
        if (!known.TryGetValue(table, out var measures))
            known[table] = measures = new(table, TableLook.Of(table, look), shaper);
        return measures;
    }
}
