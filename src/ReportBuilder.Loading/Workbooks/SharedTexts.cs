using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportBuilder.Loading.Workbooks;

/// <summary>The texts that the cells of a workbook share. Readings of Japanese words beside them are no part of the text.</summary>
internal static class SharedTexts
{
    public static ImmutableArray<string> Of(WorkbookPart workbook)
    {
        if (workbook.SharedStringTablePart is not { } part)
            return [];
        var texts = ImmutableArray.CreateBuilder<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(Of((SharedStringItem)reader.LoadCurrentElement()!));
        }

        return texts.DrainToImmutable();
    }

    public static string Of(RstType item)
    {
        if (item.Text is { } whole && !item.Elements<Run>().Any())
            return whole.Text;
        var text = new StringBuilder(item.Text?.Text);
        foreach (var run in item.Elements<Run>())
            text.Append(run.Text?.Text);
        return text.ToString();
    }
}
