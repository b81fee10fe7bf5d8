namespace ReportBuilder.Charts;

/// <summary>A size and a weight of text in a drawing.</summary>
internal readonly record struct TextStyle(double Size, FontWeight Weight)
{
    /// <summary>Names of rows and other labels.</summary>
    public static TextStyle Label { get; } = new(7.4, FontWeight.Regular);

    public static TextStyle Strong { get; } = new(7.4, FontWeight.SemiBold);

    public static TextStyle Value { get; } = new(7.2, FontWeight.SemiBold);

    /// <summary>Numbers on axes, keys and remarks.</summary>
    public static TextStyle Axis { get; } = new(6.6, FontWeight.Regular);

    public static TextStyle AxisStrong { get; } = new(6.6, FontWeight.SemiBold);

    /// <summary>Half the height of capitals: 0.727 em in Inter and near it in most sans serifs.</summary>
    public double HalfCap => Size * 0.364;

    public double Ascent => Size * 0.76;

    public double Descent => Size * 0.22;

    public double Leading => Size * 1.12;
}
