using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Fixing;

/// <summary>The words of a sentence that one statement takes: from its subject to what stands beside it.</summary>
internal sealed record SentenceStretch(ImmutableArray<SentenceWord> Words)
{
    private static readonly WordSet Nouns = WordSet.AnyCase(
        "place", "places", "rank", "position", "points", "point", "tier", "tiers", "unit", "units");

    private static readonly WordSet Pronouns = WordSet.AnyCase("it", "its", "they", "their");

    /// <summary>Says more, or something else, of the subject behind it.</summary>
    private static readonly WordSet BeforeSubjects = WordSet.AnyCase(
        "only", "not", "no", "never", "even", "just", "still", "again", "alone", "both", "neither", "either", "all", "every", "each",
        "like", "unlike", "than", "as");

    public static SentenceStretch Of(ImmutableArray<SentenceWord> words, Saying saying)
    {
        var at = IndexOf(words, saying.Word);
        var (first, last) = (at, at);
        foreach (var unit in saying.Subjects.Concat(Objects(saying)))
        {
            if (Nearest(words, at, word => word.Unit?.Id == unit.Id) is >= 0 and var named)
                (first, last) = (Math.Min(first, named), Math.Max(last, named));
        }

        if (Part(saying) is { } part && Nearest(words, at, word => word.Part?.Id == part.Id) is >= 0 and var where)
            (first, last) = (Math.Min(first, where), Math.Max(last, where));
        if (words[..at].All(word => word.Unit is null) && Nearest(words[..at], at, word => word.IsAny(Pronouns)) is >= 0 and var pronoun)
            first = Math.Min(first, pronoun);
        while (first > 0 && words[first - 1].IsAny(BeforeSubjects))
            first--;
        while (last + 1 < words.Length && (words[last + 1].Class == WordClass.Cardinal || words[last + 1].IsAny(Nouns)))
            last++;
        return new(words[first..(last + 1)]);
    }

    public static int IndexOf(ImmutableArray<SentenceWord> words, SentenceWord word)
    {
        var at = 0;
        while (at + 1 < words.Length && words[at].Start < word.Start)
            at++;
        return at;
    }

    /// <summary>No claim, call of a note or reason holds a part of it already.</summary>
    public bool IsFree(BlockText prose) => prose.Spans.All(span => span.End <= Words[0].Start
        || span.Start >= ProsePlaces.EndOf(prose, Words[^1]) || span.Support is ProseSupport.Free or ProseSupport.Printed)
        && prose.SpanAt(Words[0].Start).Support == ProseSupport.Free
        && prose.SpanAt(Words[^1].Start).Support == ProseSupport.Free;

    public string Printed(BlockText prose) => prose.Text[Words[0].Start..ProsePlaces.EndOf(prose, Words[^1])].Replace('\u00A0', ' ');

    public static ImmutableArray<Unit> Objects(Saying saying) => saying switch { Compares order => order.Objects, IsSame same => same.Objects, _ => [] };

    private static FrameworkNode? Part(Saying saying) => saying switch
    {
        HasRank rank => rank.Part,
        IsWithin within => within.Part,
        IsExtreme { Parts: [var part] } => part,
        Compares { Parts: [var part] } => part,
        _ => saying.Beside,
    };

    /// <summary>The nearest word before a place, or the nearest behind it; -1 where there is none.</summary>
    private static int Nearest(ImmutableArray<SentenceWord> words, int at, Func<SentenceWord, bool> isMeant)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (isMeant(words[before]))
                return before;
        }

        for (var next = at; next < words.Length; next++)
        {
            if (isMeant(words[next]))
                return next;
        }

        return -1;
    }
}
