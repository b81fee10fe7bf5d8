using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ReportBuilder.Loading.Csv;

namespace ReportBuilder.Loading.Workbooks;

/// <summary>
/// Reads a table out of an Office Open XML workbook, a sheet as a stream. Formulas are not worked out: their last values are read, which the
/// spreadsheet program kept. Macros and links are never followed.
/// </summary>
internal static class WorkbookFile
{
    /// <summary>No part of a workbook is read further than this, however well it was compressed.</summary>
    private const long LongestPart = 256L * 1024 * 1024;

    public static CsvTable? Read(string path, ImmutableArray<byte> bytes, TableForm form, Findings findings) =>
        Open(path, bytes, findings, workbook => Table(path, workbook, form, findings));

    /// <summary>Reads every sheet, one after the other.</summary>
    public static void ReadAll(string path, ImmutableArray<byte> bytes, Findings findings, Action<SheetGrid> read) =>
        Open<object>(path, bytes, findings, workbook =>
        {
            var (texts, formats) = (SharedTexts.Of(workbook), CellFormats.Of(workbook));
            foreach (var choice in SheetChoice.All(workbook))
            {
                var grid = new SheetGrid(path, choice, texts, formats, findings);
                if (grid.Read())
                    read(grid);
            }

            return null;
        });

    /// <summary>The names of the sheets in their order; none where the workbook cannot be read.</summary>
    public static ImmutableArray<string> SheetNames(ImmutableArray<byte> bytes) =>
        Open<List<string>>("", bytes, new(), workbook => [.. SheetChoice.All(workbook).Select(choice => choice.Name)]) is { } names ? [.. names] : [];

    private static T? Open<T>(string path, ImmutableArray<byte> bytes, Findings findings, Func<WorkbookPart, T?> read)
        where T : class
    {
        if (bytes.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            findings.Error("RB1271", new(path), "the workbook has a password, or is of the form of before 2007", "save it without a password as .xlsx");
            return null;
        }

        try
        {
            using var stream = new MemoryStream(ImmutableCollectionsMarshal.AsArray(bytes)!, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new() { MaxCharactersInPart = LongestPart });
            if (document.WorkbookPart is { } workbook)
                return read(workbook);
        }
        catch (Exception problem)
            when (problem
                    is OpenXmlPackageException
                        or InvalidDataException
                        or XmlException
                        or FileFormatException
                        or IOException
                        or FormatException
                        or ArgumentException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or OverflowException
                        or NotSupportedException
                        or UriFormatException
            )
        {
            // Told below, like a workbook that has none of the parts of one.
        }

        findings.Error("RB1271", new(path), "the workbook cannot be read", "open it in the spreadsheet program and save it again as .xlsx");
        return null;
    }

    /// <summary>For forms of workbooks that no library reads for us.</summary>
    public static CsvTable? Refuse(string path, ImmutableArray<byte> bytes, TableForm form, Findings findings)
    {
        findings.Error(
            "RB1271",
            new(path),
            $"workbooks of the form {Path.GetExtension(path)} are not read",
            "save it as .xlsx in the spreadsheet program, or as .csv"
        );
        return null;
    }

    private static CsvTable? Table(string path, WorkbookPart workbook, TableForm form, Findings findings)
    {
        if (SheetChoice.In(path, workbook, form, findings) is not { } choice)
            return null;
        var texts = SharedTexts.Of(workbook);
        var grid = new SheetGrid(path, choice, texts, CellFormats.Of(workbook), findings);
        return grid.Read() ? new SheetTable(path, choice, grid, form, findings).Read() : null;
    }
}
