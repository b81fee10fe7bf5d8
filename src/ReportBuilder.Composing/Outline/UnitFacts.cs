using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Outline;

/// <summary>The facts that a brief tells of its unit: those with a year whose words name it.</summary>
internal static partial class UnitFacts
{
    /// <summary>So many stand on the one page of a brief.</summary>
    public const int Most = 3;

    /// <summary>The newest first; of one year those that are about this unit alone before those that name others too, then as the table has them.</summary>
    /// <param name="units">All that are ranked.</param>
    public static ImmutableArray<Fact> Of(Unit unit, ImmutableArray<Unit> units, ImmutableArray<Fact> facts) =>
    [
        .. facts
            .Where(fact => YearOf(fact) > 0 && Names(fact.Measures, unit))
            .OrderByDescending(YearOf)
            .ThenBy(fact => units.Count(other => Names(fact.Measures, other)))
            .Take(Most),
    ];

    /// <summary>The last year that its period names; 0 for none.</summary>
    private static int YearOf(Fact fact)
    {
        var year = 0;
        foreach (var found in Year().EnumerateMatches(fact.Period))
            year = int.Parse(fact.Period.AsSpan(found.Index, found.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        return year;
    }

    /// <summary>
    /// Whether a text has the name, and not as a piece of a longer word. Words that are not there in the language of the edition call the unit by
    /// another name, and stand in no brief.
    /// </summary>
    private static bool Names(string text, Unit unit)
    {
        var name = unit.Name;
        if (name.Length == 0)
            return false;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]) || EastAsianText.IsSquare(name[0]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]) || EastAsianText.IsSquare(name[^1])))
                return true;
        }

        return false;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
