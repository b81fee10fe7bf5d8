using System.Collections.Immutable;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>Parts a Markdown file into its front matter and the text after it.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Keys that a front matter may have; others are warned of, because a slip in a key is silent otherwise.</summary>
    public static readonly ImmutableArray<string> Known =
    [
        "title", "name", "short", "standfirst", "description", "dimension", "unit", "number", "kind", "author", "claim", "contact", "role", "region",
        "alt", "image",
        "picture", "picture-alt", "picture-caption", "picture-credit", "picture-focus", "logo", "logo-alt",
    ];

    public static ContentText Read(string path, string text, Terms terms, Findings findings)
    {
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
            return new(path, Empty, text, 1);
        var start = Fence.Length + 1;
        var line = 2;
        for (var at = start; at <= text.Length; line++)
        {
            var end = text.IndexOf('\n', at) is var next and >= 0 ? next : text.Length;
            if (text.AsSpan(at, end - at).TrimEnd().SequenceEqual(Fence))
            {
                var keys = YamlFile.Read(path, text[start..Math.Max(start, at - 1)], firstLine: 2, findings);
                return new(path, keys is null ? Empty : Values(keys, terms, findings), text[Math.Min(end + 1, text.Length)..], line + 1);
            }

            at = end + 1;
        }

        findings.Error("RB1301", new(path, 1, 1), "the front matter is not closed", "put a line of three hyphens after the last key");
        return new(path, Empty, "", 1);
    }

    private static ImmutableSortedDictionary<string, FrontMatterValue> Empty { get; } =
        ImmutableSortedDictionary.Create<string, FrontMatterValue>(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, FrontMatterValue> Values(YamlMap keys, Terms terms, Findings findings)
    {
        var values = Empty.ToBuilder();
        foreach (var entry in keys.Entries)
        {
            var key = Neutral(entry.Key, terms);
            if (!Known.Contains(key, StringComparer.Ordinal))
                findings.Warning("RB1304", entry.KeyPlace, $"a front matter has no key '{entry.Key}'", NearestName.Hint(entry.Key, Known));
            if (entry.Value is YamlText text)
                values[key] = new(text.Text, text.Place);
            else
                findings.Error("RB1107", entry.Value.Place, $"'{entry.Key}' is not text", "put the value in quotes");
        }

        return values.ToImmutable();
    }

    /// <summary>A key as the program calls it, whatever the edition's word for it is.</summary>
    private static string Neutral(string key, Terms terms) =>
        terms.IsUnit(key) ? Terms.Neutral.Unit.One
        : key == terms.Dimension.One || key == terms.OfMain().Dimension.One ? Terms.Neutral.Dimension.One
        : key;
}
