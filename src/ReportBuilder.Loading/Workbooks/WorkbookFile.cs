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

    public static CsvTable? Read(string path, ImmutableArray<byte> bytes, TableForm form, Findings findings)
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
            return document.WorkbookPart is { } workbook ? Table(path, workbook, form, findings) : Broken(path, findings);
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
            return Broken(path, findings);
        }
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

    private static CsvTable? Broken(string path, Findings findings)
    {
        findings.Error("RB1271", new(path), "the workbook cannot be read", "open it in the spreadsheet program and save it again as .xlsx");
        return null;
    }
}
