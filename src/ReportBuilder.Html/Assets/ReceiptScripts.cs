using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Assets;

/// <summary>The receipts of one city as a script, loaded when a reader asks for the first of them.</summary>
internal static class ReceiptScripts
{
    public static string PathOf(Unit unit) => $"data/receipts/{unit.Id}.js";

    /// <summary>A call with the city's id and its receipts by part: [name, score, rank, [[label, value, source] ...]].</summary>
    public static string Write(Site site, Unit unit) => "reportReceipts(" + JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", unit.Id);
        json.WriteString("name", unit.Name);
        json.WriteStartObject("parts");
        foreach (var (node, receipt) in site.ScoredParts.Zip(site.ReceiptsOf(unit)))
        {
            json.WriteStartArray(receipt.NodeId);
            json.WriteStringValue(node == site.Scores.Framework.Root ? "Overall" : node.Name);
            json.Reading(receipt.Score);
            json.Reading(receipt.Rank);
            json.WriteStartArray();
            foreach (var line in receipt.Lines.Prepend(new ReceiptLine("How", ReceiptMarkup.Rule(receipt))))
            {
                json.WriteStartArray();
                json.WriteStringValue(line.Label);
                json.WriteStringValue(line.Value);
                if (line.Source.Length > 0)
                    json.WriteStringValue(line.Source);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }) + ");\n";
}
