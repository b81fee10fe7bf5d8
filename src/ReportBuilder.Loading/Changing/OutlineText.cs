using System.Collections.Immutable;
using ReportBuilder.Loading.Yaml;

namespace ReportBuilder.Loading.Changing;

/// <summary>One part of the outline in content/report.yaml as its lines: from which to which, and how far in.</summary>
/// <param name="First">The index of its first line.</param>
/// <param name="End">The index of the first line behind it.</param>
/// <param name="Indent">How far in its hyphen stands.</param>
internal sealed record OutlineEntry(string Kind, string Content, int First, int End, int Indent, bool IsFlow, ImmutableArray<OutlineEntry> Parts);

/// <summary>The outline of an edition as text.</summary>
internal sealed class OutlineText
{
    private readonly List<string> lines;

    public OutlineText(string text)
    {
        lines = [.. text.Split('\n')];
        LineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r" : "";
        Entries = YamlFile.Read("content/report.yaml", text, 1, new())?.Entries.FirstOrDefault(entry => entry.Key == "outline")?.Value
            is YamlList list
            ? Of(list)
            : [];
    }

    public ImmutableArray<OutlineEntry> Entries { get; }

    private string LineEnd { get; }

    public IEnumerable<OutlineEntry> All => Entries.SelectMany(Below);

    public string Text => string.Join('\n', lines);

    /// <summary>Puts lines in behind an entry, as far in as it stands.</summary>
    public int Insert(OutlineEntry behind, int indent, params string[] inserted)
    {
        lines.InsertRange(behind.End, inserted.Select(line => new string(' ', indent) + line + LineEnd));
        return behind.End + 1;
    }

    public void Remove(OutlineEntry entry) => lines.RemoveRange(entry.First, entry.End - entry.First);

    private static IEnumerable<OutlineEntry> Below(OutlineEntry entry) => entry.Parts.SelectMany(Below).Prepend(entry);

    private ImmutableArray<OutlineEntry> Of(YamlList list) => [.. list.Items.OfType<YamlMap>().Select(Entry)];

    private OutlineEntry Entry(YamlMap map)
    {
        var first = map.Place.Line - 1;
        var indent = lines[first].IndexOf('-', StringComparison.Ordinal);
        var end = first + 1;
        while (end < lines.Count && lines[end].Trim().Length > 0 && lines[end].Length - lines[end].TrimStart().Length > indent)
            end++;
        string Word(string key) => map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value is YamlText text ? text.Text : "";
        var parts = map.Entries.FirstOrDefault(entry => entry.Key == "parts")?.Value is YamlList below ? Of(below) : [];
        return new(Word("kind"), Word("content"), first, end, indent, lines[first].TrimStart(' ', '-').StartsWith('{'), parts);
    }
}
