using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.History;

/// <summary>
/// Tells why overall ranks moved since the last edition. With its readings, the edition is scored in all 32 mixtures of the two; with its
/// scores alone, own and others' scores and the set of units can be told apart.
/// </summary>
internal static class RankMovesStudy
{
    private const int OwnAndOthers = 3;

    private static readonly ImmutableArray<Cause> All = [.. Enum.GetValues<Cause>()];
    private static readonly ImmutableArray<Cause> OfScores = [Cause.OwnData, Cause.OthersData, Cause.Units];

    /// <param name="last">As it was published, under the names of now.</param>
    /// <param name="overall">The overall scores and ranks of this edition.</param>
    public static RankMoves Of(
        PastEdition past,
        EditionResults last,
        ReportInputs inputs,
        ImmutableArray<Unit> units,
        ScoreColumn overall,
        RankUnits ranking
    ) =>
        past.Inputs is { } kept
            ? WithReadings(past, kept, last, inputs, units, overall)
            : WithScores(past, last, inputs.Edition.Wording, units, overall, ranking);

    /// <summary>The last edition by the framework of this one, and this one by that of the last.</summary>
    public static ImmutableArray<Bridge> Bridges(PastEdition past, ReportInputs inputs)
    {
        if (past.Inputs is not { } kept)
            return [];
        var mixed = new MixedEditions(past, kept, inputs);
        return
        [
            Crossed(past.Year, inputs.Edition.Year, Mixture.Before with { FrameworkOfNow = true }),
            Crossed(inputs.Edition.Year, past.Year, Mixture.Now with { FrameworkOfNow = false }),
        ];

        Bridge Crossed(int year, int by, Mixture mixture)
        {
            var run = mixture.FrameworkOfNow ? new PlainRun(inputs.Framework, inputs.Recipe, inputs.Previous) : new(kept.Framework, kept.Recipe, null);
            var (units, columns, _) = run.Score(mixed.Mix(mixture, -1));
            return new(
                year,
                by,
                columns.IsEmpty
                    ? ImmutableDictionary<string, Standing>.Empty
                    : Standings.Of(units, columns[0]).ToImmutableDictionary(StringComparer.Ordinal)
            );
        }
    }

    private static RankMoves WithReadings(
        PastEdition past,
        PastInputs kept,
        EditionResults last,
        ReportInputs inputs,
        ImmutableArray<Unit> units,
        ScoreColumn overall
    )
    {
        var mixed = new MixedEditions(past, kept, inputs);
        var runs = new[] { new PlainRun(kept.Framework, kept.Recipe, null), new PlainRun(inputs.Framework, inputs.Recipe, inputs.Previous) };
        int?[]? Ranks(int mask, int focus) => runs[(mask >> 3) & 1].Ranks(mixed.Mix(Mixture.Of(mask), focus));

        // Half of the mixtures have all readings from one edition, and are the same for every unit. Without revisions half of them are the others.
        var shared = new int?[1 << All.Length][];
        int Plain(int mask) => mixed.HasRevisions ? mask : mask & ~4;
        HelpedLoop.Run(shared.Length, mask =>
        {
            if (Plain(mask) == mask && (mask & OwnAndOthers) is 0 or OwnAndOthers)
                shared[mask] = Ranks(mask, -1) ?? [];
        });

        int[] both = [.. mixed.Both.Where(unit => units.Any(ranked => ranked.Id == inputs.Dataset.Units[unit].Id))];
        var told = new RankCauses?[both.Length];
        HelpedLoop.Run(both.Length, at =>
        {
            var own = new Dictionary<int, int?>();
            told[at] = Told(both[at], RankShares.Of(All.Length, mask => Rank(Plain(mask))));

            int? Rank(int mask)
            {
                var place = mixed.PlaceOf(both[at], (mask & 16) != 0);
                if ((mask & OwnAndOthers) is 0 or OwnAndOthers)
                    return shared[mask].ElementAtOrDefault(place);
                return own.TryGetValue(mask, out var known) ? known : own[mask] = Ranks(mask, both[at])?[place];
            }
        });
        return Moves(All, told, both.Select(unit => inputs.Dataset.Units[unit]), units, overall, "") with { HasRevisions = mixed.HasRevisions };

        RankCauses? Told(int unit, ImmutableArray<int>? shares)
        {
            var (one, published) = (inputs.Dataset.Units[unit], last.Of(inputs.Dataset.Units[unit], overall.Node)?.Rank);
            return shares is { } found && published is { } then && NowOf(one, units, overall) is { } now && found.Sum() == (then - now) * RankCauses.Orders
                ? new(one, then, now, found)
                : null;
        }
    }

