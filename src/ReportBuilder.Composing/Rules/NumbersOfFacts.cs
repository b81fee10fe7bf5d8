using System.Globalization;
using ReportBuilder.Composing.Entailment;

namespace ReportBuilder.Composing.Rules;

/// <summary>Reads the numbers of a fact: in figures, words, ordinals and fractions, with the scale behind them.</summary>
internal static class NumbersOfFacts
{
    public static List<PrintedNumber> Read(string text)
    {
        var numbers = new List<PrintedNumber>();
        string[] words =
        [
            .. text.ToLowerInvariant()
                .Split([' ', '–', '/', ':', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(word => Named(word) is null ? word.Split('-', StringSplitOptions.RemoveEmptyEntries) : [word]),
        ];
        for (var at = 0; at < words.Length; at++)
        {
            if (Number(words[at].Trim(',', '.', '%', '(', ')')) is not { } number)
                continue;
            var (value, step) = number;
            if (at + 1 < words.Length && Fraction(words[at + 1]) is { } part)
                (value, step) = (value * part, 0.02);
            var scale = at + 1 < words.Length ? Scale(words[at + 1]) : 1;
            numbers.Add(new(value * scale, step * scale));
        }

        return numbers;
    }

    /// <summary>What a unit multiplies: "RMB billion" is a thousand million.</summary>
    public static double ScaleOf(string unit) => unit.ToLowerInvariant().Split(' ').Aggregate(1.0, (scale, word) => scale * Scale(word));

    private static (double Value, double Step)? Number(string word)
    {
        var start = word.AsSpan().IndexOfAnyInRange('0', '9');
        var figures = start < 0 ? "" : word[start..];
        var end = 0;
        while (end < figures.Length && (char.IsAsciiDigit(figures[end]) || figures[end] is ',' or '.'))
            end++;
        figures = figures[..end].TrimEnd(',', '.');
        if (double.TryParse(figures, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return (number, figures.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? Math.Pow(10, point + 1 - figures.Length) : 1);
        if (word is "a" or "largest" or "highest" or "biggest" or "only")
            return (1, 0);
        if (word == "half")
            return (0.5, 0.02);
        return Named(word) is { } named ? (named, 0) : null;
    }

    /// <summary>"ninety-six", "third".</summary>
    private static int? Named(string word) =>
        NumberNames.Cardinals.TryGetValue(word, out var cardinal) ? cardinal
        : NumberNames.Ordinals.TryGetValue(word, out var ordinal) ? ordinal
        : null;

    private static double? Fraction(string word) => word.TrimEnd('s', ',', '.') switch
    {
        "half" or "halve" => 0.5,
        "third" => 1 / 3.0,
        "quarter" => 0.25,
        "fifth" => 0.2,
        "tenth" => 0.1,
        _ => null,
    };

    private static double Scale(string word) => word.TrimEnd(',', '.') switch
    {
        "hundred" => 100,
        "thousand" => 1000,
        "million" => 1e6,
        "billion" => 1e9,
        "trillion" => 1e12,
        _ => 1,
    };
}
