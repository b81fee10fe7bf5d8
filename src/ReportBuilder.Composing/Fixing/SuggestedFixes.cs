using System.Collections.Immutable;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Entailment;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Rules.Numbers;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Fixing;

/// <summary>
/// Works out what would settle a finding: a call in place of typed words, a claim behind them, or more in their claim. It takes nothing
/// that the data do not bear out.
/// </summary>
internal sealed class SuggestedFixes(ClaimResolver resolver, Scorebook scores, KnownNumbers known)
{
    /// <summary>How many conditions a claim is put together from.</summary>
    private const int MostConditions = 5;

    private readonly MissingClaim missing = new(new(), scores);

    /// <summary>Of words that say more than their claim.</summary>
    public TextFix? OfBound(BlockText prose, BoundWords bound, IReadOnlyList<Saying> sayings, Uncarried found)
    {
        if (SuggestedCalls.Of(found.Saying, bound.Claim.Premise(scores), scores, char.IsUpper(prose.Text[found.Word.Start])) is { } call)
            return new(
                [new(ProsePlaces.Of(prose, found.Word.Start), ProsePlaces.Typed(prose, found.Word), EditKind.Instead, call.Text)],
                call.Text,
                call.IsSure
            );
        if (bound.Claim.Condition is AnyOf)
            return null;
        return Wanted(found, sayings, new(bound.Claim.Premise(scores), scores))
            .Select(needed => Added(bound, sayings, found, needed))
            .FirstOrDefault(fix => fix is not null);
    }

    /// <summary>What would carry it: for a name, what the words say of it.</summary>
    private static IEnumerable<string> Wanted(Uncarried found, IReadOnlyList<Saying> sayings, MissingClaim missing) =>
        found.Saying is NamesUnit { Word.Unit: { } unit }
            ? sayings
                .Where(saying => saying.Subjects.Contains(unit) || SentenceStretch.Objects(saying).Contains(unit))
                .Select(missing.Of)
                .Where(needed => needed.Length > 0)
        : found.Needed.Length > 0 ? [found.Needed]
        : [];

    /// <summary>The claim with another condition, where that holds and settles the finding.</summary>
    private TextFix? Added(BoundWords bound, IReadOnlyList<Saying> sayings, Uncarried found, string needed)
    {
        var claim = bound.Claim.Resolved.Expression;
        if (
            Read(needed) is not { Truth.Holds: true }
            || Read($"{claim} and {needed}") is not { } whole
            || Left(sayings, whole).Any(other => other.Saying == found.Saying)
        )
            return null;
        return new([new(bound.Place, claim, EditKind.After, $" and {needed}")], $"{claim} and {needed}", IsSure: true);
    }

    /// <summary>Of words that nothing holds.</summary>
    /// <param name="words">Of the whole sentence.</param>
    /// <param name="at">The word that is told of.</param>
    /// <param name="before">The unit that the sentence before speaks of.</param>
    public TextFix? OfUnbound(BlockText prose, ImmutableArray<SentenceWord> words, int at, Unit? before)
    {
        if (StatementAt(words, at) is not { } saying)
            return null;
        var isGuess = saying.Subjects.IsEmpty && before is not null
            && words[..SentenceStretch.IndexOf(words, saying.Word)].All(word => word.Unit is null);
        var subject = isGuess ? saying with { Subjects = [before!] } : saying;
        var stretch = SentenceStretch.Of(words, subject);
        if (!stretch.IsFree(prose))
            return null;
        var calls = SayingReader
            .Read(stretch.Words, scores)
            .Select(said => said.Word == saying.Word ? subject : said)
            .Select(said => Called(prose, said, isGuess))
            .OfType<TypedCall>()
            .ToArray();
        var typed = stretch.Words.Select(word => calls.Any(call => call.Word == word) ? word with { IsTyped = false } : word).ToImmutableArray();
        var rest = SayingReader.Read(typed, scores).Where(IsStatement).ToArray();
        if (rest.Length > 0 && missing.Of(rest[0].Word == saying.Word ? subject : rest[0]) is { Length: > 0 } needed
            && Whole(typed, needed) is { } claim)
            return Fix(prose, stretch, calls, claim);
        return rest.Length == 0 || calls.Any(call => call.Word == saying.Word) ? Fix(prose, stretch, calls, "") : null;
    }

    /// <summary>A call in place of a rank or score that the data do not bear out.</summary>
    private TypedCall? Called(BlockText prose, Saying said, bool isGuess) =>
        SuggestedCalls.Of(said, new(), scores, char.IsUpper(prose.Text[said.Word.Start])) is { } call
            && Read(missing.Of(said)) is not { Truth.Holds: true }
            ? new(said.Word, call.Text, call.IsSure && !isGuess)
            : null;

    private static TextFix? Fix(BlockText prose, SentenceStretch stretch, IReadOnlyCollection<TypedCall> calls, string claim)
    {
        if (calls.Count == 0 && claim.Length == 0)
            return null;
        var edits = calls
            .Select(call => new TextEdit(ProsePlaces.Of(prose, call.Word.Start), ProsePlaces.Typed(prose, call.Word), EditKind.Instead, call.Text))
            .ToList();
        var written = calls.Aggregate(stretch.Printed(prose), (text, call) =>
            text.Replace(ProsePlaces.Typed(prose, call.Word), call.Text, StringComparison.Ordinal)
        );
        if (claim.Length > 0)
        {
            var (first, last) = (stretch.Words[0], stretch.Words[^1]);
            edits.Insert(0, new(ProsePlaces.Of(prose, first.Start), ProsePlaces.Typed(prose, first), EditKind.Before, "["));
            edits.Add(new(ProsePlaces.Of(prose, last.Start), ProsePlaces.Typed(prose, last), EditKind.After, $"]{{claim=\"{claim}\"}}"));
            written = $"[{written}]{{claim=\"{claim}\"}}";
        }

        return new([.. edits], written, calls.All(call => call.IsSure));
    }

    private static bool IsStatement(Saying saying) => saying is not (NamesUnit or NamesPart);

    /// <summary>The claim with all that its words ask for besides; null where something cannot be written down, or is not so.</summary>
    private string? Whole(ImmutableArray<SentenceWord> words, string claim)
    {
        var sayings = SayingReader.Read(words, scores);
        for (var conditions = 0; conditions < MostConditions; conditions++)
        {
            if (Read(claim) is not { Truth.Holds: true } held)
                return null;
            if (Left(sayings, held).FirstOrDefault() is not { } left)
                return claim;
            if (left.Needed.Length == 0)
                return null;
            claim = $"{claim} and {left.Needed}";
        }

        return null;
    }

    /// <summary>What is said at a word, or nearest to it within a few words.</summary>
    private Saying? StatementAt(ImmutableArray<SentenceWord> words, int at) => SayingReader.Read(words, scores)
        .Where(IsStatement)
        .Select(saying => (Saying: saying, Distance: Math.Abs(SentenceStretch.IndexOf(words, saying.Word) - at)))
        .Where(near => near.Distance <= 3)
        .OrderBy(near => near.Distance)
        .FirstOrDefault().Saying;

    private IEnumerable<Uncarried> Left(IReadOnlyList<Saying> sayings, CheckedClaim claim) =>
        new WordsAgainstClaim(scores, known, claim.Premise(scores)).Check(sayings);

    private CheckedClaim? Read(string claim)
    {
        try
        {
            return resolver.Condition(claim);
        }
        catch (ExpressionFault)
        {
            return null;
        }
    }

    /// <summary>A typed word, and the call that prints what it should be.</summary>
    private sealed record TypedCall(SentenceWord Word, string Text, bool IsSure);
}
