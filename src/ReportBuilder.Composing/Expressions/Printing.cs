using System.Globalization;

namespace ReportBuilder.Composing.Expressions;

/// <summary>How answers read in the sentences of the edition: British English.</summary>
internal static class Printing
{
    private static readonly string[] Cardinals = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static string Answer(Answer answer) => answer switch
    {
        NumberAnswer number => Number(number.Value, number.Decimals),
        CitiesAnswer { Cities: [] } => "none",
        CitiesAnswer cities => Join([.. cities.Cities.Select(city => city.Name)]),
        PartsAnswer parts => Join([.. parts.Parts.Select(part => part.Name)]),
        TierAnswer tier => tier.Tier.Name,
        TruthAnswer truth => truth.Holds ? "yes" : "no",
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    /// <summary>Thousands by commas; a true minus sign; half away from zero. Without decimals given: whole where it is whole, else one decimal.</summary>
    public static string Number(double value, int? decimals)
    {
        var places = decimals ?? (Math.Abs(value - Math.Round(value)) < 1e-9 ? 0 : 1);
        var rounded = Math.Round(value, places, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? "−" + text : text;
    }

    /// <summary>"first" to "tenth", then "11th", "22nd".</summary>
    public static string Ordinal(int number)
    {
        if (number is >= 1 and <= 10)
            return Ordinals[number];
        var suffix = (number % 100, number % 10) switch
        {
            (11 or 12 or 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return number.ToString(CultureInfo.InvariantCulture) + suffix;
    }

    /// <summary>"no", "one" to "ten", then figures.</summary>
    public static string Cardinal(int number) => number is >= 0 and <= 10 ? Cardinals[number] : Number(number, 0);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"A, B and C".</summary>
    public static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };
}
