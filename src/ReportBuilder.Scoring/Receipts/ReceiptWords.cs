using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>The words and figures of receipts. Every place that shows receipts shows these.</summary>
internal sealed class ReceiptWords(NumberStyle numbers, RecipeNames names)
{
    public Wording Wording => numbers.Wording;

    /// <summary>What a step did to a cell, as the label of the value after it.</summary>
    public string Of(RecipeStep step) => step switch
    {
        Denominate denominate => Wording.Say("receipt.divided", ("name", names.Column(denominate.By))),
        Impute => Wording["receipt.imputed"],
        Combine combine => Capital(CombineText.Of(combine, names, Wording)),
        Winsorise => Wording["receipt.winsorised"],
        RoundOff => Wording["receipt.rounded"],
        TreatOutliers => Wording["receipt.treated"],
        Transform { Kind: TransformKind.Ln } transform => After("receipt.logarithm", transform),
        Transform { Kind: TransformKind.SquareRoot } transform => After("receipt.root", transform),
        Transform => Wording["receipt.boxcox"],
        Normalise normalise => Capital(Wording[StepNames.Key(normalise.As)]),
        _ => Capital(Wording[StepNames.Key(step)]),
    };

    /// <summary>Where a reading stands: "row 11 of the score table". A row is a line of the file, its head the first.</summary>
    public string Of(SourcePlace place)
    {
        if (place.Line == 0)
            return place.File;
        var name = Path.GetFileName(place.File);
        if (place.Sheet is not null)
            return (place with { File = name }).ToString();
        return Wording.Say(
            name switch
            {
                "scores.csv" => "receipt.scores-row",
                "readings.csv" => "receipt.readings-row",
                _ => "receipt.file-row",
            },
            ("row", place.Line),
            ("file", name));
    }

    public string Of(Direction direction) => Wording[direction switch
    {
        Direction.Higher => "receipt.higher",
        Direction.Lower => "receipt.lower",
        _ => "receipt.target",
    }];

    public string Places(int gained) => gained == 0
        ? Wording["receipt.same-rank"]
        : Wording.Say(gained > 0 ? "receipt.places-up" : "receipt.places-down", ("count", Math.Abs(gained)));

    public string Signed(double value) => value == 0 ? "0" : $"{(value > 0 ? "+" : "-")}{Number(Math.Abs(value))}";

    public string Number(double? value) => value switch
    {
        null => Wording["receipt.none"],
        // Most figures are whole, and written faster as such.
        > 0 and < int.MaxValue when value.Value == (int)value.Value => ((int)value.Value).ToString(CultureInfo.InvariantCulture),
        { } number => numbers.Mark(SignificantDigits.Print(number)),
    };

    /// <summary>Of a hundred.</summary>
    public string Share(double share) => numbers.Mark((share * 100).ToString("0.#", CultureInfo.InvariantCulture));

    private string After(string phrase, Transform step) =>
        step.Plus == 0 ? Wording[phrase] : Wording.Say(phrase + "-plus", ("added", Number(step.Plus)));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
