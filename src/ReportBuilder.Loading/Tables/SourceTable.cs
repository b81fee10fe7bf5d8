using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables;

/// <summary>data/sources.csv: the works that the report cites, numbered from 1; 0 is the base publication.</summary>
internal static class SourceTable
{
    public const string Path = "data/sources.csv";

    public static ImmutableArray<SourceWork> Read(CsvTable table, EditionLanguages languages, Findings findings)
    {
        if (table.Require(findings, "id", "number", "text:*", "publisher:*", "date:*", "url") is not { } columns)
            return [];
        var translated = new TranslatedColumns(table, languages, findings, "text", "publisher", "date");
        var ids = new Identifiers("source", findings);
        var works = ImmutableArray.CreateBuilder<SourceWork>();
        foreach (var row in table.Rows.Where(row => ids.Add(row[columns[0]])))
        {
            if (row[columns[2]].Text.Length == 0)
                findings.Error("RB1208", row[columns[2]].Place, "the source has no text", "write the sentence that the references print");
            works.Add(new(
                row[columns[0]].Text,
                Number(row[columns[1]], table.Numbers, findings),
                translated.Words(row, columns[2]),
                translated.Words(row, columns[3]),
                translated.Words(row, columns[4]),
                Address(row[columns[5]], findings),
                row.Place));
        }

        CheckNumbers(works, findings);
        return works.ToImmutable();
    }

    private static int Number(CsvCell cell, NumberForm numbers, Findings findings)
    {
        if (numbers.Read(cell, findings) is not { } number)
            return 0;
        if (number is >= 0 and <= 100_000 && number == Math.Floor(number))
            return (int)number;
        findings.Error("RB1203", cell.Place, $"'{cell.Text}' is not a whole number from 0");
        return 0;
    }

    private static string Address(CsvCell cell, Findings findings)
    {
        if (cell.Text.Length == 0 || WebAddress.IsSafe(cell.Text))
            return cell.Text;
        findings.Error("RB1235", cell.Place, $"'{cell.Text}' is not a web address", "start it with https:// (or http://)");
        return "";
    }

    private static void CheckNumbers(IEnumerable<SourceWork> works, Findings findings)
    {
        var expected = 1;
        var numbered = works.Where(work => work.Number > 0).ToList();
        numbered.Sort((a, b) => a.Number != b.Number ? a.Number.CompareTo(b.Number) : a.Place.CompareTo(b.Place));
        foreach (var work in numbered)
        {
            if (work.Number < expected)
                findings.Error("RB1234", work.Place, $"two sources have the number {work.Number}", "number the references from 1 on");
            else if (work.Number > expected)
                findings.Warning("RB1234", work.Place, $"no source has the number {expected}", "number the references from 1 on, without gaps");
            expected = Math.Max(expected, work.Number + 1);
        }
    }
}
