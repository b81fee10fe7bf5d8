namespace ReportBuilder.Charts.Kinds;

/// <summary>A kind of chart: how it is drawn and how it is said.</summary>
internal interface IChart
{
    /// <summary>Puts the marks on the sheet and gives back the height that they take, in points.</summary>
    double Draw(ChartSpec spec, Sheet sheet);

    /// <summary>One or two sentences written from the data: what it is, its range, its best and worst, what is highlighted.</summary>
    string Describe(ChartSpec spec);
}
