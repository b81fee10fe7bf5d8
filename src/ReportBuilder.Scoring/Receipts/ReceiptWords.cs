using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>The words and figures of receipts. Every place that shows receipts shows these.</summary>
internal static class ReceiptWords
{
    /// <summary>What a step did to a cell, as the label of the value after it.</summary>
    public static string Of(RecipeStep step) => step switch
    {
        Denominate denominate => $"Divided by {denominate.By.Name}",
        Impute => "Imputed",
        Combine combine => Capital(CombineText.Of(combine)),
        Winsorise => "Winsorised",
        RoundOff => "Rounded",
        TreatOutliers => "Outliers treated",
        Transform { Kind: TransformKind.Ln } transform => $"Natural logarithm{After(transform)}",
        Transform { Kind: TransformKind.SquareRoot } transform => $"Square root{After(transform)}",
        Transform => "Box-Cox transformation",
        Normalise normalise => Capital(StepNames.Of(normalise.As)),
        _ => Capital(StepNames.Of(step)),
    };

    /// <summary>Where a reading stands: "row 11 of the score table". A row is a line of the file, its head the first.</summary>
    public static string Of(SourcePlace place)
    {
        if (place.Line == 0)
            return place.File;
        var row = place.Line.ToString(CultureInfo.InvariantCulture);
        var name = Path.GetFileName(place.File);
        if (place.Sheet is not null)
            return (place with { File = name }).ToString();
        return name switch
        {
            "scores.csv" => $"row {row} of the score table",
            "readings.csv" => $"row {row} of the table of readings",
            _ => $"row {row} of {name}",
        };
    }

    public static string Of(Direction direction) => direction switch
    {
        Direction.Higher => "higher is better",
        Direction.Lower => "lower is better",
        _ => "closest to its target is best",
    };

    public static string Places(int gained) => gained switch
    {
        0 => "same rank",
        1 or -1 => $"1 place {(gained > 0 ? "up" : "down")}",
        _ => FormattableString.Invariant($"{Math.Abs(gained)} places {(gained > 0 ? "up" : "down")}"),
    };

    public static string Signed(double value) => value == 0 ? "0" : $"{(value > 0 ? "+" : "-")}{Number(Math.Abs(value))}";

    public static string Number(double? value) => value switch
    {
        null => "none",
        // Most figures are whole, and written faster as such.
        > 0 and < int.MaxValue when value.Value == (int)value.Value => ((int)value.Value).ToString(CultureInfo.InvariantCulture),
        { } number => SignificantDigits.Print(number),
    };

    public static string Percent(double share) => $"{(share * 100).ToString("0.#", CultureInfo.InvariantCulture)} per cent";

    private static string After(Transform step) => step.Plus == 0 ? "" : $" after adding {SignificantDigits.Print(step.Plus)}";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
