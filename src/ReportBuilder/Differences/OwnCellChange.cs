namespace ReportBuilder.Differences;

/// <summary>A cell of an own table that the author changed. An empty text stands for a cell that is not there or empty.</summary>
internal sealed record OwnCellChange(string Table, string Row, string Column, string Before, string After, string Place)
{
    /// <summary>As claims name the cells that they read.</summary>
    public string Cell => $"{Table}/{Row}/{Column}";
}
