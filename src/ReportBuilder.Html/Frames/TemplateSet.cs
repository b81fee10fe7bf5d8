using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Frames;

/// <summary>The templates of the pages, read once, and the stylesheet and scripts beside them.</summary>
/// <remarks>An edition's own file under templates/html takes the place of the one that comes with the program.</remarks>
internal sealed class TemplateSet
{
    private const string Folder = "html/";
    private const string Partials = Folder + "partials/";
    private const string Pages = Folder + "pages/";
    private const string PlainPage = Pages + "text.hbs";
    private const string FramePage = Folder + "page.hbs";
    private const string AssetFolder = Folder + "assets/";

    private static readonly ImmutableSortedDictionary<string, string> BuiltIn = ReadBuiltIn();

    /// <summary>A set lives as long as the edition's templates do.</summary>
    private static readonly ConditionalWeakTable<ImmutableSortedDictionary<string, TemplateText>, TemplateSet> Known = [];

    private readonly ImmutableSortedDictionary<string, string> files;
    private readonly List<Diagnostic> faults = [];
    private readonly ImmutableSortedDictionary<string, Template> pages;
    private readonly ImmutableSortedDictionary<string, Template> partials;

    private TemplateSet(ImmutableSortedDictionary<string, string> files)
    {
        this.files = files;
        ImmutableSortedSet<string> names = [.. files.Keys.Where(IsPartial).Select(NameOf)];
        var (pageTemplates, partialTemplates) = (NoTemplates(), NoTemplates());
        foreach (var path in files.Keys.Where(path => path.EndsWith(".hbs", StringComparison.Ordinal)))
        {
            var template = Parsed(path, files[path], names);
            if (IsPartial(path))
                partialTemplates.Add(NameOf(path), template);
            else
                pageTemplates.Add(path, template);
        }

        (pages, partials) = (pageTemplates.ToImmutable(), partialTemplates.ToImmutable());
    }

    /// <summary>Stylesheets and scripts by their name, for example "site.css".</summary>
    public IEnumerable<string> Assets => files.Keys.Where(path => path.StartsWith(AssetFolder, StringComparison.Ordinal)).Select(path => path[AssetFolder.Length..]);

    public string Asset(string name) => files[AssetFolder + name];

    /// <summary>What is wrong with templates that cannot be read.</summary>
    public IReadOnlyList<Diagnostic> Faults => faults;

    public static TemplateSet Of(ImmutableSortedDictionary<string, TemplateText> own) => Known.GetValue(own, Read);

    private static TemplateSet Read(ImmutableSortedDictionary<string, TemplateText> own)
    {
        var files = BuiltIn.ToBuilder();
        foreach (var path in own.Keys.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)))
            files[path] = own[path].Text;
        return new TemplateSet(files.ToImmutable());
    }

    private static ImmutableSortedDictionary<string, Template>.Builder NoTemplates() => ImmutableSortedDictionary.CreateBuilder<string, Template>(StringComparer.Ordinal);

    private static bool IsPartial(string path) => path.StartsWith(Partials, StringComparison.Ordinal) && path.EndsWith(".hbs", StringComparison.Ordinal);

    private static string NameOf(string partial) => partial[Partials.Length..^4];

    /// <summary>The template; without pieces where it cannot be read, which is told once.</summary>
    private Template Parsed(string path, string text, ImmutableSortedSet<string> names)
    {
        try
        {
            return TemplateReader.Read(text, names);
        }
        catch (TemplateFault fault)
        {
            faults.Add(Diagnostic.Error("RB7002", PlaceOf(path, fault.Line), $"The template cannot be read: {fault.Message}.", fault.Hint));
            return new([]);
        }
    }

    /// <summary>Writes the page kind's own template, or that of plain text pages.</summary>
    public void Main(HtmlText text, string kind, object data, List<Diagnostic> diagnostics) =>
        Fill(text, pages.ContainsKey($"{Pages}{kind}.hbs") ? $"{Pages}{kind}.hbs" : PlainPage, data, diagnostics);

    public void Frame(HtmlText text, object data, List<Diagnostic> diagnostics) => Fill(text, FramePage, data, diagnostics);

    private void Fill(HtmlText text, string path, object data, List<Diagnostic> diagnostics)
    {
        var start = text.Length;
        try
        {
            TemplateFiller.Fill(text, pages[path], data, partials);
        }
        catch (TemplateFault fault)
        {
            diagnostics.Add(Diagnostic.Error("RB7003", PlaceOf(fault.File.Length > 0 ? $"{Partials}{fault.File}.hbs" : path, fault.Line), $"The template cannot be filled: {fault.Message}.", fault.Hint));
            text.Cut(start);
        }
    }

    private static SourcePlace PlaceOf(string path, int line) => new("templates/" + path, line, 1);

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
