namespace ReportBuilder.Model.Scores;

/// <summary>Why a cell holds no number.</summary>
public enum Gap
{
    NotReported,
    NotApplicable,
    Suppressed,
    Excluded,
}

/// <summary>One cell of a dataset: a number, or the reason there is none. Never NaN, never a silent zero.</summary>
public readonly record struct Reading
{
    private Reading(double? value, Gap gap) => (Value, Gap) = (value, gap);

    public double? Value { get; }

    /// <summary>Only meaningful where <see cref="Value"/> is null.</summary>
    public Gap Gap { get; }

    public static Reading Of(double value) =>
        double.IsFinite(value)
            ? new(value, default)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A reading is finite; say Missing(...) instead.");

    public static Reading Missing(Gap gap) => new(null, gap);
}
