using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules.Numbers;

/// <summary>
/// Numbers that need no source: years, dates, parts of names, and the numbers of the index itself (its units, parts, scales and tiers).
/// </summary>
internal sealed class KnownNumbers
{
    private static readonly WordSet Months = WordSet.AnyCase(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");

    private static readonly WordSet BeforeNames = WordSet.AnyCase(
        "COP",
        "Chapter",
        "Figure",
        "Figures",
        "Table",
        "Article",
        "Section",
        "Part",
        "Phase",
        "Industry",
        "Web",
        "Page",
        "Pages",
        "Line",
        "SDG",
        "ISO",
        "No",
        "Version",
        "Route",
        "Highway",
        "Class",
        "Category",
        "Level",
        "Scope",
        "Type",
        "Appendix",
        "Annex",
        "Reference",
        "Fortune",
        "Global",
        "PM",
        "Issue",
        "Tier",
        "Stage",
        "Pier",
        "Terminal",
        "Gate",
        "Wave"
    );

    private static readonly string[] Measures =
    [
        "percent",
        "per",
        "yuan",
        "million",
        "billion",
        "trillion",
        "people",
        "places",
    ];

    private static readonly WordSet Hours = WordSet.AnyCase("a.m", "p.m", "am", "pm", "o’clock");

    /// <summary>What an index counts and measures besides what it is about.</summary>
    private static readonly string[] OtherNouns =
    [
        "questions",
        "columns",
        "rows",
        "ranks",
        "places",
        "pages",
        "scores",
    ];

    /// <summary>Ends what a number counts.</summary>
    private static readonly WordSet AfterNouns = WordSet.AnyCase(
        "in",
        "of",
        "and",
        "from",
        "to",
        "for",
        "with",
        "on",
        "at",
        "by",
        "or",
        "that",
        "which",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "who",
        "where",
        "but",
        "as",
        "than"
    );

    private readonly double[] ofTheIndex;
    private readonly WordSet ownNouns;
    private readonly WordSet scaleWords;

    public KnownNumbers(Scorebook scores)
    {
        var framework = scores.Framework;
        var nouns = new TermNouns(scores.Terms);
        ownNouns = WordSet.AnyCase([.. nouns.All, .. OtherNouns]);
        scaleWords = WordSet.AnyCase([.. nouns.Of("points", "point", "units"), .. Measures]);
        ofTheIndex =
        [
            1,
            scores.Units.Length,
            framework.Dimensions.Length,
            framework.Variables.Count(),
            framework.Indicators.Count(),
            .. framework
                .Dimensions.Concat(framework.Variables)
                .Append(framework.Root)
                .Where(level => scores.Ends.ContainsKey(level.Id))
                .Select(level => scores.Ends[level.Id]),
            .. scores.Tiers.Select(tier => tier.AtLeast),
            .. UnitClass.Of(scores).SelectMany(named => named).Select(group => (double)group.Members.Count),
            .. UnitClass.CountsOf(scores),
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
        return IsYear(word, IsCount(sentence, at))
            || IsDay(sentence, at)
            || IsOwn(sentence, at)
            || (at + 1 < sentence.Length && sentence[at + 1].IsAny(Hours))
            || (at > 0 && sentence[at - 1].IsAny(BeforeNames))
            || (at + 1 < sentence.Length && sentence[at + 1].Text is "century" or "centuries" or "+")
            || (at > 0 && sentence[at - 1].Text is "+");
    }

    /// <summary>"1500 points", "2024 firms": a measure, or a plural without a preposition before the number.</summary>
    private bool IsCount(ReadOnlySpan<ProseWord> sentence, int at)
    {
        if (at + 1 == sentence.Length)
            return false;
        var next = sentence[at + 1];
        if (next.IsAny(scaleWords))
            return true;
        var isPlural = IsPlural(next.Text) && next.Start == sentence[at].End + 1;
        return isPlural
            && (
                at == 0
                || sentence[at - 1].Text
                    is "some"
                        or "Some"
                        or "about"
                        or "About"
                        or "has"
                        or "have"
                        or "with"
                        or "were"
                        or "are"
                        or "employs"
                        or "counts"
            );
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

    private bool IsOwn(ReadOnlySpan<ProseWord> sentence, int at) =>
        double.TryParse(sentence[at].Text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && IsOwn(number, sentence, at);

    /// <summary>A number of the index before what it counts there: "60 cities", "300 points", "of ten"; not "60 physicists".</summary>
    public bool IsOwn(double number, ReadOnlySpan<ProseWord> sentence, int at)
    {
        if (!Contains(number))
            return false;
        if (number == 1 || at + 1 == sentence.Length)
            return true;
        var isNoun = false;
        for (var next = at + 1; next < sentence.Length && next <= at + 3; next++)
        {
            if (sentence[next].IsAny(ownNouns))
                return true;
            if (sentence[next].IsAny(AfterNouns) || sentence[next - 1].End + 1 != sentence[next].Start)
                break;
            isNoun = IsPlural(sentence[next].Text);
        }

        return !isNoun && at > 0 && sentence[at - 1].Text is "of" or "to" or "the" or "and";
    }

    private static bool IsPlural(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'i' or 'u') && char.IsLower(word[0]);
}
