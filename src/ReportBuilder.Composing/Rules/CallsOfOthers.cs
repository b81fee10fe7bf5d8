using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment;
using ReportBuilder.Composing.Entailment.Attributes;
using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules;

/// <summary>
/// The rule that a call speaks of the unit, the part and the class of units that its clause names (RB4307): not "Kunming is
/// {{ordinal (rank "Hefei")}} overall".
/// </summary>
internal sealed class CallsOfOthers(Scorebook scores, SentenceWords sentences)
{
    /// <param name="words">Of the prose, already read.</param>
    public void Check(BlockText prose, ProseWords words, DiagnosticList diagnostics)
    {
        if (!prose.Claims.Any(placed => CalledCell.Of(placed.Claim) is not null || placed.Claim.Asked is CountOf or ShareOf or UnitsWhere))
            return;
        var before = new List<Unit>();
        for (var index = 0; index < words.Sentences; index++)
        {
            var sentence = words.Sentence(index);
            var (start, end) = (sentence[0].Start, sentence[^1].End);
            var read = sentences.Read(prose, start, end);
            foreach (var placed in prose.Claims.Where(placed => placed.Start >= start && placed.Start < end))
                Check(placed, read, before, diagnostics);
            CheckAttributes(prose, start, end, read, diagnostics);
            before.AddRange(read.Where(word => word.Unit is not null).Select(word => word.Unit!));
        }
    }

    private static void Check(PlacedClaim placed, ImmutableArray<SentenceWord> read, List<Unit> before, DiagnosticList diagnostics)
    {
        if (CalledCell.Of(placed.Claim) is not { } cell)
            return;
        var at = 0;
        while (at < read.Length && read[at].Start < placed.Start)
            at++;
        if (at == read.Length)
            return;
        if (!NamesUnit(read, at, cell.Unit, before) && Nearest(read, at, before) is { } other)
            Tell(placed, $"the sentence speaks of {other.Name}, and its call of {cell.Unit.Name}", diagnostics);
        else if (new SentenceView(read).PartOf(at) is { } part && part.Id != cell.Part.Id && !Names(read, at, cell.Part))
            Tell(placed, $"the sentence speaks of '{part.Name}', and its call of '{cell.Part.Name}'", diagnostics);
        else if (placed.Claim.Asked is not ScoreOf && new SentenceView(read).ClassesOf(at) is [{ Length: > 0 } named] && named != cell.Class)
            Tell(placed, $"the sentence speaks of '{named}', and its call of {(cell.Class.Length > 0 ? $"'{cell.Class}'" : "all")}", diagnostics);
    }

    /// <summary>"{{count "cities where capital = 'yes'"}} are coastal": a sentence whose calls choose units by columns, and by none that it names.</summary>
    private void CheckAttributes(BlockText prose, int start, int end, ImmutableArray<SentenceWord> read, DiagnosticList diagnostics)
    {
        if (!read.Any(word => !word.Attributes.IsDefaultOrEmpty))
            return;
        var asked = prose.Claims.Where(placed => placed.Start >= start && placed.Start < end).Select(placed => (Placed: placed, Asks: Asks(placed)))
            .Where(call => call.Asks.Count > 0).ToArray();
        if (asked.Length == 0)
            return;
        foreach (var word in read)
        {
            if (word.Attributes.IsDefaultOrEmpty || word.Group is not null || !word.IsTyped || prose.BoundWords.Any(bound => word.Start >= bound.Start && word.Start < bound.End)
                || asked.Any(call => word.Attributes.Any(attribute => call.Asks.Any(tested => tested.Column == attribute.Column))))
                continue;
            Tell(asked[0].Placed, $"the sentence speaks of {word.Attributes[0].Asked} ('{word.Text}'), and its call of {asked[0].Asks.First().Column}", diagnostics);
            return;
        }
    }

    private HashSet<TestedAttribute> Asks(PlacedClaim placed)
    {
        var premise = new Premise();
        if (placed.Claim.Asked is CountOf or ShareOf or UnitsWhere)
            new PremiseNames(premise, scores).Add(placed.Claim.Asked);
        return premise.Attributes;
    }

