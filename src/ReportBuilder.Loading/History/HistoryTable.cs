using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.History;

/// <summary>A row of data/history.csv.</summary>
internal sealed record HistoryRow(int Year, string Framework, PastScore Score);

/// <summary>
/// data/history.csv: what earlier editions published, a row for each edition, unit and part. Without a part it is the index as a whole. A
/// score or a rank is enough; ranks that are not given follow from the scores.
/// </summary>
internal static class HistoryTable
{
    public const string Path = "data/history.csv";

    /// <param name="thisYear">Rows of this edition are the record of its releases, and are no history yet.</param>
    public static ImmutableArray<HistoryRow> Read(CsvTable written, Terms terms, int thisYear, Findings findings)
    {
        var table = written.InWordsOf(terms);
        if (table.Require(findings, terms.Edition.One, terms.Unit.One, "class?", "part?", "score?", "rank?", "framework?") is not { } columns)
            return [];
        var rows = ImmutableArray.CreateBuilder<HistoryRow>();
        var seen = new HashSet<(int, string, string)>();
        foreach (var row in table.Rows)
        {
            if (Year(row[columns[0]], thisYear, findings) is not { } year)
                continue;
            var (unit, part) = (row[columns[1]], Part(row[columns[3]].Text));
            var score = table.Numbers.Optional(row[columns[4]], findings);
            var rank = Rank(row[columns[5]], table.Numbers, findings);
            if (unit.Text.Length == 0)
                findings.Error("RB1208", unit.Place, $"the {terms.Unit.One} is not named");
            else if (!seen.Add((year, unit.Text, part)))
                findings.Error("RB1214", unit.Place, $"'{unit.Text}' is there twice in {year}{In(part)}", "delete one of the two rows");
            else if (score is null && rank is null && row[columns[4]].Text.Length == 0 && row[columns[5]].Text.Length == 0)
                findings.Error(
                    "RB1281",
                    unit.Place,
                    $"'{unit.Text}' has neither a score nor a rank in {year}{In(part)}",
                    "give one of the two, or delete the row"
                );
            else if (year < thisYear)
                rows.Add(new(year, row[columns[6]].Text, new(unit.Text, part, row[columns[2]].Text, score, rank, unit.Place)));
        }

        return rows.DrainToImmutable();
    }

    /// <summary>The index as a whole has no name; some write one.</summary>
    private static string Part(string text) => text is "overall" or "Overall" or "total" or "Total" ? "" : text;

    private static string In(string part) => part.Length == 0 ? "" : $" in '{part}'";

    private static int? Year(CsvCell cell, int thisYear, Findings findings)
    {
        if (EditionYear.Of(cell.Text) is not { } year)
            findings.Error("RB1280", cell.Place, $"'{cell.Text}' is not the year of an edition", "four figures: 2024");
        else if (year > thisYear && thisYear > 0)
            findings.Error("RB1280", cell.Place, $"the edition of {year} comes after this one, of {thisYear}", "the history holds editions before this one");
        else
            return year;
        return null;
    }

    private static int? Rank(CsvCell cell, NumberForm numbers, Findings findings)
    {
        if (numbers.Optional(cell, findings) is not { } rank)
            return null;
        if (rank >= 1 && rank == Math.Floor(rank) && rank < int.MaxValue)
            return (int)rank;
        findings.Error("RB1281", cell.Place, $"'{cell.Text}' is not a rank", "a whole number from 1");
        return null;
    }
}
