using System.Globalization;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Workbooks;

/// <summary>Cells of a sheet from a corner to the opposite one, counted from 1.</summary>
internal readonly partial record struct SheetRange(int Top, int Left, int Bottom, int Right)
{
    public const int MostRows = 1_048_576;
    public const int MostColumns = 16_384;

    public static readonly SheetRange All = new(1, 1, MostRows, MostColumns);

    public int Columns => Right - Left + 1;

    public bool Has(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;

    /// <summary>The range of "B3:F40", "$B$3:$F$40" or "C14"; null where the text is none.</summary>
    public static SheetRange? Of(string text)
    {
        if (Shape().Match(text) is not { Success: true } match || Cell(match.Groups[1].Value) is not var (top, left))
            return null;
        if (!match.Groups[2].Success)
            return new(top, left, top, left);
        return Cell(match.Groups[2].Value) is var (bottom, right) && bottom >= top && right >= left ? new(top, left, bottom, right) : null;
    }

    /// <summary>The row and the column of "C14"; null where there is no such cell.</summary>
    public static (int Row, int Column)? Cell(string name)
    {
        var (column, at) = (0, 0);
        for (; at < name.Length && name[at] is (>= 'A' and <= 'Z') or '$'; at++)
        {
            if (name[at] != '$')
                column = (column * 26) + name[at] - 'A' + 1;
            if (column > MostColumns)
                return null;
        }

        return
            column > 0
            && int.TryParse(name[at..].TrimStart('$'), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row is >= 1 and <= MostRows
            ? (row, column)
            : null;
    }

    public override string ToString() => $"{SourcePlace.CellName(Top, Left)}:{SourcePlace.CellName(Bottom, Right)}";

    [GeneratedRegex(@"^(\$?[A-Z]{1,3}\$?[0-9]{1,7})(?::(\$?[A-Z]{1,3}\$?[0-9]{1,7}))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