    private static RankMoves WithScores(
        PastEdition past,
        EditionResults last,
        Wording wording,
        ImmutableArray<Unit> units,
        ScoreColumn overall,
        RankUnits ranking
    )
    {
        var root = overall.Node;
        var alone = PastNames.Alone(past.Units);
        var gone = past.Units.Where(name => !alone.ContainsValue(name.Name)).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        double[] left =
        [
            .. past
                .Scores.Where(score => Standings.IsRoot(score.Part, past, root) && gone.Contains(score.Unit) && score.Score is not null)
                .Select(score => score.Score!.Value),
        ];
        Unit[] both =
        [
            .. units.Where((unit, index) => last.Of(unit, root) is { Score: not null, Rank: not null } && overall.Ranks[index] is not null),
        ];
        if (both.Length == 0)
            return new([], [], wording.Say("changes.only-ranks", ("year", past.Year)));
        var entered = units
            .Select((unit, index) => (unit, score: overall.Scores[index].Value))
            .Where(pair => pair.score is not null && !both.Contains(pair.unit))
            .Select(pair => pair.score!.Value)
            .ToArray();
        var before = both.Select(unit => last.Of(unit, root)!.Score!.Value).ToArray();
        var now = both.Select(unit => overall.Scores[units.IndexOf(unit)].Value!.Value).ToArray();
        var told = new RankCauses?[both.Length];
        for (var at = 0; at < both.Length; at++)
        {
            var shares = RankShares.Of(OfScores.Length, mask => Rank(at, mask))!.Value;
            var (then, today) = (last.Of(both[at], root)!.Rank!.Value, NowOf(both[at], units, overall)!.Value);
            told[at] = shares.Sum() == (then - today) * RankCauses.Orders ? new(both[at], then, today, shares) : null;
        }

        return Moves(
            OfScores,
            told,
            both,
            units,
            overall,
            wording.Say(past.Breaks.IsEmpty ? "changes.only-scores" : "changes.only-scores-reframed", ("year", past.Year))
        );

        int? Rank(int at, int mask)
        {
            var values = new List<double>();
            for (var other = 0; other < both.Length; other++)
                values.Add((mask & (other == at ? 1 : 2)) != 0 ? now[other] : before[other]);
            values.AddRange((mask & 4) != 0 ? entered : left);
            return Ranking.Whole(ScoreColumns.Rounded([.. values], ranking.Decimals), ranking.Ties)[at];
        }
    }

    private static RankMoves Moves(
        ImmutableArray<Cause> causes,
        RankCauses?[] told,
        IEnumerable<Unit> both,
        ImmutableArray<Unit> units,
        ScoreColumn overall,
        string why
    ) =>
        new(causes, [.. told.OfType<RankCauses>().OrderBy(move => move.Now).ThenBy(move => move.Unit.SortName, StringComparer.Ordinal)], why)
        {
            Untold = [.. both.Where((unit, at) => told[at] is null && NowOf(unit, units, overall) is not null)],
        };

    private static int? NowOf(Unit unit, ImmutableArray<Unit> units, ScoreColumn overall)
    {
        for (var at = 0; at < units.Length; at++)
        {
            if (units[at].Id == unit.Id)
                return overall.Ranks[at];
        }

        return null;
    }
}
