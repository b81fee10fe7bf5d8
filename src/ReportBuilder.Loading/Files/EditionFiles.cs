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

    /// <summary>The Markdown files under content/.</summary>
    public ImmutableSortedDictionary<string, ContentText> Texts()
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, ContentText>(StringComparer.Ordinal);
        foreach (var path in Under("content/").Where(path => path.EndsWith(".md", StringComparison.Ordinal)))
        {
            if (Text(path) is { } text)
                texts.Add(path, FrontMatter.Read(path, text, findings));
        }

        return texts.ToImmutable();
    }

    public ImmutableSortedDictionary<string, TemplateText> Templates()
    {
        var templates = ImmutableSortedDictionary.CreateBuilder<string, TemplateText>(StringComparer.Ordinal);
        foreach (var path in Under("templates/"))
        {
            if (Text(path) is { } text)
                templates.Add(path["templates/".Length..], new(path, text));
        }

        return templates.ToImmutable();
    }

    public TemplateText Recipe() => Has(RecipePath) && Text(RecipePath) is { } text ? new(RecipePath, text) : new("", "");

    public ImmutableSortedDictionary<string, ImmutableArray<byte>> Images()
    {
        var images = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var path in Under("content/").Where(Picture.IsNamedLikeOne))
        {
            if (Picture.IsSound(path, files[path], findings))
                images.Add(path, files[path]);
        }

        return images.ToImmutable();
    }

    /// <summary>The files of a folder but the READMEs, which are for editors.</summary>
    private IEnumerable<string> Under(string folder) =>
        files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && !path.EndsWith("/README.md", StringComparison.Ordinal));
}
