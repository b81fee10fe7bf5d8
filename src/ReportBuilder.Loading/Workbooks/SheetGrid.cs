using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Workbooks;

/// <summary>The filled cells of a sheet by rows, read as a stream, with what is merged and hidden.</summary>
internal sealed class SheetGrid(string path, SheetChoice choice, ImmutableArray<string> texts, CellFormats formats, Findings findings)
{
    private const int MostCells = 5_000_000;

    private readonly SortedDictionary<int, List<(int Column, string Text)>> rows = [];
    private int cells;

    public IReadOnlyDictionary<int, List<(int Column, string Text)>> Rows => rows;

    /// <summary>What the sheet is called.</summary>
    public string Sheet => choice.Name;

    public List<SheetRange> Merged { get; } = [];

    public List<int> HiddenRows { get; } = [];

    /// <summary>False (with a diagnostic) where the sheet has too many cells.</summary>
    public bool Read()
    {
        using var reader = OpenXmlReader.Create(choice.Part);
        var row = 0;
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(Row))
                row = RowAt(reader, row);
            else if (reader.ElementType == typeof(Cell))
                Add((Cell)reader.LoadCurrentElement()!, row);
            else if (reader.ElementType == typeof(MergeCell) && Attribute(reader, "ref") is { } merged && SheetRange.Of(merged) is { } range)
                Merged.Add(range);
            if (cells > MostCells)
            {
                findings.Error("RB1004", new(path), $"the sheet has more than {MostCells} cells", "split it, or name its table by 'range' in the sidecar");
                return false;
            }
        }

        return true;
    }

    private int RowAt(OpenXmlReader reader, int last)
    {
        var row = int.TryParse(Attribute(reader, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : last + 1;
        if (Attribute(reader, "hidden") is "1" or "true" && row >= choice.Range.Top && row <= choice.Range.Bottom)
            HiddenRows.Add(row);
        return row;
    }

    private void Add(Cell cell, int row)
    {
        var last = rows.TryGetValue(row, out var known) && known.Count > 0 ? known[^1].Column : 0;
        var column = cell.CellReference?.Value is { } name && SheetRange.Cell(name) is var (_, said) ? said : last + 1;
        if (!choice.Range.Has(row, column) || Text(cell, row, column).Trim() is not { Length: > 0 } text)
            return;
        if (text.Length > CsvFile.LongestCell)
        {
            findings.Error("RB1209", PlaceOf(row, column), $"the cell has {text.Length} characters; at most {CsvFile.LongestCell} are read", "shorten it");
            text = text[..40];
        }

        cells++;
        if (known is null)
            rows.Add(row, known = []);
        known.Add((column, text));
    }

    public SourcePlace PlaceOf(int row, int column) => new(path, row, column) { Sheet = choice.Name };

    private string Text(Cell cell, int row, int column)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString)
            return cell.InlineString is { } inline ? SharedTexts.Of(inline) : "";
        if (type == CellValues.SharedString)
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Length ? texts[at] : "";
        if (type == CellValues.Boolean)
            return value == "1" ? "TRUE" : "FALSE";
        if (type == CellValues.Date)
            return value.Length >= 10 ? value[..10] : value;
        if (value.Length == 0 && cell.CellFormula is not null && type != CellValues.String)
            findings.Error(
                "RB1272",
                PlaceOf(row, column),
                "the formula has no value",
                "open the workbook in the spreadsheet program, let it calculate, and save it"
            );
        if (type == CellValues.String)
            return SharedTexts.Plain(value);
        return type is null || type == CellValues.Number
            ? double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? formats.Text(number, cell.StyleIndex?.Value ?? 0)
                : value
            : value;
    }

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name && attribute.NamespaceUri.Length == 0)
                return attribute.Value;
        }

        return null;
    }
}
