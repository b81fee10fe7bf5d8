using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Tables;

/// <summary>How a kind of table is drawn.</summary>
/// <param name="RulesEvery">Rows between hairlines.</param>
/// <param name="RowInset">White above and below the text of a row, points.</param>
/// <param name="WholePage">Stays on one page where it can, and fills it.</param>
internal sealed record TableLook(TypeStyle Cell, TypeStyle Head, int RulesEvery, double RowInset, bool WholePage, bool LargeTitle)
{
    public static TableLook Of(Table table, Look look) => table.Kind switch
    {
        TableKind.Scoring or TableKind.Overall => new(TypeScale.Cell(look.Ink), TypeScale.ColumnHead(look.Ink), 5, 1.25, WholePage: true, LargeTitle: true),
        TableKind.Indicators => new(TypeScale.Cell(look.Ink) with { Leading = 9 }, TypeScale.ColumnHead(look.Ink), 1, 2, WholePage: false, LargeTitle: true),
        _ => new(TypeScale.Cell(look.Ink) with { Size = 7.6, Leading = 10 }, TypeScale.ColumnHead(look.Ink), 1, 3, WholePage: false, LargeTitle: false),
    };
}
