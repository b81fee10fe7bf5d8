using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportBuilder.Data;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Serving;

/// <summary>
/// Where each part of a page is written, for an author who asks in the browser: sections and blocks by their id, running text by its first letters,
/// and the cells of scores by "unit-id/node-id".
/// </summary>
internal static class PreviewPlaces
{
    /// <summary>So many letters tell one text from another.</summary>
    public const int Letters = 120;

    public static string Write(ReportDraft draft) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        WriteMap(json, "ids", Ids(draft.Document));
        WriteMap(json, "texts", Texts(draft.Document));
        WriteMap(json, "cells", Cells(draft));
        json.WriteEndObject();
    });

    /// <summary>Only letters: numbers of notes stand between them on a page, and marks differ.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (key.Length == Letters)
                break;
            if (Rune.IsLetter(rune))
                key.Append(rune.ToString());
        }

        return key.ToString();
    }

    private static IEnumerable<(string Key, string Place)> Ids(ReportDocument document)
    {
        foreach (var (section, _) in document.InReadingOrder())
        {
            yield return (section.Id, section.Origin.ToString());
            foreach (var block in section.Opening.Concat(section.Content).Where(block => block.Id.Length > 0))
                yield return (block.Id, block.Origin.ToString());
        }
    }

    private static IEnumerable<(string Key, string Place)> Texts(ReportDocument document)
    {
        foreach (var (section, _) in document.InReadingOrder())
        {
            foreach (var (text, place) in section.Opening.Concat(section.Content).WithInner().SelectMany(TextsOf))
                yield return (Key(text), place.ToString());
        }
    }

    private static IEnumerable<(string Text, SourcePlace Place)> TextsOf(Block block) => block switch
    {
        Heading heading => [(PlainText.Of(heading.Content), heading.Origin)],
        Paragraph paragraph => [(PlainText.Of(paragraph.Content), paragraph.Origin)],
        PullQuote quote => [(PlainText.Of(quote.Content), quote.Origin)],
        Illustration { Caption.Length: > 0 } picture => [(picture.Caption, picture.Origin)],
        FactsBox box => box.Rows.Select(row => (PlainText.Of(row.Description), box.Origin)),
        KeyFigures figures => figures.Items.Select(item => (PlainText.Of(item.Label), figures.Origin)),
        _ => [],
    };

    /// <summary>A score is written in a cell; a score made of others names the first of theirs and how many follow.</summary>
    private static IEnumerable<(string Key, string Place)> Cells(ReportDraft draft)
    {
        var units = draft.Inputs.Dataset.Units;
        var columns = draft.Inputs.Dataset.Columns.ToDictionary(column => column.NodeId, StringComparer.Ordinal);
        foreach (var node in draft.Inputs.Framework.Nodes)
        {
            var under = Under(node).Where(columns.ContainsKey).Select(id => columns[id]).ToList();
            if (under.Count == 0)
                continue;
            var more = under.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {under.Count - 1} more");
            for (var at = 0; at < units.Length; at++)
                yield return ($"{units[at].Id}/{node.Id}", $"{under[0].Places[at]}{more}");
        }
    }

    private static IEnumerable<string> Under(FrameworkNode node) => node.Children.SelectMany(Under).Prepend(node.Id);

    /// <summary>The first place of each key.</summary>
    private static void WriteMap(Utf8JsonWriter json, string name, IEnumerable<(string Key, string Place)> entries)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, place) in entries.Where(entry => entry.Key.Length > 0))
            map.TryAdd(key, place);
        json.WriteStartObject(name);
        foreach (var (key, place) in map)
            json.WriteString(key, place);
        json.WriteEndObject();
    }
}
