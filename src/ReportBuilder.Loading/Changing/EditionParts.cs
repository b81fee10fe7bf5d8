using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Loading.Tables.Own;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Changing;

/// <summary>What can be added to an edition or taken out of it.</summary>
internal enum PartOfEdition
{
    Unit,
    Dimension,
    Variable,
    Chapter,
    CaseStudy,
}

/// <summary>An edition while parts are added or taken out: its inputs, its tables as they are written, and what has changed so far.</summary>
internal sealed class EditionParts
{
    private readonly ReportSources sources;
    private readonly Dictionary<string, ImmutableArray<byte>> files = new(StringComparer.Ordinal);
    private readonly List<string> gone = [];

    public EditionParts(ReportSources sources)
    {
        this.sources = sources;
        Inputs = EditionLoader.Load(sources).Value;
        Tables = TextTables.In(sources);
        Outline = new(TextFile.Of(sources.Files[ReportPath]) ?? "");
    }

    public const string ReportPath = "content/report.yaml";

    public ReportInputs Inputs { get; }

    public Terms Terms => Inputs.Edition.Terms;

    public ImmutableSortedDictionary<string, WrittenTable> Tables { get; }

    public OutlineText Outline { get; }

    public List<TextChange> Changes { get; } = [];

    public List<LeftAlone> Left { get; } = [];

    /// <summary>Published scores or raw readings.</summary>
    public IEnumerable<WrittenTable> ScoreTables =>
        Tables.Values.Where(table =>
            table.Path is "data/scores.csv" or "data/readings.csv" or "data/scores.tsv" or "data/readings.tsv"
            || table.Path.StartsWith("data/scores/", StringComparison.Ordinal)
            || table.Path.StartsWith("data/readings/", StringComparison.Ordinal)
        );

    /// <summary>The kind that a word of the command line means: the program's word or the edition's own; null for none.</summary>
    public PartOfEdition? KindOf(string word) => word switch
    {
        "chapter" => PartOfEdition.Chapter,
        "case-study" => PartOfEdition.CaseStudy,
        "dimension" => PartOfEdition.Dimension,
        "variable" => PartOfEdition.Variable,
        _ when Terms.IsUnit(word) => PartOfEdition.Unit,
        _ when word == Terms.Dimension.One => PartOfEdition.Dimension,
        _ when word == Terms.Variable.One => PartOfEdition.Variable,
        _ => null,
    };

    public Diagnostic NoSuchKind(string word)
    {
        string[] words = [Terms.Unit.One, Terms.Dimension.One, Terms.Variable.One, "chapter", "case-study"];
        var near = NearestName.Hint(word, words);
        return Diagnostic.Error(
            "RB1354",
            new(ReportPath),
            $"'{word}' is nothing that an edition is made of",
            near.Length > 0 ? near : $"write one of {string.Join(", ", words)}"
        );
    }

    public bool Has(string path) => sources.Files.ContainsKey(path) || files.ContainsKey(path);

    public string? TextOf(string path) => sources.Files.TryGetValue(path, out var bytes) ? TextFile.Of(bytes) : null;

    public IEnumerable<(string Path, string Text)> Texts =>
        sources
            .Files.Where(file => !gone.Contains(file.Key) && Path.GetExtension(file.Key) is ".md" or ".yaml")
            .Select(file => (file.Key, TextFile.Of(files.GetValueOrDefault(file.Key, file.Value)) ?? ""));

    public void Put(WrittenTable table, string text)
    {
        if (table.Encode(text).Bytes is { } bytes)
            files[table.Path] = bytes;
        else
            Left.Add(new(new(table.Path), "the table", "its encoding has no code for a letter of the name"));
    }

    public void Put(string path, string text) => files[path] = TextFile.Bytes(text);

    public void Delete(string path)
    {
        if (!gone.Contains(path))
            gone.Add(path);
        Changes.Add(new(new(path), "the file", ""));
    }

    public string FrontMatter(string path, string key)
    {
        if (
            TextOf(path) is not { } text
            || !text.StartsWith("---", StringComparison.Ordinal)
            || text.IndexOf("\n---", StringComparison.Ordinal) is not (var end and > 0)
        )
            return "";
        return
            YamlFile
                .Read(path, text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..(end + 1)], 2, new())
                ?.Entries.FirstOrDefault(entry => entry.Key == key)
                ?.Value
                is YamlText value
            ? value.Text
            : "";
    }

    public ChangedEdition Done() => new(
        files.Where(file => !gone.Contains(file.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal),
        [.. gone.Order(StringComparer.Ordinal)],
        [.. Changes],
        [.. Left]);
}

/// <summary>The tables of text of an edition, as they are written.</summary>
internal static class TextTables
{
    public static ImmutableSortedDictionary<string, WrittenTable> In(ReportSources sources)
    {
        var files = new EditionFiles(sources.Files, new());
        return files
            .Paths.Where(path =>
                path.StartsWith("data/", StringComparison.Ordinal)
                && !path.Contains("/.", StringComparison.Ordinal)
                && Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv"
            )
            .Select(path => WrittenTable.Read(path, sources.Files[path], TableSidecar.Read(path, files, new()).Form, new()))
            .OfType<WrittenTable>()
            .ToImmutableSortedDictionary(table => table.Path, table => table, StringComparer.Ordinal);
    }
}
