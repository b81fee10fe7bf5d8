namespace ReportBuilder.Charts;

/// <summary>Lengths that all kinds share, in points.</summary>
internal static class Sizes
{
    /// <summary>The distance of rows: the baseline of the running text beside them.</summary>
    public const double Row = 13;

    /// <summary>Of rows whose label takes two lines.</summary>
    public const double TallRow = 16.8;

    /// <summary>Of rows with such labels one below the other: more between them than within them.</summary>
    public const double TallestRow = 20;

    public const double Bar = 8.6;

    public const double Hairline = 0.5;

    public const double Rule = 0.75;

    /// <summary>Between a mark and the text that belongs to it.</summary>
    public const double Gap = 4;
}
