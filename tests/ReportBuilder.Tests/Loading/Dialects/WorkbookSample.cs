using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ReportBuilder.Tests.Loading.Dialects;

/// <summary>Writes small workbooks as a spreadsheet program would, with what tests need in them.</summary>
internal sealed class WorkbookSample
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006";

    /// <summary>Cell formats, by their place: general, a share in per cent, a day, a year, euros, a day that the workbook spells out.</summary>
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\ &quot;EUR by day&quot;"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy"/></numFmts>
        <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>
        """;

    private readonly List<(string Name, string Xml, string State)> sheets = [];

    public string DefinedNames { get; init; } = "";

    public string Properties { get; init; } = "";

    public List<string> SharedStrings { get; } = [];

    /// <param name="after">What stands behind the cells: merged ones.</param>
    public WorkbookSample Sheet(string name, string rows, string after = "", string state = "visible")
    {
        sheets.Add((name, $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{after}</worksheet>""", state));
        return this;
    }

    /// <summary>Rows of words and numbers; words are shared or stand in the cell by turns, null is no cell.</summary>
    public string Rows(params object?[][] rows) => string.Concat(rows.Select((row, at) => $"<row r=\"{at + 1}\">{string.Concat(row.Select((cell, column) => Cell(cell, at + 1, column)))}</row>"));

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(zip, "[Content_Types].xml", $"""
                <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                {Each((_, number) => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")}</Types>
                """);
            Add(zip, "_rels/.rels", Relations($"<Relationship Id=\"r1\" Type=\"{Office}/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            Add(zip, "xl/workbook.xml", $"""
                <workbook xmlns="{Main}" xmlns:r="{Office}/relationships">{Properties}<sheets>{Each((sheet, number) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{number}\" state=\"{sheet.State}\" r:id=\"s{number}\"/>")}</sheets>{DefinedNames}</workbook>
                """);
            Add(zip, "xl/_rels/workbook.xml.rels", Relations(
                Each((_, number) => $"<Relationship Id=\"s{number}\" Type=\"{Office}/relationships/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")
                + $"<Relationship Id=\"st\" Type=\"{Office}/relationships/styles\" Target=\"styles.xml\"/><Relationship Id=\"ss\" Type=\"{Office}/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
            Add(zip, "xl/styles.xml", Styles);
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(SharedStrings.Select(text => $"<si>{text}</si>"))}</sst>");
            for (var at = 0; at < sheets.Count; at++)
                Add(zip, $"xl/worksheets/sheet{at + 1}.xml", sheets[at].Xml);
        }

        return stream.ToArray();
    }

    private string Cell(object? cell, int row, int column)
    {
        var at = $"r=\"{(char)('A' + column)}{row}\"";
        switch (cell)
        {
            case null:
                return "";
            case string text when (row + column) % 2 == 0:
                SharedStrings.Add($"<t>{SecurityElement.Escape(text)}</t>");
                return $"<c {at} t=\"s\"><v>{SharedStrings.Count - 1}</v></c>";
            case string text:
                return $"<c {at} t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
            case (double number, int style):
                return string.Create(CultureInfo.InvariantCulture, $"<c {at} s=\"{style}\"><v>{number:R}</v></c>");
            default:
                return string.Create(CultureInfo.InvariantCulture, $"<c {at}><v>{cell}</v></c>");
        }
    }

    private string Each(Func<(string Name, string Xml, string State), int, string> write) => string.Concat(sheets.Select((sheet, at) => write(sheet, at + 1)));

    private static string Relations(string all) => $"<Relationships xmlns=\"{Package}/relationships\">{all}</Relationships>";

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(xml.Trim());
    }
}
