using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Report;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Files;

/// <summary>The files of an edition by what they are: texts, tables, templates, images.</summary>
internal sealed class EditionFiles
{
    private const string RecipePath = "data/recipe.yaml";

    private readonly ImmutableSortedDictionary<string, ImmutableArray<byte>> files;
    private readonly Findings findings;

    public EditionFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>> files, Findings findings)
    {
        (this.files, this.findings) = (files, findings);
        Paths = files.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var group in files.Keys.GroupBy(path => path, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            findings.Error("RB1005", new(group.Last()), $"{group.First()} and {group.Last()} differ in capitals only", "rename one: many disks take them for one file");
    }

    private EditionFiles(EditionFiles same, Findings findings) => (files, this.findings, Paths) = (same.files, findings, same.Paths);

    public IReadOnlyCollection<string> Paths { get; }

    /// <summary>The same files; what there is to say of them goes elsewhere.</summary>
    public EditionFiles Telling(Findings others) => new(this, others);

    public bool Has(string path) => files.ContainsKey(path);

    public ImmutableArray<byte>? Bytes(string path) => files.TryGetValue(path, out var bytes) ? bytes : null;

    public string? Text(string path) => AuthoredText.Read(path, files[path], findings);

    /// <summary>A table of the edition, or null; one that must be there and is not is an error.</summary>
    public CsvTable? Table(string path, bool optional = false)
    {
        if (files.TryGetValue(path, out var bytes))
            return CsvFile.Read(path, bytes, findings);
        if (!optional)
            findings.Error("RB1201", new(path), "the table is missing", "data/README.md says what its columns are");
        return null;
    }

    /// <summary>The Markdown files under content/, except the READMEs, which are for editors.</summary>
    public ImmutableSortedDictionary<string, ContentText> Texts() =>
        Read("content/", path => path.EndsWith(".md", StringComparison.Ordinal) && !path.EndsWith("/README.md", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Path, file => FrontMatter.Read(file.Path, file.Text, findings), StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, TemplateText> Templates() =>
        Read("templates/", path => !path.EndsWith("/README.md", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Path["templates/".Length..], file => new TemplateText(file.Path, file.Text), StringComparer.Ordinal);

    public TemplateText Recipe() => Has(RecipePath) && Text(RecipePath) is { } text ? new(RecipePath, text) : new("", "");

    public ImmutableSortedDictionary<string, ImmutableArray<byte>> Images() =>
        files
            .Where(file => file.Key.StartsWith("content/", StringComparison.Ordinal) && Picture.IsNamedLikeOne(file.Key) && Picture.IsSound(file.Key, file.Value, findings))
            .ToImmutableSortedDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);

    private IEnumerable<(string Path, string Text)> Read(string folder, Func<string, bool> which) =>
        files.Keys
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && which(path))
            .Select(path => (Path: path, Text: Text(path)))
            .Where(file => file.Text is not null)
            .Select(file => (file.Path, file.Text!));
}
