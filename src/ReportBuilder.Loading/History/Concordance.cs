using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.History;

/// <summary>What a row of the concordance is about.</summary>
internal enum ConcordanceKind
{
    Unit,
    Part,

    /// <summary>All parts: an edition from which on nothing, or everything, is comparable.</summary>
    Framework,
}

/// <param name="Year">The first edition after the change.</param>
/// <param name="After">Empty where it was given up.</param>
internal sealed record ConcordanceRow(int Year, ConcordanceKind Kind, string Before, string After, Comparability Flag, string Why, SourcePlace Place);

/// <summary>data/concordance.csv: units and parts that were renamed, joined, split or measured anew, from edition to edition.</summary>
internal sealed class Concordance(ImmutableArray<ConcordanceRow> rows)
{
    public const string Path = "data/concordance.csv";

    private static readonly ImmutableArray<(string Word, Comparability Flag)> Flags =
    [
        ("comparable", Comparability.Comparable), ("recomputed", Comparability.Recomputed), ("not comparable", Comparability.NotComparable),
    ];

    public static Concordance None { get; } = new([]);

    public ImmutableArray<ConcordanceRow> Rows { get; } = [.. rows.OrderBy(row => row.Year)];

    public static Concordance Read(CsvTable written, Terms terms, int thisYear, Findings findings)
    {
        var table = written.InWordsOf(terms);
        if (table.Require(findings, terms.Edition.One, "kind", "before", "after", "flag?", "why?") is not { } columns)
            return None;
        var rows = ImmutableArray.CreateBuilder<ConcordanceRow>();
        foreach (var row in table.Rows)
        {
            var cell = row[columns[0]];
            if (EditionYear.Of(cell.Text) is not { } year)
                findings.Error("RB1280", cell.Place, $"'{cell.Text}' is not the year of an edition", "the first edition after the change: 2024");
            else if (year > thisYear && thisYear > 0)
                findings.Error("RB1280", cell.Place, $"the edition of {year} comes after this one, of {thisYear}", "the first edition after the change");
            else if (Kind(row[columns[1]], terms, findings) is { } kind)
                rows.Add(
                    new(year, kind, row[columns[2]].Text, row[columns[3]].Text, default, row[columns[5]].Text, row.Place)
                    {
                        Flag = Flag(row[columns[4]], findings),
                    }
                );
        }

        return new([.. rows.Select(row => Whole(row, rows, findings))]);
    }

    /// <summary>The names that a name of an edition has by now, and what happened on the way.</summary>
    public (ImmutableArray<string> Names, ImmutableArray<Break> Breaks) Follow(ConcordanceKind kind, string name, int year)
    {
        List<string> names = [name];
        var breaks = new List<Break>();
        foreach (var edition in Rows.Where(row => row.Kind == kind && row.Year > year).GroupBy(row => row.Year))
        {
            foreach (var one in names.ToArray())
            {
                ConcordanceRow[] changes = [.. edition.Where(row => row.Before == one)];
                if (changes.Length == 0)
                    continue;
                // What was given up keeps its last name.
                if (changes.Any(row => row.After.Length > 0))
                    names.Remove(one);
                names.AddRange(changes.Select(row => row.After).Where(after => after.Length > 0));
                breaks.AddRange(changes.Select(row => new Break(row.Year, row.Flag, row.Why)));
            }
        }

        return ([.. names.Distinct(StringComparer.Ordinal)], [.. breaks.Distinct()]);
    }

    /// <summary>What happened to all parts since an edition.</summary>
    public ImmutableArray<Break> SinceThen(int year) =>
        [.. Rows.Where(row => row.Kind == ConcordanceKind.Framework && row.Year > year).Select(row => new Break(row.Year, row.Flag, row.Why))];

    /// <summary>Whether a row says that a unit is there no longer.</summary>
    public bool IsGivenUp(string unit) => Rows.Any(row => row.Kind == ConcordanceKind.Unit && row.Before == unit && row.After.Length == 0);

    private static ConcordanceKind? Kind(CsvCell cell, Terms terms, Findings findings)
    {
        if (terms.IsUnit(cell.Text))
            return ConcordanceKind.Unit;
        if (cell.Text == "part" || cell.Text == terms.Dimension.One || cell.Text == terms.Variable.One || cell.Text == terms.Indicator.One)
            return ConcordanceKind.Part;
        if (cell.Text == "framework")
            return ConcordanceKind.Framework;
        string[] known = [terms.Unit.One, "part", "framework"];
        var near = NearestName.Hint(cell.Text, known);
        findings.Error(
            "RB1282",
            cell.Place,
            $"'{cell.Text}' is nothing that changes",
            near.Length > 0 ? near : $"write {string.Join(", ", known[..^1])} or {known[^1]}"
        );
        return null;
    }

    private static Comparability Flag(CsvCell cell, Findings findings)
    {
        // An empty flag is settled by what kind of change it is.
        if (cell.Text.Length == 0)
            return Unsaid;
        foreach (var (word, flag) in Flags)
        {
            if (cell.Text == word)
                return flag;
        }

        var near = NearestName.Hint(cell.Text, Flags.Select(flag => flag.Word));
        findings.Error("RB1282", cell.Place, $"there is no flag '{cell.Text}'", near.Length > 0 ? near : "write comparable, recomputed or not comparable");
        return Comparability.Comparable;
    }

    private const Comparability Unsaid = (Comparability)(-1);

    /// <summary>The row with its flag: what was renamed stays comparable, what was joined or split does not.</summary>
    private static ConcordanceRow Whole(ConcordanceRow row, IReadOnlyCollection<ConcordanceRow> all, Findings findings)
    {
        bool IsBeside(ConcordanceRow other) => other.Kind == row.Kind && other.Year == row.Year;
        var isJoined = row.After.Length > 0 && all.Count(other => IsBeside(other) && other.After == row.After) > 1;
        var isSplit = row.Before.Length > 0 && all.Count(other => IsBeside(other) && other.Before == row.Before) > 1;
        var flag = row.Flag != Unsaid ? row.Flag
            : isJoined || isSplit || row.Kind == ConcordanceKind.Framework || row.Before == row.After ? Comparability.NotComparable
            : Comparability.Comparable;
        if (row.Before.Length == 0 && row.Kind != ConcordanceKind.Framework)
            findings.Error("RB1282", row.Place, "the row does not say what changed", "write its name before the change under 'before'");
        if (flag == Comparability.NotComparable && row.Why.Length == 0 && row.After.Length > 0)
            findings.Error("RB1282", row.Place, "what is not comparable needs a reason, which readers see", "write it under 'why'");
        return row with { Flag = flag };
    }
}
