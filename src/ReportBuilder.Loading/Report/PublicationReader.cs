using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>Reads what else is made of an edition: the items of `publications` in report.yaml.</summary>
internal sealed class PublicationReader(EditionFiles files, EditionLanguages languages, Findings findings)
{
    /// <summary>Where the text of a publication stands that names no file of its own.</summary>
    public const string Folder = "content/publications/";

    /// <summary>A hundred times what anybody reads, but not endless.</summary>
    private const int MostCounted = 1000;

    /// <summary>Words after `--only` that name parts of a build.</summary>
    private static readonly string[] Taken = ["pdf", "html", "data", "print", "publications"];

    private readonly Dictionary<string, SourcePlace> names = new(StringComparer.Ordinal);

    /// <summary>Those that can be made in this language, in the author's order.</summary>
    public ImmutableArray<Publication> Read(MapReader report) =>
        [.. report.Maps("publications").Select(map => Read(map)).OfType<Publication>()];

    private Publication? Read(YamlMap map)
    {
        var entry = new MapReader(map, "a publication", ReportKeys.Publication, findings);
        var (name, kind) = (Name(entry), Kind(entry));
        var embargo = entry.Date("embargo");
        var content = kind is PublicationKind.Briefs && entry.Find("content") is null ? "" : Content(entry, name);
        return name.Length == 0 || kind is not { } known || content is null
            ? null
            : new(name, known, content, entry.Text("audience"), embargo, entry.Place) { Of = Counted(entry, "of", known), First = First(entry, known) };
    }

    /// <summary>What is said under a key that countdowns and cards alone have.</summary>
    private string Counted(MapReader entry, string key, PublicationKind kind)
    {
        if (kind == PublicationKind.Feature && key == "of")
            return entry.Required(key);
        if (kind is not (PublicationKind.Countdown or PublicationKind.Cards) && entry.Find(key) is { } value)
            findings.Error("RB1108", value.Place, $"'{key}' belongs to a countdown or to cards", "take the line out, or write 'kind: countdown'");
        return entry.Text(key);
    }

    private int First(MapReader entry, PublicationKind kind)
    {
        if (Counted(entry, "first", kind).Length == 0 || entry.Number("first") is not { } first)
            return kind == PublicationKind.Cards ? 0 : Publication.UsualFirst;
        if (first is >= 1 and <= MostCounted && first == Math.Floor(first))
            return (int)first;
        findings.Error(
            "RB1108",
            entry.PlaceOf("first"),
            $"a countdown of {first.ToString(CultureInfo.InvariantCulture)} there is not",
            "a whole number from 1 on: 10"
        );
        return Publication.UsualFirst;
    }

    private string Name(MapReader entry)
    {
        var name = entry.Required("name");
        var place = entry.PlaceOf("name");
        if (name.Length == 0)
            return "";
        if (!Identifiers.IsWellMade(name))
            findings.Error("RB1108", place, $"'{name}' cannot be the name of a publication", "lower-case letters, figures and hyphens: 'press-release'");
        else if (Taken.Contains(name, StringComparer.Ordinal))
            findings.Error(
                "RB1108",
                place,
                $"'{name}' cannot be the name of a publication: build --only {name} means something else",
                "add a word to it"
            );
        else if (!names.TryAdd(name, place))
            findings.Error(
                "RB1124",
                place,
                $"there are two publications '{name}' (first at {names[name]})",
                "each has a folder of its own: give this one another name"
            );
        else
            return name;
        return "";
    }

    private PublicationKind? Kind(MapReader entry)
    {
        if (entry.Required("kind") is not { Length: > 0 } written)
            return null;
        foreach (var kind in Enum.GetValues<PublicationKind>())
        {
            if (kind.Name() == written)
                return kind;
        }

        var near = NearestName.Hint(written, ReportKeys.PublicationKinds);
        findings.Error(
            "RB1125",
            entry.PlaceOf("kind"),
            $"there is no kind of publication '{written}'",
            near.Length > 0 ? near : $"the kinds are {string.Join(", ", ReportKeys.PublicationKinds)}"
        );
        return null;
    }

    /// <summary>The file of its text in this language; null where there is none.</summary>
    private string? Content(MapReader entry, string name)
    {
        var written = entry.TextAt("content");
        var path = written?.Text ?? $"{Folder}{name}.md";
        if (FaultOf(path) is { } fault)
        {
            findings.Error(
                "RB1109",
                entry.PlaceOf("content"),
                $"the path '{path}' {fault}",
                $"write it from the edition's folder on: {Folder}press-release.md"
            );
            return null;
        }

        if (TranslatedFiles.Of(path, languages, files.Has) is { } own && files.Has(own))
            return own;
        // In another language than the main one a publication without a text is left out, as parts of the report are.
        if (languages.IsMain && (written is not null || name.Length > 0))
            findings.Error("RB1110", entry.PlaceOf("content"), $"there is no file {path}", Missing(path, written is not null));
        return null;
    }

    private static string? FaultOf(string path) =>
        EditionPath.Fault(path)
        ?? (path.StartsWith("content/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) ? null : "is no Markdown file of content/");

    private string Missing(string path, bool isNamed) =>
        NearestName.Hint(path, files.Paths) is { Length: > 0 } near ? near
        : isNamed ? "write it"
        : "write its text there, or name another file with 'content'";
}
