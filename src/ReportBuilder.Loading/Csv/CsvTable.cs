using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Csv;

/// <summary>One cell: its text without the blanks around it, and its place.</summary>
internal readonly record struct CsvCell(string Text, SourcePlace Place);

internal sealed record CsvRow(ImmutableArray<CsvCell> Cells)
{
    public SourcePlace Place => Cells[0].Place;

    public CsvCell this[CsvColumn column] => column.Index >= 0 && column.Index < Cells.Length ? Cells[column.Index] : new("", Place);
}

/// <summary>Where a column stands; below 0 where the table has none.</summary>
internal readonly record struct CsvColumn(string Name, int Index)
{
    public bool IsThere => Index >= 0;
}

/// <summary>A table as the author wrote it: a header and rows of text.</summary>
internal sealed record CsvTable(string Path, ImmutableArray<CsvCell> Header, ImmutableArray<CsvRow> Rows)
{
    public CsvColumn Column(string name)
    {
        for (var index = 0; index < Header.Length; index++)
        {
            if (Header[index].Text == name)
                return new(name, index);
        }

        return new(name, -1);
    }

    /// <summary>The columns in the order asked for; those that are missing are errors, and then the result is null.</summary>
    public ImmutableArray<CsvColumn>? Require(Findings findings, params ReadOnlySpan<string> names)
    {
        var columns = ImmutableArray.CreateBuilder<CsvColumn>();
        var complete = true;
        foreach (var name in names)
        {
            columns.Add(Column(name));
            if (columns[^1].IsThere)
                continue;
            complete = false;
            findings.Error("RB1202", new(Path, 1, 1), $"the column '{name}' is missing", NearestName.Hint(name, Header.Select(cell => cell.Text)));
        }

        return complete ? columns.ToImmutable() : null;
    }
}
