using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Data;

/// <summary>
/// receipts.json: how every score of every unit came about, unit by unit in rank order and part by part in framework order; then the rows
/// of own tables that the report quotes.
/// </summary>
internal static class ReceiptsJson
{
    public static ImmutableArray<byte> Write(ReportDraft draft) => JsonOutput.Bytes(
        json =>
        {
            var scores = draft.Scores;
            json.WriteStartObject();
            json.WriteString("edition", draft.Document.Edition.Id);
            json.WriteStartArray("parts");
            foreach (var column in scores.Columns)
                WritePart(json, column.Node);
            json.WriteEndArray();
            json.WriteStartArray("units");
            foreach (var unit in scores.InRankOrder(scores.Framework.Root))
                WriteUnit(json, scores, unit);
            json.WriteEndArray();
            QuotedTablesJson.Write(json, QuotedTable.Of(draft.Document, draft.Inputs.Tables));
            json.WriteEndObject();
        },
        indented: false);

    private static void WritePart(Utf8JsonWriter json, FrameworkNode node)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("name", node.Name);
        json.WriteEndObject();
    }

    private static void WriteUnit(Utf8JsonWriter json, Scorebook scores, Unit unit)
    {
        json.WriteStartObject();
        json.WriteString("id", unit.Id);
        json.WriteString("name", unit.Name);
        json.WriteStartArray("receipts");
        foreach (var column in scores.Columns)
            WriteReceipt(json, scores.ReceiptOf(unit, column.Node));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReceipt(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteStartObject();
        json.WriteString("part", receipt.NodeId);
        JsonOutput.Number(json, "score", receipt.Score);
        JsonOutput.Number(json, "rank", receipt.Rank);
        json.WriteString("rule", receipt.Rule);
        json.WriteStartArray("lines");
        foreach (var line in receipt.Lines)
        {
            json.WriteStartObject();
            json.WriteString("label", line.Label);
            json.WriteString("value", line.Value);
            if (line.Source.Length > 0)
                json.WriteString("source", line.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("madeOf");
        foreach (var part in receipt.PartNodeIds)
            json.WriteStringValue(part);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
