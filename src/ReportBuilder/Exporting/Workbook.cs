using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportBuilder.Exporting;

/// <summary>
/// Sheets as an Office Open XML workbook: numbers as numbers, words as words that no spreadsheet runs as a formula, the header frozen.
/// </summary>
internal static class Workbook
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const uint PlainStyle = 0;
    private const uint HeaderStyle = 1;
    private const uint QuotedStyle = 2;

    /// <summary>What Excel allows in the prompt of a cell.</summary>
    private const int LongestPrompt = 255;
    private const int LongestName = 31;

    public static ImmutableArray<byte> Write(ImmutableArray<DataSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            // Named ids, because the library would make some up by chance.
            var workbook = document.AddNewPart<WorkbookPart>(WorkbookType, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var list = new Sheets();
            for (var i = 0; i < sheets.Length; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"sheet{i + 1}");
                workbook.AddNewPart<WorksheetPart>(id).Worksheet = Sheet(sheets[i]);
                list.Append(new Sheet { Id = id, SheetId = (uint)(i + 1), Name = NameOf(sheets[i], sheets.Take(i)) });
            }

            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list);
        }

        return FixedZip.Rewrite(stream.ToArray());
    }

    private static Worksheet Sheet(DataSheet sheet)
    {
        var rows = new SheetData(Row(1, sheet.Columns.Select(column => new DataValue(null, column.Header)), HeaderStyle));
        for (var i = 0; i < sheet.Rows.Length; i++)
            rows.Append(Row((uint)(i + 2), sheet.Rows[i], PlainStyle));
        return new(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            ),
            new Columns(
                sheet.Columns.Select(
                    (column, i) =>
                        new Column
                        {
                            Min = (uint)(i + 1),
                            Max = (uint)(i + 1),
                            Width = WidthOf(sheet, i),
                            CustomWidth = true,
                        }
                )
            ),
            rows,
            new AutoFilter { Reference = $"A1:{ColumnName(sheet.Columns.Length - 1)}{sheet.Rows.Length + 1}" },
            Help(sheet));
    }

    private static Row Row(uint number, IEnumerable<DataValue> cells, uint style) =>
        new(cells.Select((cell, column) => Cell($"{ColumnName(column)}{number}", cell, style))) { RowIndex = number };

    private static Cell Cell(string reference, DataValue value, uint style) =>
        value.Number is { } number
            ? new Cell
            {
                CellReference = reference,
                StyleIndex = style,
                CellValue = new(number.ToString("R", CultureInfo.InvariantCulture)),
            }
            : new Cell(new InlineString(new Text(value.Text) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = reference,
                DataType = CellValues.InlineString,
                StyleIndex = IsFormula(value.Text) ? QuotedStyle : style,
            };

    /// <remarks>Words in a workbook are never run; the quote keeps them words when somebody edits the cell or saves it as CSV.</remarks>
    private static bool IsFormula(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal);

    /// <summary>What a column means, shown when its header is selected.</summary>
    private static DataValidations Help(DataSheet sheet) => new(sheet.Columns.Select((column, i) => new DataValidation
    {
        AllowBlank = true,
        ShowInputMessage = true,
        PromptTitle = Cut(column.Header, 32),
        Prompt = Cut(column.Help, LongestPrompt),
        SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{ColumnName(i)}1")]),
    }))
    { Count = (uint)sheet.Columns.Length };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { QuotePrefix = true }));

    private static string NameOf(DataSheet sheet, IEnumerable<DataSheet> before)
    {
        var name = Cut(string.Concat(sheet.Name.Select(letter => "[]:*?/\\".Contains(letter, StringComparison.Ordinal) ? ' ' : letter)), LongestName);
        return before.Any(other => Cut(other.Name, LongestName).Equals(name, StringComparison.OrdinalIgnoreCase)) ? Cut($"{before.Count() + 1} {name}", LongestName) : name;
    }

    private static double WidthOf(DataSheet sheet, int column) =>
        Math.Clamp(sheet.Rows.Select(row => row[column].ToString().Length).Append(sheet.Columns[column].Header.Length).Max() + 2, 6, 60);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    private static string ColumnName(int index) => index < 26 ? $"{(char)('A' + index)}" : ColumnName((index / 26) - 1) + ColumnName(index % 26);
}
