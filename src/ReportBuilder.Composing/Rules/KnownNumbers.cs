using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Charts;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules;

/// <summary>Numbers that need no source: years, dates, parts of names, and the numbers of the index itself (its cities, parts, scales and tiers).</summary>
internal sealed class KnownNumbers
{
    private static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    };

    private static readonly HashSet<string> BeforeNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "COP", "Chapter", "Figure", "Figures", "Table", "Article", "Section", "Part", "Phase", "Industry", "Web", "Page", "Pages", "Line", "SDG", "ISO", "No", "Version", "Route",
        "Highway", "Class", "Category", "Level", "Scope", "Type", "Appendix", "Annex", "Reference", "Fortune", "Global", "PM", "Issue", "Tier", "Stage", "Pier", "Terminal", "Gate", "Wave",
    };

    private static readonly HashSet<string> ScaleWords = new(StringComparer.OrdinalIgnoreCase) { "points", "point", "cities", "percent", "per", "yuan", "million", "billion", "trillion", "people", "places" };

    private readonly HashSet<double> ofTheIndex;

    public KnownNumbers(Scorebook scores, Scales scales)
    {
        var framework = scores.Framework;
        var levels = framework.Dimensions.Concat(framework.Variables).Append(framework.Root);
        double[] counts = [scores.Units.Length, framework.Dimensions.Length, framework.Variables.Count(), framework.Indicators.Count()];
        ofTheIndex = [.. counts, .. levels.Select(scales.Maximum), .. scores.Tiers.Select(tier => tier.AtLeast), 1];
    }

    /// <summary>A number of the index itself, however it is written.</summary>
    public bool Contains(double number) => ofTheIndex.Contains(number);

    public bool Contains(ImmutableArray<ProseWord> sentence, int at)
    {
        var word = sentence[at].Text;
        return IsYear(word, at + 1 < sentence.Length ? sentence[at + 1] : default)
            || IsDay(sentence, at)
            || IsOfTheIndex(word)
            || (at > 0 && sentence[at - 1].IsAny(BeforeNames))
            || (at + 1 < sentence.Length && sentence[at + 1].Text is "century" or "centuries" or "+")
            || (at > 0 && sentence[at - 1].Text == "+");
    }

    /// <summary>"2024", "1990s", "2024’s"; but not "1500 points".</summary>
    private static bool IsYear(string word, ProseWord next)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits == 4
            && word[digits..] is "" or "s" or "’s"
            && int.Parse(word.AsSpan(0, 4), CultureInfo.InvariantCulture) is >= 1000 and < 2200
            && !(next.Text is not null && next.IsAny(ScaleWords));
    }

    private static bool IsDay(ImmutableArray<ProseWord> sentence, int at) =>
        sentence[at].Text.Length <= 4
        && ((at + 1 < sentence.Length && sentence[at + 1].IsAny(Months))
            || (at > 0 && sentence[at - 1].IsAny(Months))
            || (at + 2 < sentence.Length && sentence[at + 2].IsAny(Months) && NumberForms.IsFigure(sentence[at + 1].Text))
            || (at + 3 < sentence.Length && sentence[at + 3].IsAny(Months) && sentence[at + 1].Text is "and" or "to"));

    private bool IsOfTheIndex(string word) =>
        double.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && ofTheIndex.Contains(number);
}
