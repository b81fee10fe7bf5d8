using System.Collections.Immutable;

namespace ReportBuilder.Loading.Csv;

/// <summary>What the numbers of a table show of its convention: those that can be read in one way only.</summary>
/// <param name="Point">The first that has a decimal point, or commas between thousands; empty for none.</param>
/// <param name="Comma">The first that has a decimal comma, or points between thousands; empty for none.</param>
/// <param name="IsProven">One of them has two marks, so that the other mark stands between thousands.</param>
internal sealed record NumberEvidence(CsvCell Point, CsvCell Comma, bool IsProven)
{
    public static readonly NumberEvidence None = new(new("", default), new("", default), false);

    public bool HasPoints => Point.Text.Length > 0;

    /// <summary>A comma where only commas are seen; points are the plain form.</summary>
    public char DecimalMark => Comma.Text.Length > 0 && !HasPoints ? ',' : '.';

    public static NumberEvidence In(ImmutableArray<CsvRow> rows)
    {
        var (point, comma, isProven) = (None.Point, None.Comma, false);
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                if (
                    cell.Text.Length is 0 or > 40
                    || cell.Text.AsSpan().IndexOfAny('.', ',') < 0
                    || WrittenNumber.Of(cell.Text) is not { } number
                    || number.IsUnclear
                )
                    continue;
                if (number.WithComma is null && point.Text.Length == 0)
                    point = cell;
                if (number.WithPoint is null && comma.Text.Length == 0)
                    comma = cell;
                isProven |= number.IsProof;
            }
        }

        return new(point, comma, isProven);
    }
}
