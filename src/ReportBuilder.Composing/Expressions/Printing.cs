using System.Globalization;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Expressions;

/// <summary>How answers read in the sentences of the edition: British English, with numbers as the house style says.</summary>
internal static class Printing
{
    private static readonly string[] Cardinals =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];
    private static readonly string[] Ordinals =
    [
        "",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ];

    public static string Answer(Answer answer, NumberStyle? style = null) => answer switch
    {
        NumberAnswer number => Number(number.Value, number.Decimals, style),
        UnitsAnswer { Units: [] } => "none",
        UnitsAnswer units => Join([.. units.Units.Select(unit => unit.Name)]),
        PartsAnswer parts => Join([.. parts.Parts.Select(part => part.Name)]),
        TierAnswer tier => tier.Tier.Name,
        TextAnswer text => text.Text,
        TruthAnswer truth => truth.Holds ? "yes" : "no",
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    /// <summary>
    /// Thousands as in "1,038" unless the style has another mark; a true minus sign; half away from zero. Without decimals given: whole
    /// where it is whole, else one decimal.
    /// </summary>
    public static string Number(double value, int? decimals, NumberStyle? style = null)
    {
        var places = decimals ?? (Math.Abs(value - Math.Round(value)) < 1e-9 ? 0 : 1);
        var rounded = Math.Round(value, places, MidpointRounding.AwayFromZero);
        if (places == 0 && rounded is >= 0 and < 1000)
            return ((int)rounded).ToString(CultureInfo.InvariantCulture);
        var text = Math.Abs(rounded).ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var marked = text.Replace(",", (style ?? NumberStyle.British).Thousands, StringComparison.Ordinal);
        return rounded < 0 ? "−" + marked : marked;
    }

    /// <summary>"first" to "tenth" (or as far as the style has words), then "11th", "22nd".</summary>
    public static string Ordinal(int number, NumberStyle? style = null)
    {
        if (number >= 1 && number <= (style ?? NumberStyle.British).WordsTo)
            return Ordinals[number];
        var suffix = (number % 100, number % 10) switch
        {
            (11 or 12 or 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return Number(number, 0, style) + suffix;
    }

    /// <summary>"no", "one" to "ten" (or as far as the style has words), then figures.</summary>
    public static string Cardinal(int number, NumberStyle? style = null) =>
        number >= 0 && number <= (style ?? NumberStyle.British).WordsTo ? Cardinals[number] : Number(number, 0, style);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"A, B and C".</summary>
    public static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };
}
