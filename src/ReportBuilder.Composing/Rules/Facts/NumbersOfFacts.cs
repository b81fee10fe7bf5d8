using System.Globalization;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Rules.Languages;

namespace ReportBuilder.Composing.Rules.Facts;

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

        numbers.AddRange(InChinese(text));
        return numbers;
    }

    /// <summary>What a unit multiplies: "RMB billion" is a thousand million.</summary>
    public static double ScaleOf(string unit) => unit.ToLowerInvariant().Split(' ').Aggregate(1.0, (scale, word) => scale * Scale(word));

    /// <summary>"六座", "世界最大": numbers in Chinese characters.</summary>
    private static IEnumerable<PrintedNumber> InChinese(string text)
    {
        if (text.Contains('最', StringComparison.Ordinal))
            yield return new(1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAscii(text[at]) || WrittenNumbers.Start(text[at..]) is not { } written)
                continue;
            yield return new(written.Value, 0);
            at += written.Length - 1;
        }
    }

    /// <summary>What the signs behind a figure multiply: "18.6亿条", "500多亿元", "1.08万亿元".</summary>
    private static double ChineseScale(ReadOnlySpan<char> behind)
    {
        var scale = 1.0;
        foreach (var letter in behind.TrimStart("多余餘"))
        {
            var sign = letter switch
            {
                '百' => 1e2,
                '千' => 1e3,
                '万' or '萬' => 1e4,
                '亿' or '億' => 1e8,
                _ => 0,
            };
            if (sign == 0)
                break;
            scale *= sign;
        }

        return scale;
    }

    private static (double Value, double Step)? Number(string word)
    {
        var start = word.AsSpan().IndexOfAnyInRange('0', '9');
        var figures = start < 0 ? "" : word[start..];
        var end = 0;
        while (end < figures.Length && (char.IsAsciiDigit(figures[end]) || figures[end] is ',' or '.'))
            end++;
        figures = figures[..end].TrimEnd(',', '.');
        if (double.TryParse(figures, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            var scale = ChineseScale(word.AsSpan(start + figures.Length));
            var step = figures.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? Math.Pow(10, point + 1 - figures.Length) : 1;
            return (number * scale, step * scale);
        }

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
