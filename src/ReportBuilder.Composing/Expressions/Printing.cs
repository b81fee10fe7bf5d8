using System.Globalization;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Expressions;

/// <summary>How answers read in the sentences of the edition: in its language, with numbers as the house style says.</summary>
internal static class Printing
{
    public static string Answer(Answer answer, NumberStyle? style = null) => answer switch
    {
        NumberAnswer number => Number(number.Value, number.Decimals, style),
        UnitsAnswer { Units: [] } => Words(style)["answer.none"],
        UnitsAnswer units => Words(style).List([.. units.Units.Select(unit => unit.Name)]),
        PartsAnswer parts => Words(style).List([.. parts.Parts.Select(part => part.Name)]),
        TierAnswer tier => tier.Tier.Name,
        TextAnswer text => text.Text,
        TruthAnswer truth => Words(style)[truth.Holds ? "answer.yes" : "answer.no"],
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
        var marked = (style ?? NumberStyle.British).Mark(text);
        return rounded < 0 ? "−" + marked : marked;
    }

    /// <summary>"first" to "tenth" (or as far as the style has words), then "11th", "22nd".</summary>
    public static string Ordinal(int number, NumberStyle? style = null) =>
        number >= 1 && number <= (style ?? NumberStyle.British).WordsTo
            ? Word("number.ordinals", number, style)
            : Words(style).Say("ordinal", ("number", Number(number, 0, style)));

    /// <summary>"no", "one" to "ten" (or as far as the style has words), then figures.</summary>
    public static string Cardinal(int number, NumberStyle? style = null) =>
        number >= 0 && number <= (style ?? NumberStyle.British).WordsTo ? Word("number.cardinals", number, style) : Number(number, 0, style);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"A, B and C", of names in messages to editors.</summary>
    public static string Join(IReadOnlyList<string> names) => Wording.Neutral.List(names);

    private static Wording Words(NumberStyle? style) => (style ?? NumberStyle.British).Wording;

    private static string Word(string list, int number, NumberStyle? style) => Words(style)[list].Split('|')[number];
}
