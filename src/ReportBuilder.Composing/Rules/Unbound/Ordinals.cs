using ReportBuilder.Composing.Entailment.Sentences;
using static ReportBuilder.Composing.Rules.Unbound.WordKinds;

namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>
/// Ordinals that are ranks: "comes second", "third place goes to", "First is Cork", "Cork (third)", "joins the first tier"; not "the second
/// half".
/// </summary>
internal static class Ordinals
{
    public static bool IsAt(in SentenceFrame frame, int at)
    {
        if (frame.Has(at + 1, PlaceNoun))
            return IsPlace(frame, at);
        if (frame.Has(at + 1, TierNoun))
            return IsOfTier(frame, at);
        if (frame.Is(at + 1, "from") || (frame.Is(at + 1, "to") && frame.Is(at + 2, "last")))
            return frame.OfUnits && frame.HasSubjectBefore(at)
                && (frame.Is(at + 2, "last") || frame.Text(at + 3) is "bottom" or "top" or "last" or "end" or "foot" or "rear");
        if (IsBeside(frame, at) || IsAhead(frame, at))
            return true;
        return FollowsStanding(frame, at) ?? (frame.Is(at + 1, "overall") && frame.OfUnits);
    }

    /// <summary>"third place goes to", "third place: Cork", "Cork takes third place".</summary>
    private static bool IsPlace(in SentenceFrame frame, int at) =>
        !frame.Is(at - 2, "of")
            && (frame.HasSubjectBefore(at) || IsGiven(frame, at + 2) || (frame.HasUnitAfter(at + 1, 4) && !frame.Is(at - 1, "the")));

    private static bool IsGiven(in SentenceFrame frame, int at)
    {
        for (var next = at; next <= at + 3; next++)
        {
            if (frame.Has(next, Giver) && frame.Is(next + 1, "to"))
                return !frame.IsPrintedSoon(next + 1);
        }

        return false;
    }

    /// <summary>A unit belongs to a tier, joins it or leaves it.</summary>
    private static bool IsOfTier(in SentenceFrame frame, int at)
    {
        for (var before = at - 1; before >= at - 5; before--)
        {
            if (
                frame.Text(before)
                is "belongs"
                    or "belong"
                    or "joins"
                    or "join"
                    or "joined"
                    or "enters"
                    or "entered"
                    or "leaves"
                    or "left"
                    or "reaches"
                    or "reached"
                    or "drops"
                    or "dropped"
                    or "falls"
                    or "fell"
                    or "is"
                    or "are"
                    or "stays"
                    or "remains"
                    or "climbs"
                    or "moves"
                    or "moved"
            )
                return frame.FollowsSubject(before);
        }

        return false;
    }

    /// <summary>"Cork (third)"; "Cork, third overall,"; "Cork first in Trade"; "is second best in Parks".</summary>
    private static bool IsBeside(in SentenceFrame frame, int at)
    {
        if (frame.IsFreeUnit(at - 2) && frame.Is(at - 1, WordClass.Break) && frame[at - 1].Text == "(")
            return frame.Is(at + 1, WordClass.Break) && frame[at + 1].Text == ")";
        var isOfPart = frame.Is(at + 1, WordClass.Part) || (frame.Text(at + 1) is "in" or "for" && frame.Is(at + 2, WordClass.Part));
        if (frame.IsFreeUnit(at - 2) && frame.Is(at - 1, WordClass.Comma))
            return isOfPart || (frame.OfResults && frame.Is(at + 1, WordClass.Comma)) || (frame.Is(at + 1, "among") && frame.OfUnits);
        if (frame.IsFreeUnit(at - 1))
            return isOfPart;
        return frame.Has(at + 1, Superlative) && frame.Text(at + 1) is not ("largest" or "smallest" or "greatest")
            && frame.OfUnits && frame.HasSubjectBefore(at) && (frame.OfResults || frame.AnyOf(UnitNoun));
    }

    /// <summary>"First comes Cork", "Third is Bergen": at the beginning of a clause.</summary>
    private static bool IsAhead(in SentenceFrame frame, int at) =>
        (at == 0 || frame.Is(at - 1, WordClass.Break) || frame.Is(at - 1, WordClass.Comma) || frame.Text(at - 1) is "and" or "with")
        && (
            frame.Has(at + 1, Standing) ? frame.IsFreeUnit(at + 2)
                : IsAmongAhead(frame, at) || frame.Is(at + 1, WordClass.Break) && frame[at + 1].Text == ":" && frame.IsFreeUnit(at + 2)
        )
        && !frame.OnGround;

    /// <summary>"Second among the large towns is Cork", "First in Trade comes Bergen".</summary>
    private static bool IsAmongAhead(in SentenceFrame frame, int at)
    {
        if (!frame.Is(at + 1, "among") && !(frame.Is(at + 1, "in") && frame.Is(at + 2, WordClass.Part)))
            return false;
        for (var next = at + 2; next <= at + 8 && !frame.IsEnd(next); next++)
        {
            if (frame.Has(next, Standing) && frame.IsFreeUnit(next + 1))
                return true;
        }

        return false;
    }

    /// <summary>Null where no verb of standing is before it.</summary>
    private static bool? FollowsStanding(in SentenceFrame frame, int at)
    {
        var before = at - 1;
        while (frame.Has(before, Adverb) || frame.Is(before, "only"))
            before--;
        if (!frame.Has(before, Standing) && !frame.Is(before, "as"))
            return null;
        var next = frame.Text(at + 1);
        var ends = frame.IsEnd(at + 1) || next is "overall" or "among" or "here" or "again" or "once" || frame.Is(at + 1, WordClass.Part)

                || (next is "in" or "for" or "of" or "on" && (frame.OfResults || frame.Is(at + 2, WordClass.Cardinal) || frame.AnyOf(UnitNoun | Order)))
            || (next is "and" or "but" && (frame.Is(at + 2, WordClass.Unit) || frame.Is(at + 2, WordClass.Ordinal)));
        while (frame.Has(before - 1, Standing))
            before--;
        return ends && frame.FollowsSubject(before) && !frame.OnGround;
    }
}
