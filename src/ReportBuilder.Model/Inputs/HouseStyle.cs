using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Model.Inputs;

/// <summary>What a word of the house style is about, which also says where it counts.</summary>
public enum StyleTopic
{
    /// <summary>Anywhere in the text.</summary>
    Spelling,

    /// <summary>Behind an amount.</summary>
    Unit,

    /// <summary>Before or behind an amount.</summary>
    Currency,

    /// <summary>Anywhere, with these capitals.</summary>
    Name,

    /// <summary>Anywhere.</summary>
    Banned,
}

/// <summary>A word or phrase that the house does not print.</summary>
/// <param name="Word">As it would be printed. A star at the end stands for any ending; a word with a capital is matched with its capitals.</param>
/// <param name="Instead">What to write; of a banned word, why not or what else. A star takes the ending over.</param>
public sealed record StyleWord(StyleTopic Topic, string Word, string Instead, SourcePlace Place);

/// <summary>How numbers print in sentences and tables.</summary>
/// <param name="Thousands">What stands between thousands: a comma, a thin no-break space, or nothing.</param>
/// <param name="WordsTo">Up to which number counts and ranks are words: "seven", "seventh". At most 12.</param>
public sealed record NumberStyle(string Thousands, int WordsTo)
{
    public const int MostWords = 12;

    /// <summary>"1,234"; words up to ten.</summary>
    public static NumberStyle British { get; } = new(",", 10);

    /// <summary>Whose number words and decimal mark they are.</summary>
    public Wording Wording { get; init; } = Wording.Neutral;

    /// <summary>How numbers print in a language, where the house says nothing else.</summary>
    public static NumberStyle Of(Wording wording) =>
        new(wording["number.thousands"], int.Parse(wording["number.words-to"], CultureInfo.InvariantCulture)) { Wording = wording };

    /// <summary>A number with the marks of the style: "1.234,5".</summary>
    /// <param name="invariant">With a comma between thousands and a point before decimals.</param>
    public string Mark(string invariant)
    {
        var point = Wording["number.decimal"];
        if (Thousands == "," && point == ".")
            return invariant;
        var marked = new StringBuilder(invariant.Length + 4);
        foreach (var sign in invariant)
            _ = sign switch
            {
                ',' => marked.Append(Thousands),
                '.' => marked.Append(point),
                _ => marked.Append(sign),
            };
        return marked.ToString();
    }
}

/// <summary>From when on words of strength are said, as far as the house sets it; null where the data do.</summary>
/// <param name="Closely">The least correlation of parts that go together "closely".</param>
/// <param name="Loosely">The greatest correlation of parts that go together "loosely".</param>
/// <param name="Clearly">The least share of the draws, in per cent, in which "clearly ahead" has to hold.</param>
/// <param name="Narrowly">The share of the draws, in per cent, below which a lead is "narrow".</param>
/// <param name="Far">The least lead of "far ahead", in standard deviations of the scores.</param>
/// <param name="Level">The greatest lead of "neck and neck", in standard deviations of the scores.</param>
public sealed record StrengthWords(
    double? Closely = null,
    double? Loosely = null,
    double? Clearly = null,
    double? Narrowly = null,
    double? Far = null,
    double? Level = null
);

/// <summary>The house style of an edition, from content/style.yaml.</summary>
/// <param name="Words">What the text may not say, in the author's order.</param>
/// <param name="Kept">Phrases that stand as they are: names of institutions, titles of works.</param>
/// <param name="Severity">How much a break matters.</param>
public sealed record HouseStyle(ImmutableArray<StyleWord> Words, ImmutableArray<string> Kept, NumberStyle Numbers, Severity Severity)
{
    /// <summary>The fewest words that a chapter or a part under its own heading has; 0 where it does not matter.</summary>
    public int LeastWords { get; init; }

    public StrengthWords Strength { get; init; } = new();

    /// <summary>Of an edition that says nothing about its style.</summary>
    public static HouseStyle None { get; } = new([], [], NumberStyle.British, Severity.Warning);
}
