namespace ReportBuilder.Loading.Csv;

/// <summary>Holds that all numbers of one series have the same sign beside them, or none: 12% and 0.12 are not to be taken for like things.</summary>
internal sealed class UnitMark
{
    private string? mark;
    private CsvCell first;
    private bool isTold;

    /// <summary>The sign that all numbers so far have; empty for none.</summary>
    public string Common => mark ?? "";

    public void Check(string seen, CsvCell cell, Findings findings)
    {
        if (mark is null)
        {
            (mark, first) = (seen, cell);
            return;
        }

        if (mark == seen || isTold)
            return;
        isTold = true;
        findings.Error(
            "RB1263",
            cell.Place,
            $"'{cell.Text}' has {Words(seen)}, and '{first.Text}' (at {first.Place}) has {Words(mark)}",
            "write all values of a column or an indicator with the same sign, or without"
        );
    }

    private static string Words(string mark) => mark.Length == 0 ? "no sign beside it" : $"the sign '{mark}'";
}
