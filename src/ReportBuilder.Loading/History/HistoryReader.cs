using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.History;

/// <summary>Reads the editions before this one: data/history.csv, the folders that report.yaml names, and the concordance between them.</summary>
internal sealed class HistoryReader(
    HistorySettings settings,
    int thisYear,
    ImmutableArray<Unit> units,
    IndicatorFramework framework,
    EditionLanguages languages,
    Wording wording,
    Findings findings
)
{
    private readonly Terms terms = wording.Terms.OfMain();

    /// <summary>The parts of another level may share a name with one above: the one nearest the root is meant.</summary>
    private readonly Dictionary<string, string> partIds = IdsOf(framework.Nodes.Select(node => (node.Id, node.Key)));

    private readonly Dictionary<string, string> unitIds = IdsOf(units.Select(unit => (unit.Id, unit.Key)));

    public static bool IsThere(EditionFiles files, HistorySettings settings) =>
        !settings.Editions.IsEmpty || TableSource.PathsOf(HistoryTable.Path).Any(files.Has);

    /// <summary>The history, or null where there is none before this edition.</summary>
    public EditionHistory? Read(EditionFiles files)
    {
        var concordance = files.Table(Concordance.Path, optional: true) is { } written
            ? Concordance.Read(written, terms, thisYear, findings)
            : Concordance.None;
        var rows = files.Table(HistoryTable.Path, optional: true) is { } table ? HistoryTable.Read(table, terms, thisYear, findings) : [];
        var editions = new SortedDictionary<int, PastEdition>();
        foreach (var year in rows.GroupBy(row => row.Year))
            editions.Add(year.Key, Edition(year.Key, Framework([.. year]), [.. year.Select(row => row.Score)], null, concordance));
        var folders = new HashSet<int>();
        foreach (var named in settings.Editions)
        {
            if (new PastFolder(named, files, terms, languages, findings).Read() is not { } found || !IsBefore(found.Year, named.Place))
                continue;
            if (!folders.Add(found.Year))
                findings.Error(
                    "RB1283",
                    named.Place,
                    $"'{named.Folder}' holds the edition of {found.Year}, as another folder does",
                    "name one folder for each edition"
                );
            var known = editions.GetValueOrDefault(found.Year);
            var scores = found.Scores.IsEmpty && known is not null ? known.Scores : found.Scores;
            var version = named.Framework.Length > 0 ? named.Framework : known?.Framework ?? "";
            editions[found.Year] = Edition(found.Year, version, scores, found.Inputs, concordance);
        }

        CheckVersions(editions.Values);
        CheckConcordance(concordance, [.. editions.Values]);
        return editions.Count == 0 ? null : new(settings.Framework, [.. editions.Values]);
    }

    private PastEdition Edition(int year, string version, ImmutableArray<PastScore> scores, PastInputs? inputs, Concordance concordance)
    {
        var names = scores.Select(score => score.Unit).Concat(inputs?.Dataset.Units.Select(unit => unit.Key) ?? []).Distinct(StringComparer.Ordinal);
        var parts = scores.Select(score => score.Part).Concat(inputs?.Framework.Nodes.Select(node => node.Key) ?? []).Distinct(StringComparer.Ordinal);
        var places = scores.DistinctBy(score => score.Unit).ToDictionary(score => score.Unit, score => score.Place, StringComparer.Ordinal);
        return new(
            year,
            version,
            [.. names.Select(name => Name(ConcordanceKind.Unit, name, year, unitIds, concordance, places.GetValueOrDefault(name)))],
            [.. parts.Select(name => Name(ConcordanceKind.Part, name, year, partIds, concordance, default))],
            scores,
            Breaks(year, version, inputs, concordance)
        )
        {
            Inputs = inputs,
        };
    }

    private PastName Name(ConcordanceKind kind, string name, int year, Dictionary<string, string> ids, Concordance concordance, SourcePlace place)
    {
        if (kind == ConcordanceKind.Part && name is "" or "total" or "overall")
            return new(name, [framework.Root.Name], [framework.Root.Id], []);
        var (names, breaks) = concordance.Follow(kind, name, year);
        foreach (var one in names.Where(one => kind == ConcordanceKind.Unit && !ids.ContainsKey(one) && !concordance.IsGivenUp(one)))
        {
            if (NearestName.Hint(one, units.Select(unit => unit.Key)) is { Length: > 0 } near)
                findings.Warning(
                    "RB1284",
                    place.File is null ? new(Concordance.Path) : place,
                    $"'{one}' is in an earlier edition and not in this one",
                    $"{near} Or add it to {Concordance.Path}: renamed with its new name, given up with an empty one"
                );
        }

        return new(name, names, [.. names.Where(ids.ContainsKey).Select(one => ids[one]).Distinct(StringComparer.Ordinal)], breaks);
    }

    /// <summary>
    /// Where the framework has another version, nothing is comparable but what is worked out anew, unless the concordance says otherwise.
    /// </summary>
    private ImmutableArray<Break> Breaks(int year, string version, PastInputs? inputs, Concordance concordance)
    {
        var said = concordance.SinceThen(year);
        if (version == settings.Framework || !said.IsEmpty)
            return said;
        return inputs is null
            ? [new(thisYear, Comparability.NotComparable, wording.Say("changes.version-differs", ("then", version), ("now", settings.Framework)))]
            : [new(thisYear, Comparability.Recomputed, wording.Say("changes.by-version", ("then", version), ("now", settings.Framework)))];
    }

    private string Framework(ImmutableArray<HistoryRow> rows)
    {
        var versions = rows.Select(row => row.Framework).Where(version => version.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (versions.Count > 1)
            findings.Error(
                "RB1285",
                rows[0].Score.Place,
                $"the edition of {rows[0].Year} has frameworks {string.Join(" and ", versions)}",
                "an edition has one framework"
            );
        return versions.Count > 0 ? versions[0] : "";
    }

    private bool IsBefore(int year, SourcePlace place)
    {
        if (year < thisYear)
            return year > 0;
        findings.Error("RB1280", place, $"the edition of {year} is not before this one, of {thisYear}", "the history holds editions before this one");
        return false;
    }

    private void CheckVersions(IEnumerable<PastEdition> editions)
    {
        foreach (var edition in editions)
        {
            var place = edition.Scores.IsEmpty ? settings.Place : edition.Scores[0].Place;
            if (edition.Framework.Length > 0 && settings.Framework.Length == 0)
                findings.Error(
                    "RB1285",
                    place,
                    $"the edition of {edition.Year} says which framework it had, and this one does not",
                    "add 'history: { framework: ... }' to content/report.yaml"
                );
            else if (edition.Framework.Length == 0 && settings.Framework.Length > 0)
                findings.Error(
                    "RB1285",
                    place,
                    $"nothing says which framework the edition of {edition.Year} had",
                    "give it in the column 'framework', or beside the folder"
                );
        }
    }

    private void CheckConcordance(Concordance concordance, ImmutableArray<PastEdition> editions)
    {
        foreach (var row in concordance.Rows.Where(row => row.Kind != ConcordanceKind.Framework && row.Before.Length > 0))
        {
            var isUnit = row.Kind == ConcordanceKind.Unit;
            var later = concordance.Rows.Where(other => other.Kind == row.Kind && other.Year > row.Year).Select(other => other.Before);
            var now = isUnit ? unitIds : partIds;
            if (row.After.Length > 0 && !now.ContainsKey(row.After) && !later.Contains(row.After, StringComparer.Ordinal))
                findings.Error(
                    "RB1282",
                    row.Place,
                    $"there is no {(isUnit ? terms.Unit.One : "part")} '{row.After}' in this edition",
                    NearestName.Hint(row.After, isUnit ? units.Select(unit => unit.Key) : framework.Nodes.Select(node => node.Key))
                );
            var names = editions
                .Where(edition => edition.Year < row.Year)
                .SelectMany(edition => isUnit ? edition.Units : edition.Parts)
                .Select(name => name.Name);
            var earlier = concordance.Rows.Where(other => other.Kind == row.Kind && other.Year < row.Year).Select(other => other.After);
            if (editions.Length > 0 && !names.Concat(earlier).Contains(row.Before, StringComparer.Ordinal))
                findings.Warning(
                    "RB1284",
                    row.Place,
                    $"no edition before {row.Year} has '{row.Before}'",
                    NearestName.Hint(row.Before, names.Distinct(StringComparer.Ordinal))
                );
        }
    }

    private static Dictionary<string, string> IdsOf(IEnumerable<(string Id, string Name)> named)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, name) in named)
        {
            ids.TryAdd(name, id);
            ids.TryAdd(id, id);
        }

        return ids;
    }
}
