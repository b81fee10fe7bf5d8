using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading.Csv;

namespace ReportBuilder.Loading.Sheets;

/// <summary>A table of text with everything that its dialect holds, so that it can be written again as it is.</summary>
/// <param name="Mark">Bytes of a mark before the text.</param>
/// <param name="Head">The record that names the columns.</param>
/// <param name="Count">The records after it that are rows and no notes.</param>
/// <param name="After">Empty lines behind the last record.</param>
internal sealed record WrittenTable(
    string Path,
    Encoding Encoding,
    ImmutableArray<byte> Mark,
    char Separator,
    ImmutableArray<CsvRecord> Records,
    string After,
    int Head,
    int Count,
    NumberForm Numbers)
{
    private readonly Lazy<ImmutableArray<ColumnHand>> hands = new(() =>
        [
            .. Enumerable
                .Range(0, Records[Head].Cells.Length)
                .Select(column =>
                    ColumnHand.Of(
                        Records[Head].Cells[column],
                        Records.Skip(Head + 1).Take(Count).Where(record => column < record.Cells.Length).Select(record => record.Cells[column]),
                        Separator,
                        Numbers
                    )
                ),
        ]
    );

    public ImmutableArray<CsvCell> Header => Records[Head].Row.Cells;

    public ImmutableArray<ColumnHand> Hands => hands.Value;

    public string LineEnd => Records[0].End.Length > 0 ? Records[0].End : "\n";

    /// <summary>The table, or null where it has errors, which are told.</summary>
    public static WrittenTable? Read(string path, ImmutableArray<byte> bytes, TableForm form, Findings findings)
    {
        var told = new Findings();
        if (CsvFile.Read(path, bytes, form, told) is not { } table || told.HasError(path))
        {
            findings.Add(told);
            return null;
        }

        var (encoding, mark) = TableEncoding.Of(bytes.AsSpan(), form);
        var text = encoding.GetString(bytes.AsSpan()[mark..]);
        var separator = Separators.Of(path, Encoding.UTF8.GetBytes(text), form, told)!.Value;
        var (records, after) = CsvRecord.In(path, text, separator);
        var found = TableNotes.In([.. records.Select(record => record.Row)], form);
        return new(path, encoding, [.. bytes.AsSpan()[..mark]], separator, records, after, found.Head, found.Rows, table.Numbers);
    }

    /// <summary>The bytes of other text in the same encoding, or null with the first letter that it has no code for.</summary>
    public (ImmutableArray<byte>? Bytes, string Wrong) Encode(string text)
    {
        try
        {
            return ([.. Mark, .. Encoding.GetBytes(text)], "");
        }
        catch (EncoderFallbackException wrong)
        {
            return (null, wrong.CharUnknown == '\0' ? $"{wrong.CharUnknownHigh}{wrong.CharUnknownLow}" : wrong.CharUnknown.ToString());
        }
    }
}
