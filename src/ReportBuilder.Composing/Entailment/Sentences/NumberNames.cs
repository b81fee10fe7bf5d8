namespace ReportBuilder.Composing.Entailment.Sentences;

/// <summary>English number words up to a hundred, and what they stand for.</summary>
internal static class NumberNames
{
    private static readonly string[] Ones =
    [
        "",
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
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>"", "one" to "ninety-nine", "hundred": each at its number.</summary>
    public static readonly string[] Words = [.. Enumerable.Range(0, 101).Select(Cardinal)];

    /// <summary>"one" to "hundred".</summary>
    public static readonly Dictionary<string, int> Cardinals = Enumerable
        .Range(1, 100)
        .ToDictionary(number => Words[number], number => number, StringComparer.Ordinal);

    /// <summary>"first" to "hundredth".</summary>
    public static readonly Dictionary<string, int> Ordinals = Cardinals.ToDictionary(entry => Ordinal(entry.Key), entry => entry.Value, StringComparer.Ordinal);

    private static string Cardinal(int number) => number switch
    {
        100 => "hundred",
        < 20 => Ones[number],
        _ => number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{Ones[number % 10]}",
    };

    private static string Ordinal(string cardinal)
    {
        var last = cardinal.LastIndexOf('-') + 1;
        return cardinal[..last] + cardinal[last..] switch
        {
            "one" => "first",
            "two" => "second",
            "three" => "third",
            "five" => "fifth",
            "eight" => "eighth",
            "nine" => "ninth",
            "twelve" => "twelfth",
            var ten when ten.EndsWith("ty", StringComparison.Ordinal) => $"{ten[..^1]}ieth",
            var other => $"{other}th",
        };
    }
}
