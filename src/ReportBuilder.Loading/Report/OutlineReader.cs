using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>The parts of the report in order. ReportKeys.Kinds are known, content files are there and printed once.</summary>
internal sealed class OutlineReader(IReadOnlyCollection<string> files, Terms terms, Findings findings)
{
    private static readonly ImmutableArray<string> NeedContent = ["foreword", "summary", "dimension", "case-study", "text"];

    private readonly Dictionary<string, SourcePlace> printed = new(StringComparer.Ordinal);

    public ImmutableArray<OutlinePart> Read(MapReader report)
    {
        var parts = Parts(report, "outline", above: "");
        if (parts.IsEmpty)
            findings.Error("RB1106", report.PlaceOf("outline"), "the outline has no parts", "list the parts of the report under 'outline:'");
        return parts;
    }

    private ImmutableArray<OutlinePart> Parts(MapReader map, string key, string above) =>
        [.. map.Maps(key).Select(item => Part(new(item, "a part of the outline", ReportKeys.Part, findings), above))];

    private OutlinePart Part(MapReader part, string above)
    {
        var kind = Kind(part);
        var content = Content(part);
        if (content.Length == 0 && part.Find("content") is null && NeedContent.Contains(kind))
            findings.Error("RB1112", part.Place, $"a part of kind '{kind}' needs a content file", "add 'content: content/...md'");
        if (kind == "part" && content.Length == 0 && part.Text("title").Length == 0)
            findings.Error("RB1112", part.Place, "a part needs a title or a content file", "add 'title: ...'");
        if (above == "dimension" && kind != "case-study")
            findings.Error("RB1112", part.Place, $"a dimension holds case studies, not '{kind}'");
        var parts = Parts(part, "parts", kind);
        if (parts.Length > 0 && kind is not ("part" or "dimension"))
            findings.Error("RB1112", part.PlaceOf("parts"), $"a part of kind '{kind}' cannot hold others", "only 'part' and 'dimension' can");
        return new(kind, content, part.Text("title"), parts, part.Place);
    }

    private string Kind(MapReader part)
    {
        var kind = part.Required("kind");
        var profiles = $"{terms.UnitKey.One}-profiles";
        if (kind.Length > 0 && kind != profiles && !ReportKeys.Kinds.Contains(kind, StringComparer.Ordinal))
        {
            var near = NearestName.Hint(kind, ReportKeys.Kinds.Append(profiles));
            findings.Error(
                "RB1111",
                part.PlaceOf("kind"),
                $"there is no kind of part '{kind}'",
                near.Length > 0 ? near : $"known kinds: {string.Join(", ", ReportKeys.Kinds)}"
            );
        }

        return kind;
    }

    private string Content(MapReader part)
    {
        if (part.TextAt("content") is not { Text: var path, Place: var place })
            return "";
        if (EditionPath.Fault(path) is { } fault)
            findings.Error("RB1109", place, $"the path '{path}' {fault}", "write it from the edition's folder on: content/front/foreword.md");
        else if (!files.Contains(path))
            findings.Error("RB1110", place, $"there is no file {path}", NearestName.Hint(path, files));
        else if (!path.EndsWith(".md", StringComparison.Ordinal) || !path.StartsWith("content/", StringComparison.Ordinal))
            findings.Error("RB1110", place, $"{path} is not a Markdown file under content/");
        else if (!printed.TryAdd(path, place))
            findings.Error("RB1113", place, $"{path} is printed twice (first in line {printed[path].Line})", "give each part a file of its own");
        else
            return path;
        return "";
    }
}
