using System.Text.Json;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Markup.Proof;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Assets;

/// <summary>The receipts of one unit as a script, loaded when a reader asks for the first of them.</summary>
internal static class ReceiptScripts
{
    public static string PathOf(string unitId) => $"data/receipts/{unitId}.js";

    /// <summary>
    /// A call with the unit's id and its receipts by part: [name, score, rank, [[label, value, source, place] ...]], where a place stands
    /// behind a source that names it in words.
    /// </summary>
    public static void Write(HtmlText script, ReceiptSheet sheet) => script.Raw("reportReceipts("u8).Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", sheet.UnitId);
        json.WriteString("name", sheet.UnitName);
        json.WriteStartObject("parts");
        for (var part = 0; part < sheet.Heads.Length; part++)
            WriteReceipt(json, sheet.Heads[part].Name, sheet.Receipts[part], sheet.Style.Wording);
        json.WriteEndObject();
        json.WriteEndObject();
    }).Raw(");\n"u8);

    private static void WriteReceipt(Utf8JsonWriter json, string name, Receipt receipt, Wording wording)
    {
        json.WriteStartArray(receipt.NodeId);
        json.WriteStringValue(name);
        json.Reading(receipt.Score);
        json.Reading(receipt.Rank);
        json.WriteStartArray();
        WriteLine(json, new(wording["site.receipt.how"], ReceiptMarkup.Rule(receipt)));
        foreach (var line in receipt.Lines)
            WriteLine(json, line);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, ReceiptLine line)
    {
        json.WriteStartArray();
        json.WriteStringValue(line.Label);
        json.WriteStringValue(line.Value);
        if (line.SourceWords.Length > 0)
            json.WriteStringValue(line.SourceWords);
        if (line.Source.Length > 0)
            json.WriteStringValue(line.Source);

        json.WriteEndArray();
    }
}
