using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.History;

/// <summary>Brings the results of all editions under the names of this one.</summary>
internal static class HistoryBooks
{
    public static HistoryBook Of(
        EditionHistory history,
        ReportInputs inputs,
        ImmutableArray<Unit> units,
        ImmutableArray<ScoreColumn> columns,
        RankUnits ranking,
        Action<Diagnostic> say
    )
    {
        var now = new PlainRun(inputs.Framework, inputs.Recipe, inputs.Previous);
        var scored = history.Editions.Select(past => Scored(past, say)).ToImmutableArray();
        var before = scored.Select(past => Results(past, inputs, units, now, ranking)).ToImmutableArray();
        var (last, overall) = (scored[^1], columns.First(column => column.Node.Id == inputs.Framework.Root.Id));
        return new(
            before.Add(ThisEdition(history, inputs, units, columns)),
            Departures(scored, inputs.Framework.Root, ranking.Ties),
            new(() => RankMovesStudy.Of(last, before[^1], inputs, units, overall, ranking)),
            new(() => RankMovesStudy.Bridges(last, inputs))
        );
    }

    /// <summary>The edition with its scores: those that were published, or, where only its folder is kept, those that follow from it.</summary>
    private static PastEdition Scored(PastEdition past, Action<Diagnostic> say)
    {
        if (past.Inputs is not { } kept)
            return past;
        var (units, columns, fault) = new PlainRun(kept.Framework, kept.Recipe, null).Score(kept.Dataset);
        if (fault is not null)
        {
            say(Diagnostic.Warning("RB2050", fault.Place, $"the edition of {past.Year} cannot be scored from '{kept.Folder}': {fault.Message}", fault.Hint));
            return past with { Inputs = null };
        }

        if (past.Scores.IsEmpty)
            return past with { Scores = [.. columns.SelectMany(column => Rows(column, units, kept.Folder))] };
        Compare(past, units, columns[0], kept.Folder, say);
        return past;
    }

    private static IEnumerable<PastScore> Rows(ScoreColumn column, ImmutableArray<Unit> units, string folder)
    {
        for (var unit = 0; unit < units.Length; unit++)
        {
            if (column.Scores[unit].Value is { } score)
                yield return new(units[unit].Key, column.Node.Key, units[unit].Group, score, column.Ranks[unit], new(folder));
        }
    }

    /// <summary>Tells where the ranks that were published are not those that the folder gives.</summary>
    private static void Compare(PastEdition past, ImmutableArray<Unit> units, ScoreColumn overall, string folder, Action<Diagnostic> say)
    {
        var wrong = past.Scores
            .Where(score => Standings.IsRoot(score.Part, past, overall.Node) && score.Rank is not null)
            .Select(score => (score, at: units.Select(unit => unit.Key).ToList().IndexOf(score.Unit)))
            .Where(pair => pair.at >= 0 && overall.Ranks[pair.at] != pair.score.Rank)
            .ToList();
        if (wrong.Count > 0)
            say(
                Diagnostic.Warning(
                    "RB2051",
                    wrong[0].score.Place,
                    $"{wrong.Count} ranks of {past.Year} are others than '{folder}' gives: {wrong[0].score.Unit} has {wrong[0].score.Rank}, and {overall.Ranks[wrong[0].at]} there",
                    "correct the one or the other; why these moved cannot be told until then"
                )
            );
    }

