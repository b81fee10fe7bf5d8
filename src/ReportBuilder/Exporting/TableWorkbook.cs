using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Exporting;

/// <summary>
/// The tables of an edition as an Office Open XML workbook that can be edited and read back: numbers as numbers, words as words that no
/// spreadsheet takes for numbers, days or formulas. Rows are written as a stream.
/// </summary>
internal static partial class TableWorkbook
{
    private const uint HeaderStyle = 1;
    private const uint QuotedStyle = 2;
    private const uint FirstNumberStyle = 3;
    private const uint FirstNumberFormat = 164;

    public static ImmutableArray<byte> Write(ImmutableArray<TableSheet> sheets)
    {
        using var stream = new MemoryStream();
        ImmutableArray<string> formats =
        [
            .. sheets
                .SelectMany(sheet => sheet.Rows)
                .SelectMany(row => row)
                .Select(cell => cell.Format)
                .Where(format => format.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            // Named ids, because the library would make some up by chance.
            var workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles(formats);
            var list = new Sheets();
            for (var i = 0; i < sheets.Length; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"sheet{i + 1}");
                Write(workbook.AddNewPart<WorksheetPart>(id), sheets[i], formats);
                list.Append(new Sheet { Id = id, SheetId = (uint)(i + 1), Name = sheets[i].Name });
            }

            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list);
        }

        return FixedZip.Rewrite(stream.ToArray());
    }

    private static void Write(WorksheetPart part, TableSheet sheet, ImmutableArray<string> formats)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(Frozen(sheet.Head));
        if (Widths(sheet) is { HasChildren: true } widths)
            writer.WriteElement(widths);
        writer.WriteStartElement(new SheetData());
        for (var row = 0; row < sheet.Rows.Length; row++)
        {
            if (sheet.Rows[row].IsEmpty)
                continue;
            writer.WriteStartElement(new Row { RowIndex = (uint)(row + 1) });
            for (var column = 0; column < sheet.Rows[row].Length; column++)
            {
                if (sheet.Rows[row][column] is var cell && (cell.Number is not null || cell.Text.Length > 0))
                    writer.WriteElement(Cell(SourcePlace.CellName(row + 1, column + 1), cell, row + 1 == sheet.Head, formats));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Cell(string reference, SheetCell cell, bool isHead, ImmutableArray<string> formats) =>
        cell.Number is { } number
            ? new Cell
            {
                CellReference = reference,
                StyleIndex = cell.Format.Length == 0 ? 0 : FirstNumberStyle + (uint)formats.IndexOf(cell.Format),
                CellValue = new(number.ToString("R", CultureInfo.InvariantCulture)),
            }
            : new Cell(new InlineString(new Text(Escaped(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = reference,
                DataType = CellValues.InlineString,
                // Words are never run; the quote keeps them words when somebody edits the cell.
                StyleIndex = isHead ? HeaderStyle : QuotedStyle,
            };

    /// <summary>Text that looks like a letter by its number is written so that no program takes it for one (ECMA-376, ST_Xstring).</summary>
    private static string Escaped(string text) => text.Contains("_x", StringComparison.Ordinal) ? Numbered().Replace(text, "_x005F_$1") : text;

    private static SheetViews Frozen(int head) => new(
        new SheetView(
            new Pane
            {
                VerticalSplit = head,
                TopLeftCell = SourcePlace.CellName(head + 1, 1),
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        )
        {
            WorkbookViewId = 0,
        }
    );

    private static Columns Widths(TableSheet sheet) => new(
        Enumerable.Range(0, sheet.Rows[sheet.Head - 1].Length).Select(column => new Column
        {
            Min = (uint)(column + 1),
            Max = (uint)(column + 1),
            Width = Math.Clamp(sheet.Rows.Skip(sheet.Head - 1).Take(200).Where(row => column < row.Length).Max(row => row[column].Text.Length) + 2, 10, 60),
            CustomWidth = true,
        })
    );

    private static Stylesheet Styles(ImmutableArray<string> formats)
    {
        var styles = new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                [
                    new CellFormat(),
                    new CellFormat { FontId = 1, ApplyFont = true },
                    new CellFormat { QuotePrefix = true, NumberFormatId = 49, ApplyNumberFormat = true },
                    .. formats.Select((_, at) => new CellFormat { NumberFormatId = FirstNumberFormat + (uint)at, ApplyNumberFormat = true }),
                ]));
        if (!formats.IsEmpty)
            styles.NumberingFormats = new(
                formats.Select((format, at) => new NumberingFormat { NumberFormatId = FirstNumberFormat + (uint)at, FormatCode = format })
            );
        return styles;
    }

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();
}
