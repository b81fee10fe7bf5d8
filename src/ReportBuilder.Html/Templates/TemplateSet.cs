using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Templates;

namespace ReportBuilder.Html.Templates;

/// <summary>The templates of the pages, read once, and the stylesheet and scripts beside them.</summary>
/// <remarks>An edition's own file under templates/html takes the place of the one that comes with the program.</remarks>
internal sealed class TemplateSet
{
    private const string Folder = "html/";
    private const string Partials = Folder + "partials/";
    private const string Pages = Folder + "pages/";
    private const string PlainPage = Pages + "text.sbn";
    private const string FramePage = Folder + "page.sbn";
    private const string AssetFolder = Folder + "assets/";

    private static readonly ImmutableSortedDictionary<string, string> BuiltIn = ReadBuiltIn();

    /// <summary>A set lives as long as the edition's templates do.</summary>
    private static readonly ConditionalWeakTable<ImmutableSortedDictionary<string, TemplateText>, TemplateSet> Known = [];

    private readonly ImmutableSortedDictionary<string, string> files;
    private readonly List<Diagnostic> problems = [];
    private readonly ImmutableSortedDictionary<string, ParsedTemplate> pages;
    private readonly ImmutableSortedDictionary<string, ParsedTemplate> partials;

    private TemplateSet(ImmutableSortedDictionary<string, string> files)
    {
        this.files = files;
        var vocabulary = new TemplateVocabulary(
            TemplateNames.All,
            TemplateFilters.All.AddRange(PageContext.OwnFunctions),
            [.. files.Keys.Where(IsPartial).Select(NameOf)],
            "templates/README.md");
        var (pageTemplates, partialTemplates) = (NoTemplates(), NoTemplates());
        foreach (var path in files.Keys.Where(IsScript))
            problems.AddRange(ScriptWords.Problems($"templates/{path}", files[path]));
        foreach (var path in files.Keys.Where(path => path.EndsWith(".sbn", StringComparison.Ordinal)))
        {
            var template = Parsed(path, files[path], vocabulary);
            if (IsPartial(path))
                partialTemplates.Add(NameOf(path), template);
            else if (path.StartsWith(Pages, StringComparison.Ordinal) && !PageNames.Contains(path, StringComparer.Ordinal))
                problems.Add(Unused(path));
            else
                pageTemplates.Add(path, template);
        }

        (pages, partials) = (pageTemplates.ToImmutable(), partialTemplates.ToImmutable());
    }

    /// <summary>The templates that pages may have.</summary>
    private static string[] PageNames { get; } = [.. Enum.GetValues<PageKind>().Select(kind => $"{Pages}{kind.Name()}.sbn")];

    private static Diagnostic Unused(string path)
    {
        var near = NearestName.Hint($"templates/{path}", PageNames.Select(page => $"templates/{page}"));
        return Diagnostic.Warning(
            "RB7004",
            new($"templates/{path}"),
            "no page is written from this template",
            near.Length > 0 ? near : "templates/README.md lists the names"
        );
    }

    /// <summary>Stylesheets and scripts by their name, for example "site.css".</summary>
    public IEnumerable<string> Assets =>
        files.Keys.Where(path => path.StartsWith(AssetFolder, StringComparison.Ordinal)).Select(path => path[AssetFolder.Length..]);

    /// <summary>What pages of publications have besides the style of the site.</summary>
    public string PublicationStyle => files[Folder + "publication.css"];

    /// <summary>The text of the scripts.</summary>
    public IEnumerable<string> Scripts => files.Keys.Where(IsScript).Select(path => files[path]);

    public string Asset(string name) => files[AssetFolder + name];

    /// <summary>What is wrong with the text of templates.</summary>
    public IReadOnlyList<Diagnostic> Problems => problems;

    public static TemplateSet Of(ImmutableSortedDictionary<string, TemplateText> own) => Known.GetValue(own, Read);

    private static TemplateSet Read(ImmutableSortedDictionary<string, TemplateText> own)
    {
        var files = BuiltIn.ToBuilder();
        foreach (var path in own.Keys.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)))
            files[path] = own[path].Text;
        return new TemplateSet(files.ToImmutable());
    }

    private static ImmutableSortedDictionary<string, ParsedTemplate>.Builder NoTemplates() =>
        ImmutableSortedDictionary.CreateBuilder<string, ParsedTemplate>(StringComparer.Ordinal);

    private static bool IsScript(string path) => path.StartsWith(AssetFolder, StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal);

    private static bool IsPartial(string path) => path.StartsWith(Partials, StringComparison.Ordinal) && path.EndsWith(".sbn", StringComparison.Ordinal);

    private static string NameOf(string partial) => partial[Partials.Length..^4];

    /// <summary>The template, with all that is wrong with it told.</summary>
    private ParsedTemplate Parsed(string path, string text, TemplateVocabulary vocabulary)
    {
        var template = ParsedTemplate.Parse(path, text, vocabulary);
        problems.AddRange(template.Problems.Select(problem => Told("RB7002", path, problem)));
        return template;
    }

    /// <summary>Writes the page kind's own template, or that of plain text pages.</summary>
    public void Main(HtmlText text, string kind, IReadOnlyDictionary<string, object?> data, PageStyle style, List<Diagnostic> diagnostics) =>
        Fill(text, pages.ContainsKey($"{Pages}{kind}.sbn") ? $"{Pages}{kind}.sbn" : PlainPage, data, style, diagnostics);

    public void Frame(HtmlText text, IReadOnlyDictionary<string, object?> data, PageStyle style, List<Diagnostic> diagnostics) =>
        Fill(text, FramePage, data, style, diagnostics);

    private void Fill(HtmlText text, string path, IReadOnlyDictionary<string, object?> data, PageStyle style, List<Diagnostic> diagnostics)
    {
        var start = text.Length;
        try
        {
            PageContext.Fill(text, pages[path], data, style, partials.GetValueOrDefault);
        }
        catch (TemplateFault fault)
        {
            diagnostics.Add(Told("RB7003", fault.Path, fault.Problem));
            text.Cut(start);
        }
    }

    private static Diagnostic Told(string code, string path, TemplateProblem problem) =>
        Diagnostic.Error(code, new($"templates/{path}", problem.Line, problem.Column), problem.Message, problem.Hint);

    private static ImmutableSortedDictionary<string, string> ReadBuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            files[name] = reader.ReadToEnd().ReplaceLineEndings("\n");
        }

        return files.ToImmutable();
    }
}
