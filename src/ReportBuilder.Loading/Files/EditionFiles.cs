using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Queries;
using ReportBuilder.Loading.Report;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Loading.Workbooks;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Files;

/// <summary>The files of an edition by what they are: texts, tables, templates, images.</summary>
internal sealed class EditionFiles
{
    private const string RecipePath = "data/recipe.yaml";

    private readonly ImmutableSortedDictionary<string, ImmutableArray<byte>> files;
    private readonly Findings findings;
    private readonly IReadOnlyCollection<string> paths;
    private readonly AskedFiles? asked;

    public EditionFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>> files, Findings findings)
    {
        (this.files, this.findings) = (files, findings);
        paths = files.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var group in files.Keys.GroupBy(path => path, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            findings.Error(
                "RB1005",
                new(group.Last()),
                $"{group.First()} and {group.Last()} differ in capitals only",
                "rename one: many disks take them for one file"
            );
    }

    private EditionFiles(EditionFiles same, Findings findings, AskedFiles? asked) =>
        (files, this.findings, paths, this.asked) = (same.files, findings, same.paths, asked);

    public IReadOnlyCollection<string> Paths
    {
        get
        {
            asked?.AddPaths(files);
            return paths;
        }
    }

    /// <summary>The same files; what there is to say of them goes elsewhere.</summary>
    public EditionFiles Telling(Findings others) => new(this, others, asked);

    /// <summary>The same files; what is asked of them is noted, and what there is to say of them goes elsewhere.</summary>
    public EditionFiles Noting(AskedFiles asked, Findings others) => new(this, others, asked);

    /// <summary>The files of a folder as if they stood in another one; what there is to say of them goes elsewhere.</summary>
    public EditionFiles Below(string folder, string instead, Findings others)
    {
        asked?.AddPaths(files);
        var below = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var path in paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal)))
            below.Add(instead + path[folder.Length..], Content(path));
        return new(below.ToImmutable(), others);
    }

    /// <summary>Whether these files give the same answers to everything that was asked.</summary>
    public bool Answer(AskedFiles questions) => questions.HaveSameAnswers(files);

    public bool Has(string path) => Bytes(path) is not null;

    public ImmutableArray<byte>? Bytes(string path)
    {
        ImmutableArray<byte>? answer = files.TryGetValue(path, out var bytes) ? bytes : null;
        asked?.Add(path, answer);
        return answer;
    }

    public string? Text(string path) => AuthoredText.Read(path, Content(path), findings);

    /// <summary>A table of the edition, or null; one that must be there and is not is an error.</summary>
    /// <param name="form">How it is written; null for what its sidecar says.</param>
    public CsvTable? Table(string path, bool optional = false, TableForm? form = null)
    {
        var there = TableSource.PathsOf(path).Where(Has).ToList();
        if (Has(path) || there.Count > 0)
            return Read(Has(path) ? path : there[0], there, form);
        if (TablesWorkbook.Read(path, this, form ?? TableFormReader.Read(path, this, findings), findings) is { } sheet)
            return sheet;
        if (!optional)
            findings.Error("RB1201", new(path), "the table is missing", "data/README.md says what its columns are");
        return null;
    }

    /// <summary>A table of the index in one file or several: "data/scores.csv", and all tables in the folder "data/scores".</summary>
    public ImmutableArray<CsvTable> Tables(string path, bool optional = false)
    {
        var parts = Paths.Concat(TablesWorkbook.Tables(this)).Where(part => IsPartOf(part, path)).Order(StringComparer.Ordinal).ToList();
        return [.. new[] { Table(path, optional || parts.Count > 0) }.Concat(parts.Select(part => Table(part, form: null))).OfType<CsvTable>()];
    }

    /// <summary>Whether a file is one of the several that a table of the index may stand in.</summary>
    public static bool IsPartOf(string path, string table) =>
        path.StartsWith(System.IO.Path.ChangeExtension(table, null) + "/", StringComparison.Ordinal) && TableSource.Reads(path);

    private CsvTable? Read(string path, List<string> there, TableForm? form)
    {
        if (there.Count > 1)
            findings.Error("RB1266", new(there[1]), $"{there[0]} and {there[1]} are the same table", "delete or rename one of the two");
        else if (TablesWorkbook.Tables(this).Contains(System.IO.Path.ChangeExtension(path, ".csv"), StringComparer.OrdinalIgnoreCase))
            findings.Error("RB1266", new(path), $"{path} and a sheet of {TablesWorkbook.Path} are the same table", "delete or rename one of the two");
        var written = form ?? TableFormReader.Read(path, this, findings);
        return QueryPin.IsQuery(path) ? QueryPin.Read(path, this, written, findings) : TableSource.Read(path, Bytes(path)!.Value, written, findings);
    }

    /// <summary>The Markdown files under content/; keys of their front matter may be words of the edition.</summary>
    public ImmutableSortedDictionary<string, ContentText> Texts(Terms terms)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, ContentText>(StringComparer.Ordinal);
        foreach (var path in Under("content/").Where(path => path.EndsWith(".md", StringComparison.Ordinal)))
        {
            if (Text(path) is { } text)
                texts.Add(path, FrontMatter.Read(path, text, terms, findings));
        }

        return texts.ToImmutable();
    }

    public ImmutableSortedDictionary<string, TemplateText> Templates()
    {
        var templates = ImmutableSortedDictionary.CreateBuilder<string, TemplateText>(StringComparer.Ordinal);
        foreach (var path in Under("templates/"))
        {
            if (path.EndsWith(".hbs", StringComparison.Ordinal))
                findings.Error(
                    "RB1105",
                    new(path),
                    "the template is in the notation of before",
                    "run 'reportbuilder migrate' in the edition's folder: it writes the template anew and keeps the old file aside"
                );
            if (Text(path) is { } text)
                templates.Add(path["templates/".Length..], new(path, text));
        }

        return templates.ToImmutable();
    }

    public TemplateText Recipe() => Has(RecipePath) && Text(RecipePath) is { } text ? new(RecipePath, text) : new("", "");

    /// <summary>The files of a folder but the READMEs, which are for editors.</summary>
    public IEnumerable<string> Under(string folder) =>
        InOrder().Where(path => path.StartsWith(folder, StringComparison.Ordinal) && !path.EndsWith("/README.md", StringComparison.Ordinal));

    private IEnumerable<string> InOrder()
    {
        asked?.AddPaths(files);
        return files.Keys;
    }

    /// <summary>The bytes of a file that is there.</summary>
    private ImmutableArray<byte> Content(string path) => Bytes(path) ?? throw new KeyNotFoundException(path);
}
