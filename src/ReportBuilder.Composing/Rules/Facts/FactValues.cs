using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules.Facts;

/// <summary>
/// What may stand as the value of a fact: a number in figures ("1,016.25", "-3", "22nd", "8 million"), two of them ("2-3", "6.3:42.6"), a
/// part of one ("one-third"); or words, where nothing is measured.
/// </summary>
internal static class FactValues
{
    private static readonly string[] Scales = ["hundred", "thousand", "million", "billion", "trillion"];
    private static readonly string[] Parts = ["half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths"];

    /// <summary>A fact in words has no unit and no figures, and is not what programs write for a number that is none.</summary>
    public static bool IsMeantAsNumber(Fact fact) =>
        fact.Unit.Length > 0
        || IsNotANumber(fact.Value)
        || IsScientific(fact.Value)
        || HasForeignDigits(fact.Value)
        || char.IsDigit(fact.Value.FirstOrDefault('x'));

    public static bool IsPercentage(string unit) => unit is "%" or "per cent" or "percent";

    public static bool IsNumber(string value)
    {
        if (IsPart(value))
            return true;
        foreach (var piece in Pieces(value))
        {
            if (!IsOne(piece))
                return false;
        }

        return true;
    }

    private static bool IsNotANumber(string value) => value is "NaN" or "Infinity" or "-Infinity" or "∞" or "-∞";

    /// <summary>"1e999".</summary>
    private static bool IsScientific(string value)
    {
        var at = value.AsSpan().IndexOfAny('e', 'E');
        return at > 0 && at + 1 < value.Length && char.IsAsciiDigit(value[at - 1]) && (char.IsAsciiDigit(value[at + 1]) || value[at + 1] is '+' or '-');
    }

    private static bool HasForeignDigits(string value)
    {
        foreach (var letter in value)
        {
            if (char.IsDigit(letter) && !char.IsAsciiDigit(letter))
                return true;
        }

        return false;
    }

    /// <summary>"one-third", "half": what a source says in words and nobody counted.</summary>
    private static bool IsPart(string value)
    {
        var dash = value.LastIndexOf('-');
        return Array.IndexOf(Parts, value[(dash + 1)..]) >= 0 && (dash < 0 || Entailment.Sentences.NumberNames.Cardinals.ContainsKey(value[..dash]));
    }

    /// <summary>The ends of a range and the terms of a ratio. A sign at the start belongs to its number.</summary>
    private static string[] Pieces(string value) => value.StartsWith('-') || value.StartsWith('−') ? [value[1..]] : value.Split('-', '–', ':');

    private static bool IsOne(string piece)
    {
        var number = piece.Trim();
        if (number.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
        {
            if (Array.IndexOf(Scales, number[(space + 1)..]) < 0)
                return false;
            number = number[..space];
        }

        if (number.Length > 2 && number[^2..] is "st" or "nd" or "rd" or "th")
            number = number[..^2];
        if (number.Length == 0 || !char.IsAsciiDigit(number[0]) || !char.IsAsciiDigit(number[^1]))
            return false;
        var point = false;
        foreach (var letter in number)
        {
            if (!char.IsAsciiDigit(letter) && (point || letter is not (',' or '.')))
                return false;
            point |= letter == '.';
        }

        return true;
    }
}
