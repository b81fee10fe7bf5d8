using System.Globalization;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules.Numbers;

/// <summary>Numbers that need no source: years, dates, parts of names, and the numbers of the index itself (its cities, parts, scales and tiers).</summary>
internal sealed class KnownNumbers
{
    private static readonly WordSet Months = WordSet.AnyCase(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");

    private static readonly WordSet BeforeNames = WordSet.AnyCase(
        "COP", "Chapter", "Figure", "Figures", "Table", "Article", "Section", "Part", "Phase", "Industry", "Web", "Page", "Pages", "Line", "SDG", "ISO", "No", "Version", "Route",
        "Highway", "Class", "Category", "Level", "Scope", "Type", "Appendix", "Annex", "Reference", "Fortune", "Global", "PM", "Issue", "Tier", "Stage", "Pier", "Terminal", "Gate", "Wave");

    private static readonly WordSet ScaleWords = WordSet.AnyCase("points", "point", "cities", "percent", "per", "yuan", "million", "billion", "trillion", "people", "places");

    private readonly double[] ofTheIndex;

    public KnownNumbers(Scorebook scores)
    {
        var framework = scores.Framework;
        ofTheIndex =
        [
            1,
            scores.Units.Length,
            framework.Dimensions.Length,
            framework.Variables.Count(),
            framework.Indicators.Count(),
            .. framework.Dimensions.Concat(framework.Variables).Append(framework.Root).Where(level => scores.Ends.ContainsKey(level.Id)).Select(level => scores.Ends[level.Id]),
            .. scores.Tiers.Select(tier => tier.AtLeast),
        ];
    }

    /// <summary>A number of the index itself, however it is written.</summary>
    public bool Contains(double number)
    {
        foreach (var known in ofTheIndex)
        {
            if (known == number)
                return true;
        }

        return false;
    }

    public bool Contains(ReadOnlySpan<ProseWord> sentence, int at)
    {
        var word = sentence[at].Text;
        return IsYear(word, at + 1 < sentence.Length && sentence[at + 1].IsAny(ScaleWords))
            || IsDay(sentence, at)
            || IsOfTheIndex(word)
            || (at > 0 && sentence[at - 1].IsAny(BeforeNames))
            || (at + 1 < sentence.Length && sentence[at + 1].Text is "century" or "centuries" or "+")
            || (at > 0 && sentence[at - 1].Text is "+");
    }

    /// <summary>"2024", "1990s", "2024’s"; but not "1500 points".</summary>
    private static bool IsYear(ReadOnlySpan<char> word, bool isCounted) =>
        !isCounted
        && word.Length >= 4
        && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3])
        && word[4..] is "" or "s" or "’s"
        && int.Parse(word[..4], CultureInfo.InvariantCulture) is >= 1000 and < 2200;

    private static bool IsDay(ReadOnlySpan<ProseWord> sentence, int at) =>
        sentence[at].Text.Length <= 4
        && ((at + 1 < sentence.Length && sentence[at + 1].IsAny(Months))
            || (at > 0 && sentence[at - 1].IsAny(Months))
            || (at + 2 < sentence.Length && sentence[at + 2].IsAny(Months) && NumberForms.IsFigure(sentence[at + 1].Text))
            || (at + 3 < sentence.Length && sentence[at + 3].IsAny(Months) && sentence[at + 1].Text is "and" or "to"));

    private bool IsOfTheIndex(ReadOnlySpan<char> word) =>
        double.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Contains(number);
}
