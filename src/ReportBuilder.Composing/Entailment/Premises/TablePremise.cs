using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Premises;

/// <summary>
/// Reads what a question to an own table names: units of the index, parts, numbers. A cell of the row of one unit is a quantity of that
/// unit, as a score is.
/// </summary>
internal sealed class TablePremise(Scorebook scores)
{
    /// <summary>Notes the names and numbers of a question.</summary>
    public void Name(TableExpression asked, Premise premise)
    {
        if (asked is SummaryOfColumn { Summary: TableSummary.Highest or TableSummary.Lowest } end)
            premise.Extremes.Add(new(end.Summary == TableSummary.Highest ? 1 : -1, []));
        if (asked is SummaryOfColumn { Summary: TableSummary.Count or TableSummary.Sum })
            premise.SumsTable = true;
        if (asked is SummaryOfColumn { Column: >= 0 } or Tables.Own.CellOf)
            NamePart(asked.Table.Columns[asked is Tables.Own.CellOf cell ? cell.Column : ((SummaryOfColumn)asked).Column].Title, premise);
        foreach (var test in Tests(asked.Where))
        {
            foreach (var value in test.Values.Where(value => value.Column < 0))
                Name(test, value, premise);
        }
    }

    /// <summary>
    /// The unit whose row it is, with the column and the rest of the condition for a part; null where it is the row of no unit, or of
    /// several.
    /// </summary>
    public Cell? CellOf(Tables.Own.CellOf asked)
    {
        var tests = Tests(asked.Where).ToArray();
        var ofUnits = tests.Where(test => test.Comparison == Comparison.Equal && UnitOf(test) is not null).ToArray();
        if (ofUnits.Length != 1 || !IsOnlyAnd(asked.Where))
            return null;
        var rest = tests.Where(test => test != ofUnits[0]).Select(test => TableText.Of(test, asked.Table)).Order(StringComparer.Ordinal);
        var column = asked.Table.Columns[asked.Column];
        return new(UnitOf(ofUnits[0])!, new FrameworkNode($"{asked.Table.Path}/{column.Name} {string.Join(" and ", rest)}", column.Title, 0, 0, []));
    }

    private Unit? UnitOf(ColumnTest test) => test.Values is [{ Column: < 0, Text: var text }] ? scores.Units.FirstOrDefault(unit => unit.IsCalled(text)) : null;

    private void Name(ColumnTest test, TableOperand value, Premise premise)
    {
        if (scores.Units.FirstOrDefault(unit => unit.IsCalled(value.Text)) is { } unit)
            premise.Units.Add(unit.Id);
        NamePart(value.Text, premise);
        if (value.Number is { } number)
            premise.Numbers.Add(new(number, PremiseReader.SignOf(test.Comparison), NumberKind.Any));
    }

    private void NamePart(string name, Premise premise)
    {
        if (scores.Framework.Nodes.FirstOrDefault(node => node.IsCalled(name)) is { } part)
            premise.Parts.Add(part.Id);
    }

    private static bool IsOnlyAnd(TableCondition? condition) => condition is ColumnTest
        || (condition is AllTests all && IsOnlyAnd(all.Left) && IsOnlyAnd(all.Right));

    private static IEnumerable<ColumnTest> Tests(TableCondition? condition) => condition switch
    {
        ColumnTest test => [test],
        AllTests all => Tests(all.Left).Concat(Tests(all.Right)),
        AnyTest any => Tests(any.Left).Concat(Tests(any.Right)),
        NotTest not => Tests(not.Operand),
        _ => [],
    };
}
