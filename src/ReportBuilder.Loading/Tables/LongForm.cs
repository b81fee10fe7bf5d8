using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables;

/// <summary>
/// Gives a table its long form, a row a value, whichever of three shapes it has: long already; units down and parts of the index across; or
/// parts down and units across. Its heads and the names in its first columns show which. Every cell keeps its place.
/// </summary>
/// <param name="terms">What the heads call units and dimensions.</param>
/// <param name="part">What the long form calls the column of parts: "variable".</param>
/// <param name="value">What it calls the values: "score".</param>
/// <param name="parts">The names and ids of the index's parts.</param>
/// <param name="units">The names and ids of the units.</param>
internal sealed class LongForm(Terms terms, string part, string value, KnownNames parts, KnownNames units, Findings findings)
{
    private readonly string unitHead = terms.Unit.One;
    private readonly string wholeHead = terms.Dimension.One;

    /// <summary>Whether a column of numbers that is no part of the index is read too.</summary>
    public bool TakesOtherNumbers { get; init; }

    /// <summary>Whether a head or a year was wrong: that values are missing then goes without saying.</summary>
    public bool HasErrors { get; private set; }

    public CsvTable Of(CsvTable table)
    {
        var isLong = table.Column(part).IsThere && table.Column(unitHead).IsThere && table.Column(value).IsThere;
        if (isLong)
            return table.Column(YearColumns.Head).IsThere ? OfOneYear(table) : table;
        var ofParts = table.Header.Count(head => NameIn(head.Text, parts).Name.Length > 0);
        var ofUnits = table.Header.Count(head => NameIn(head.Text, units).Name.Length > 0);
        if (ofParts == 0 && ofUnits == 0)
            return table;
        return ofParts >= ofUnits ? Across(table, unitHead, units, parts) : Across(table, part, parts, units);
    }

    /// <summary>The rows of the chosen year, without the column of years.</summary>
    private CsvTable OfOneYear(CsvTable table)
    {
        var column = table.Column(YearColumns.Head);
        var years = new YearColumns(table, findings);
        foreach (var row in table.Rows)
            years.Add(row[column].Text, row[column]);
        var chosen = Chosen(years);
        return table with
        {
            Header = table.Header.RemoveAt(column.Index),
            Rows = chosen is null ? [] : [.. table.Rows.Where(row => row[column].Text == chosen).Select(row => new CsvRow(row.Cells.RemoveAt(column.Index)))],
        };
    }

    /// <param name="key">What the long form calls the column that names the rows.</param>
    /// <param name="down">What the rows are named by.</param>
    /// <param name="across">What the heads are named by.</param>
    private CsvTable Across(CsvTable table, string key, KnownNames down, KnownNames across)
    {
        if (KeyColumn(table, key, down) is not { } names)
            return table;
        UnnamedColumns.Tell(table, findings, names);
        var years = new YearColumns(table, findings);
        var yearColumn = table.Column(YearColumns.Head);
        var above = key == part ? table.Column(wholeHead) : new(wholeHead, -1);
        List<ValueColumn> columns = [];
        for (var at = 0; at < table.Header.Length; at++)
        {
            var head = table.Header[at];
            if (at == names || at == yearColumn.Index || at == above.Index || head.Text.Length == 0)
                continue;
            if (NameIn(head.Text, across) is { Name.Length: > 0 } known)
                columns.Add(new(at, new(known.Name, head.Place), known.Year));
            else if (TakesOtherNumbers && key == unitHead && IsOfNumbers(table, at))
                columns.Add(new(at, head, ""));
            else
                TellOther(head, across);
        }

        foreach (var column in columns)
            years.Add(column.Year, table.Header[column.Index]);
        foreach (var row in table.Rows.Where(_ => yearColumn.IsThere))
            years.Add(row[yearColumn].Text, row[yearColumn]);
        var chosen = Chosen(years);
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        foreach (var row in table.Rows.Where(row => chosen is not null && (!yearColumn.IsThere || row[yearColumn].Text == chosen)))
        {
            foreach (var column in columns.Where(column => column.Year.Length == 0 || column.Year == chosen))
                rows.Add(Row(key, row.Cells[names], column.Name, row.Cells[column.Index], above.IsThere ? row[above] : null));
        }

        return table with { Header = Heads(table, key, names, above), Rows = rows.DrainToImmutable() };
    }

    private string? Chosen(YearColumns years)
    {
        var chosen = years.Chosen();
        HasErrors |= chosen is null;
        return chosen;
    }

    private ImmutableArray<CsvCell> Heads(CsvTable table, string key, int names, CsvColumn above)
    {
        var place = table.Header[names].Place;
        var heads = Row(
            key,
            new(key, place),
            new(key == part ? unitHead : part, place),
            new(value, place),
            above.IsThere ? new CsvCell(wholeHead, place) : null
        );
        return heads.Cells;
    }

    /// <summary>In the order part, unit, value, whole.</summary>
    private CsvRow Row(string key, CsvCell name, CsvCell head, CsvCell cell, CsvCell? above)
    {
        var (ofPart, ofUnit) = key == part ? (name, head) : (head, name);
        return new(above is { } whole ? [ofPart, ofUnit, cell, whole] : [ofPart, ofUnit, cell]);
    }

    /// <summary>The column with the right head, else that with the most names; null (with a diagnostic) where no column has any.</summary>
    private int? KeyColumn(CsvTable table, string key, KnownNames names)
    {
        if (table.Column(key) is { IsThere: true } named)
            return named.Index;
        var (best, most) = (-1, 0);
        for (var at = 0; at < table.Header.Length; at++)
        {
            if (table.Rows.Count(row => names.Has(row.Cells[at].Text)) is var found && found > most)
                (best, most) = (at, found);
        }

        return most > 0 ? best : null;
    }

    private void TellOther(CsvCell head, KnownNames across)
    {
        var (name, _) = YearColumns.Split(head.Text);
        if (across.Near(name) is { Length: > 0 } near)
            findings.Error("RB1223", head.Place, $"the index has nothing called '{name}'", near);
        else
            findings.Warning("RB1223", head.Place, $"nobody reads the column '{head.Text}'", "delete it, or give it the name of what it holds");
        HasErrors |= across.Near(name).Length > 0;
    }

    private static bool IsOfNumbers(CsvTable table, int at)
    {
        var filled = table.Rows.Where(row => row.Cells[at].Text.Length > 0).ToList();
        return filled.Count(row => table.Numbers.CanBeNumber(row.Cells[at].Text)) * 2 > filled.Count;
    }

    /// <summary>The name in a head, and its year where it has one; an empty name where it names nothing known.</summary>
    private static (string Name, string Year) NameIn(string head, KnownNames names)
    {
        if (names.Has(head))
            return (head, "");
        var (name, year) = YearColumns.Split(head);
        return year.Length > 0 && names.Has(name) ? (name, year) : ("", "");
    }

    /// <summary>A column of values: its place in the table, what it is of, and its year where the head has one.</summary>
    private readonly record struct ValueColumn(int Index, CsvCell Name, string Year);
}

/// <summary>Names that a table may have.</summary>
/// <param name="Near">The nearest to a wrong one, as a hint; empty for none.</param>
internal sealed record KnownNames(Func<string, bool> Has, Func<string, string> Near);