    private static void Tell(PlacedClaim placed, string message, DiagnosticList diagnostics) =>
        diagnostics.Add(
            Diagnostic.Error(
                "RB4307",
                placed.Place,
                $"{message}: {placed.Claim.Expression}",
                "ask for what the sentence names, or name what the call asks for"
            )
        );

    /// <summary>
    /// The names next before the call hold it; or those behind it, or an earlier subject that others only stand beside; or, where the
    /// sentence names nobody before it, earlier sentences.
    /// </summary>
    private static bool NamesUnit(ImmutableArray<SentenceWord> read, int at, Unit unit, List<Unit> before)
    {
        var own = Enumerable.Range(0, at).Where(index => read[index].Unit?.Id == unit.Id).DefaultIfEmpty(-1).Last();
        if (IsNamedBehind(read, at, unit))
            return true;
        var last = Enumerable.Range(0, at).Where(index => read[index].Unit is not null).DefaultIfEmpty(-1).Last();
        if (last < 0)
            return before.Count == 0 || before.Any(named => named.Id == unit.Id);
        if (own < 0)
            return before.Any(named => named.Id == unit.Id) && HasPronoun(read, last, at);
        return own == last || IsOneGroup(read, own, last) || IsBeside(read, own, last) || !HasVerb(read, last, at) || HasPronoun(read, last, at);
    }

    private static bool IsNamedBehind(ImmutableArray<SentenceWord> read, int at, Unit unit)
    {
        for (var next = at + 1; next < read.Length && read[next].Class != WordClass.Break; next++)
        {
            if (read[next].Unit?.Id == unit.Id)
                return true;
        }

        return false;
    }

    /// <summary>Only names, commas and joints stand between: "Hefei, Wuhan and Jinan have {{...}}".</summary>
    private static bool IsOneGroup(ImmutableArray<SentenceWord> read, int own, int last) =>
        read[(own + 1)..last].All(word => word.Unit is not null || word.Class == WordClass.Comma || word.Is("and") || word.Is("or") || !word.IsTyped);

    /// <summary>The later name stands beside the subject: "Hefei, ahead of Wuhan, has {{...}}".</summary>
    private static bool IsBeside(ImmutableArray<SentenceWord> read, int own, int last) =>
        last > own
        && read[last - 1].Text
            is "of"
                or "with"
                or "than"
                or "behind"
                or "against"
                or "to"
                or "from"
                or "as"
                or "above"
                or "below"
                or "like"
                or "by"
                or "in"
                or "and"
                or "beside"
                or "between"
                or "near"
                or "only"
                or ","
        && (read[last - 1].Text is not ("and" or ",") || IsBeside(read, own, last - 1));

    private static bool HasVerb(ImmutableArray<SentenceWord> read, int last, int at) =>
        read[(last + 1)..at]
            .Any(word =>
                word.Text
                    is "is"
                        or "are"
                        or "has"
                        or "have"
                        or "scores"
                        or "score"
                        or "comes"
                        or "stands"
                        or "gets"
                        or "ranks"
                        or "was"
                        or "reaches"
                        or "brings"
                        or "falls"
                        or "rises"
            );

    private static bool HasPronoun(ImmutableArray<SentenceWord> read, int last, int at) =>
        read[(last + 1)..at]
            .Any(word =>
                word.Text
                    is "it"
                        or "its"
                        or "unit"
                        or "which"
                        or "whose"
                        or "that"
                        or "there"
                        or "here"
                        or "where"
                        or "both"
                        or "one"
                        or "other"
                        or "others"
                        or "former"
                        or "latter"
            );

    private static bool Names(ImmutableArray<SentenceWord> read, int at, FrameworkNode part) => read[..at].Any(word => word.Part?.Id == part.Id);

    private static Unit? Nearest(ImmutableArray<SentenceWord> read, int at, List<Unit> before) =>
        read[..at].LastOrDefault(word => word.Unit is not null).Unit ?? before.LastOrDefault();
}
