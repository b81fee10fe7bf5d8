using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Yaml;

/// <summary>Asks a mapping for its keys and says what is missing, unknown or of the wrong kind.</summary>
internal sealed class MapReader
{
    private readonly YamlMap map;
    private readonly Findings findings;

    /// <param name="known">All keys that may stand in this mapping; any other is an error.</param>
    /// <param name="what">What the mapping is, for messages: "the theme".</param>
    public MapReader(YamlMap map, string what, IEnumerable<string> known, Findings findings)
    {
        (this.map, this.findings) = (map, findings);
        var names = known.ToList();
        foreach (var entry in map.Entries.Where(entry => !names.Contains(entry.Key, StringComparer.Ordinal)))
        {
            var near = NearestName.Hint(entry.Key, names);
            findings.Error("RB1103", entry.KeyPlace, $"{what} has no key '{entry.Key}'", near.Length > 0 ? near : $"known keys: {string.Join(", ", names)}");
        }
    }

    public SourcePlace Place => map.Place;

    public YamlValue? Find(string key) => map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    public SourcePlace PlaceOf(string key) => Find(key)?.Place ?? map.Place;

    /// <summary>The words under a key; empty where it is absent. A list or mapping there is an error.</summary>
    public string Text(string key) => TextAt(key)?.Text ?? "";

    public YamlText? TextAt(string key)
    {
        var value = Find(key);
        if (value is not (null or YamlText))
            findings.Error("RB1107", value.Place, $"'{key}' is {Kind(value)}; text is needed here");
        return value as YamlText is { Text.Length: > 0 } text ? text : null;
    }

    public string Required(string key)
    {
        var text = Text(key);
        if (text.Length == 0 && Find(key) is null or YamlText { Text: "" })
            findings.Error("RB1106", PlaceOf(key), $"'{key}' is missing", $"add a line '{key}: ...'");
        return text;
    }

    public YamlMap? MapAt(string key)
    {
        var value = Find(key);
        if (value is not (null or YamlMap or YamlText { Text: "" }))
            findings.Error("RB1107", value.Place, $"'{key}' is {Kind(value)}; keys and values are needed here");
        return value as YamlMap;
    }

    public ImmutableArray<YamlValue> Items(string key)
    {
        var value = Find(key);
        if (value is not (null or YamlList or YamlText { Text: "" }))
            findings.Error("RB1107", value.Place, $"'{key}' is {Kind(value)}; a list is needed here", "start each item with a hyphen");
        return value is YamlList list ? list.Items : [];
    }

    public ImmutableArray<YamlMap> Maps(string key)
    {
        var items = Items(key);
        foreach (var item in items.Where(item => item is not YamlMap))
            findings.Error("RB1107", item.Place, $"an item of '{key}' is {Kind(item)}; keys and values are needed here");
        return [.. items.OfType<YamlMap>()];
    }

    public ImmutableArray<YamlText> Texts(string key)
    {
        var items = Items(key);
        foreach (var item in items.Where(item => item is not YamlText))
            findings.Error("RB1107", item.Place, $"an item of '{key}' is {Kind(item)}; text is needed here");
        return [.. items.OfType<YamlText>()];
    }

    /// <summary>A date as 2025-12-31, or null where it is absent or wrong.</summary>
    public DateOnly? Date(string key)
    {
        if (TextAt(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        findings.Error("RB1108", text.Place, $"'{text.Text}' is not a date", "write dates as 2025-12-31");
        return null;
    }

    public double? Number(string key)
    {
        if (TextAt(key) is not { } text)
            return null;
        if (double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        findings.Error("RB1108", text.Place, $"'{text.Text}' is not a number");
        return null;
    }

    /// <summary>One of a few words; the first where it is absent.</summary>
    public string Choice(string key, params ReadOnlySpan<string> words)
    {
        if (TextAt(key) is not { } text)
            return words[0];
        if (words.Contains(text.Text))
            return text.Text;
        findings.Error("RB1108", text.Place, $"'{key}' cannot be '{text.Text}'", $"write {string.Join(" or ", words.ToArray())}");
        return words[0];
    }

    private static string Kind(YamlValue value) => value switch
    {
        YamlList => "a list",
        YamlMap => "a mapping",
        _ => "text",
    };
}
