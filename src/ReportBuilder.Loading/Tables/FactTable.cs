using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables;

/// <summary>data/facts.csv: figures and statements from outside the scores, each with its source.</summary>
internal static class FactTable
{
    public const string Path = "data/facts.csv";

    private static readonly ImmutableArray<string> Names =
        ["id", "value", "unit", "period", "measures", "source", "where", "prints", "checked-on", "valid-until"];

    /// <summary>Those that may have a column a language.</summary>
    private static readonly ImmutableArray<string> InLanguages = ["value", "unit", "period", "measures", "where", "prints"];

    public static ImmutableArray<Fact> Read(CsvTable table, ImmutableArray<SourceWork> sources, EditionLanguages languages, Findings findings)
    {
        if (table.Require(findings, [.. Names.Select(name => InLanguages.Contains(name) ? name + ":*" : name)]) is not { } columns)
            return [];
        var translated = new TranslatedColumns(table, languages, findings, InLanguages.AsSpan());
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var works = sources.Select(work => work.Id).ToHashSet(StringComparer.Ordinal);
        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (var row in table.Rows)
        {
            var id = row[columns[0]];
            if (!Identifiers.IsWellMade(id.Text))
                findings.Error("RB1218", id.Place, $"'{id.Text}' cannot be the id of a fact", "lower-case letters, figures and hyphens: 'hefei-gdp-2024'");
            else if (!ids.Add(id.Text))
                findings.Error("RB1231", id.Place, $"the fact '{id.Text}' is there twice", "give one of the two another id");
            else
                facts.Add(Read(row, columns, translated, works, findings));
        }

        return facts.ToImmutable();
    }

    private static Fact Read(CsvRow row, ImmutableArray<CsvColumn> columns, TranslatedColumns translated, HashSet<string> works, Findings findings)
    {
        var source = row[columns[5]];
        if (source.Text.Length == 0)
            findings.Error("RB1232", source.Place, $"the fact '{row[columns[0]].Text}' has no source", $"name an id of {SourceTable.Path}");
        else if (!works.Contains(source.Text))
            findings.Error("RB1232", source.Place, $"there is no source '{source.Text}' in {SourceTable.Path}", NearestName.Hint(source.Text, works));
        foreach (var empty in new[] { 1, 3, 7 }.Where(index => row[columns[index]].Text.Length == 0))
            findings.Error("RB1208", row[columns[empty]].Place, $"the fact '{row[columns[0]].Text}' has nothing in '{Names[empty]}'");
        return new(
            row[columns[0]].Text,
            translated.Words(row, columns[1]),
            translated.Words(row, columns[2]),
            translated.Words(row, columns[3]),
            translated.Words(row, columns[4]),
            source.Text,
            translated.Words(row, columns[6]),
            translated.Words(row, columns[7]),
            Date(row[columns[8]], findings),
            Date(row[columns[9]], findings),
            row.Place);
    }

    /// <summary>A day; null for an empty cell, and for other words after RB1233.</summary>
    public static DateOnly? Date(CsvCell cell, Findings findings)
    {
        if (cell.Text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        findings.Error("RB1233", cell.Place, $"'{cell.Text}' is not a date", "write dates as 2025-12-31");
        return null;
    }
}
