using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Workbooks;

/// <summary>The sheet that a table is read from, and the cells of it.</summary>
/// <param name="Words">What was chosen without being said; empty where there was no choice.</param>
internal sealed record SheetChoice(string Name, WorksheetPart Part, SheetRange Range, string Words)
{
    /// <summary>The sheet that the sidecar names, the only one, or the one with the table's own name; null (with a diagnostic) for none.</summary>
    public static SheetChoice? In(string path, WorkbookPart workbook, TableForm form, Findings findings)
    {
        var all = Sheets(workbook);
        ImmutableArray<Sheet> shown = [.. all.Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible)];
        if (Named(form.Range, workbook, all) is var (range, ofRange) && ofRange is not null)
            return Of(workbook, ofRange, range, "");
        if (form.Range.Length > 0 && SheetRange.Of(form.Range) is null)
        {
            findings.Error(
                "RB1270",
                new(path),
                $"the workbook has no range or table '{form.Range}'",
                $"write cells as B3:F40 in {form.Sidecar}, or the name of a table: {Listed(Names(workbook))}"
            );
            return null;
        }

        var cells = SheetRange.Of(form.Range) ?? SheetRange.All;
        if (form.Sheet.Length > 0)
        {
            var number = int.TryParse(form.Sheet, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= all.Length ? at : 0;
            var said = all.FirstOrDefault(sheet => NameOf(sheet) == form.Sheet) ?? (number > 0 ? all[number - 1] : null);
            if (said is not null)
                return Of(workbook, said, cells, "");
            findings.Error(
                "RB1270",
                new(path),
                $"the workbook has no sheet '{form.Sheet}'",
                NearestName.Hint(form.Sheet, all.Select(NameOf)) is { Length: > 0 } near ? near : $"it has {Listed(all.Select(NameOf))}"
            );
            return null;
        }

        if (shown.Length == 1)
            return Of(workbook, shown[0], cells, "");
        if (shown.FirstOrDefault(sheet => NameOf(sheet).Equals(Path.GetFileNameWithoutExtension(path), StringComparison.OrdinalIgnoreCase)) is { } same)
            return Of(workbook, same, cells, $"read from the sheet \"{NameOf(same)}\"");
        findings.Error(
            "RB1270",
            new(path),
            shown.IsEmpty ? "the workbook has no sheet with cells" : $"the workbook has the sheets {Listed(shown.Select(NameOf))}",
            shown.IsEmpty ? "save it with its table" : $"write 'sheet: {NameOf(shown[0])}' in {form.Sidecar}"
        );
        return null;
    }

    /// <summary>Every sheet with cells, shown or hidden.</summary>
    public static IEnumerable<SheetChoice> All(WorkbookPart workbook) => Sheets(workbook).Select(sheet => Of(workbook, sheet, SheetRange.All, ""));

    private static ImmutableArray<Sheet> Sheets(WorkbookPart workbook) =>
    [
        .. workbook
            .Workbook?.Sheets?.Elements<Sheet>()
            .Where(sheet => sheet.Id?.Value is not null && workbook.GetPartById(sheet.Id.Value) is WorksheetPart)
            ?? [],
    ];

    private static SheetChoice Of(WorkbookPart workbook, Sheet sheet, SheetRange range, string words) =>
        new(NameOf(sheet), (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!), range, words);

    /// <summary>The cells of a defined name or a table of the workbook.</summary>
    private static (SheetRange Range, Sheet? Sheet) Named(string name, WorkbookPart workbook, ImmutableArray<Sheet> sheets)
    {
        if (name.Length == 0)
            return (SheetRange.All, null);
        foreach (var sheet in sheets)
        {
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
            if (
                part
                    .TableDefinitionParts.Select(table => table.Table)
                    .FirstOrDefault(table => table?.DisplayName?.Value == name || table?.Name?.Value == name) is
                { Reference.Value: { } cells }
            )
                return (SheetRange.Of(cells) ?? SheetRange.All, sheet);
        }

        var defined = workbook.Workbook?.DefinedNames?.Elements<DefinedName>().FirstOrDefault(defined => defined.Name?.Value == name)?.Text ?? name;
        var cut = defined.LastIndexOf('!');
        var owner = cut > 0 ? defined[..cut].Trim('\'').Replace("''", "'", StringComparison.Ordinal) : "";
        return SheetRange.Of(defined[(cut + 1)..]) is { } range && sheets.FirstOrDefault(sheet => NameOf(sheet) == owner) is { } found
            ? (range, found)
            : (SheetRange.All, null);
    }

    private static IEnumerable<string> Names(WorkbookPart workbook) =>
        workbook.WorksheetParts.SelectMany(part => part.TableDefinitionParts).Select(table => table.Table?.DisplayName?.Value ?? "")
            .Concat(workbook.Workbook?.DefinedNames?.Elements<DefinedName>().Select(name => name.Name?.Value ?? "") ?? [])
            .Where(name => name.Length > 0)
            .Order(StringComparer.Ordinal);

    private static string NameOf(Sheet sheet) => sheet.Name?.Value ?? "";

    private static string Listed(IEnumerable<string> names)
    {
        ImmutableArray<string> all = [.. names.Select(name => $"\"{name}\"")];
        return all.Length switch { 0 => "there is none", 1 => all[0], _ => $"{string.Join(", ", all[..^1])} and {all[^1]}" };
    }
}