    private static EditionResults Results(PastEdition past, ReportInputs inputs, ImmutableArray<Unit> units, PlainRun now, RankUnits ranking)
    {
        var (unitIds, partIds) = (Turned(PastNames.Alone(past.Units)), Turned(PastNames.Alone(past.Parts)));
        var standings = new Dictionary<(string, string), Standing>();
        foreach (var part in past.Scores.GroupBy(score => score.Part, StringComparer.Ordinal))
        {
            if (!partIds.TryGetValue(part.Key, out var partId))
                continue;
            foreach (var (name, standing) in Standings.Of([.. part], ranking.Ties))
            {
                standings.TryAdd((unitIds.GetValueOrDefault(name, HistoryBook.PastUnit(name).Id), partId), standing);
            }
        }

        var known = past.Units.SelectMany(name => name.Ids).ToFrozenSet(StringComparer.Ordinal);
        return new(
            past.Year,
            past.Framework,
            [.. units.Where(unit => unitIds.ContainsValue(unit.Id))],
            [
                .. units.Where(unit => unitIds.ContainsValue(unit.Id)),
                .. past.Units.Where(name => !unitIds.ContainsKey(name.Name)).Select(name => HistoryBook.PastUnit(name.Name)),
            ],
            known,
            standings.ToFrozenDictionary(),
            Again(past, inputs, now).ToFrozenDictionary(),
            Breaks(past).ToFrozenDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>The edition by the framework and rules of now, where these are others and its readings are kept.</summary>
    private static Dictionary<(string, string), Standing> Again(PastEdition past, ReportInputs inputs, PlainRun now)
    {
        var again = new Dictionary<(string, string), Standing>();
        if (past.Inputs is not { } kept || !past.Breaks.Any(change => change.Comparability == Comparability.Recomputed))
            return again;
        var (units, columns, _) = now.Score(new MixedEditions(past, kept, inputs).Mix(Mixture.Before with { FrameworkOfNow = true }, -1));
        foreach (var column in columns)
        {
            foreach (var (unit, standing) in Standings.Of(units, column))
                again.Add((unit, column.Node.Id), standing);
        }

        return again;
    }

    private static EditionResults ThisEdition(EditionHistory history, ReportInputs inputs, ImmutableArray<Unit> units, ImmutableArray<ScoreColumn> columns)
    {
        var standings = new Dictionary<(string, string), Standing>();
        foreach (var column in columns)
        {
            foreach (var (unit, standing) in Standings.Of(units, column))
                standings.Add((unit, column.Node.Id), standing);
        }

        return new(
            inputs.Edition.Year,
            history.Framework,
            units,
            units,
            units.Select(unit => unit.Id).ToFrozenSet(StringComparer.Ordinal),
            standings.ToFrozenDictionary(),
            FrozenDictionary<(string, string), Standing>.Empty,
            FrozenDictionary<string, ImmutableArray<Break>>.Empty
        );
    }

    private static Dictionary<string, ImmutableArray<Break>> Breaks(PastEdition past)
    {
        var breaks = new Dictionary<string, ImmutableArray<Break>>(StringComparer.Ordinal);
        if (!past.Breaks.IsEmpty)
            breaks.Add("", past.Breaks);
        foreach (var (kind, names) in new[] { ("unit", past.Units), ("part", past.Parts) })
        {
            foreach (var name in names.Where(name => !name.Breaks.IsEmpty))
            {
                foreach (var id in name.Ids)
                    breaks[$"{kind}/{id}"] = breaks.GetValueOrDefault($"{kind}/{id}", []).AddRange(name.Breaks);
            }
        }

        return breaks;
    }

    /// <summary>The latest first.</summary>
    private static ImmutableArray<Departure> Departures(ImmutableArray<PastEdition> editions, FrameworkNode root, Ties ties)
    {
        var departures = ImmutableArray.CreateBuilder<Departure>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var past in editions.Reverse())
        {
            var overall = past.Scores.Where(score => Standings.IsRoot(score.Part, past, root)).DistinctBy(score => score.Unit, StringComparer.Ordinal);
            var ranks = Standings.Of([.. overall], ties).ToDictionary(StringComparer.Ordinal);
            foreach (var name in past.Units.Where(name => name.Ids.IsEmpty && told.Add(string.Join('|', name.Names))))
            {
                departures.Add(
                    new(
                        HistoryBook.PastUnit(name.Name),
                        past.Year,
                        ranks.GetValueOrDefault(name.Name)?.Rank,
                        name.Breaks is [.., var why] ? why.Why : ""
                    )
                );
            }
        }

        return
        [
            .. departures
                .OrderByDescending(departure => departure.Year)
                .ThenBy(departure => departure.Rank ?? int.MaxValue)
                .ThenBy(departure => departure.Unit.Name, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, string> Turned(Dictionary<string, string> alone) =>
        alone.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
}
