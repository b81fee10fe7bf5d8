namespace ReportBuilder.Model.Drawings;

/// <summary>Marks of a chart that follow one another and stand for one value, or for all values of a row or of a series.</summary>
/// <param name="Row">Which row of the chart's data; <see cref="All"/>: of no one row.</param>
/// <param name="Series">Which series; <see cref="All"/>: all values of the row.</param>
/// <param name="From">The first of them among the marks of the drawing.</param>
/// <param name="To">The one after the last.</param>
/// <param name="IsKey">They only name a series: a sign and a word of the key.</param>
public readonly record struct DataMarks(int Row, int Series, int From, int To, bool IsKey = false)
{
    /// <summary>In place of the number of a row or series.</summary>
    public const int All = -1;
}
