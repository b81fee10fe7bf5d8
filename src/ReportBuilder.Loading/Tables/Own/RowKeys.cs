using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables.Own;

/// <summary>
/// Finds the columns that name a row of a table together: those that the sidecar says, or the first texts, years and dates that tell all
/// rows apart.
/// </summary>
internal sealed class RowKeys(DataTable table, Findings findings)
{
    public ImmutableArray<int> Read(ImmutableArray<(string Name, SourcePlace Place)> said) => said.IsEmpty ? Seen() : Said(said);

    private ImmutableArray<int> Said(ImmutableArray<(string Name, SourcePlace Place)> said)
    {
        var key = ImmutableArray.CreateBuilder<int>(said.Length);
        foreach (var (name, place) in said)
        {
            if (IndexOf(name) is { } index)
                key.Add(index);
            else
                findings.Error("RB1241", place, $"{table.Path} has no column '{name}'", NearestName.Hint(name, table.Columns.Select(column => column.Name)));
        }

        if (key.Count == said.Length)
            Check(key.ToImmutable());
        return key.DrainToImmutable();
    }

    /// <summary>Rows with the same names are mistakes where somebody said that these columns name a row.</summary>
    private void Check(ImmutableArray<int> key)
    {
        var named = table with { Key = key };
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < table.Rows; row++)
        {
            if (!first.TryAdd(Text(key, row), row))
            {
                var (place, before) = (table.Columns[key[0]].Cells[row].Place, table.Columns[key[0]].Cells[first[Text(key, row)]].Place);
                findings.Error(
                    "RB1242",
                    place,
                    $"two rows are '{named.KeyOf(row)}' (first at {before})",
                    $"one row for each {string.Join(" and ", key.Select(column => table.Columns[column].Name))}: delete one, or change 'key' in {table.Sidecar}"
                );
            }
        }
    }

    private ImmutableArray<int> Seen()
    {
        var key = ImmutableArray<int>.Empty;
        for (var column = 0; column < table.Columns.Length; column++)
        {
            if (table.Columns[column].IsNumber)
                continue;
            key = key.Add(column);
            if (TellsApart(key))
                return key;
        }

        return [];
    }

    private bool TellsApart(ImmutableArray<int> key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < table.Rows; row++)
        {
            if (!seen.Add(Text(key, row)))
                return false;
        }

        return true;
    }

    private string Text(ImmutableArray<int> key, int row) => string.Join('\0', key.Select(column => table.Columns[column].Cells[row].Text));

    private int? IndexOf(string name)
    {
        for (var index = 0; index < table.Columns.Length; index++)
        {
            if (table.Columns[index].Name == name)
                return index;
        }

        return null;
    }
}
