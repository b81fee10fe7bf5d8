using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using HandlebarsDotNet;
using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Frames;

/// <summary>The Handlebars templates of the pages, compiled once, and the stylesheet and scripts beside them.</summary>
/// <remarks>An edition's own file under templates/html takes the place of the one that comes with the program.</remarks>
internal sealed class TemplateSet
{
    private const string Folder = "html/";
    private const string Partials = Folder + "partials/";
    private const string Pages = Folder + "pages/";
    private const string AssetFolder = Folder + "assets/";

    private static readonly ImmutableSortedDictionary<string, string> BuiltIn = ReadBuiltIn();

    /// <summary>Compiling takes longer than filling, so a set lives as long as the edition's templates do.</summary>
    private static readonly ConditionalWeakTable<ImmutableSortedDictionary<string, TemplateText>, TemplateSet> Known = [];

    private readonly ImmutableSortedDictionary<string, string> files;
    private readonly List<Diagnostic> faults = [];
    private readonly Dictionary<string, HandlebarsTemplate<TextWriter, object, object>> compiled = new(StringComparer.Ordinal);

    private TemplateSet(ImmutableSortedDictionary<string, string> files) => this.files = files;

    /// <summary>Stylesheets and scripts by their name, for example "site.css".</summary>
    public IEnumerable<(string Name, string Text)> Assets =>
        files.Where(file => file.Key.StartsWith(AssetFolder, StringComparison.Ordinal)).Select(file => (file.Key[AssetFolder.Length..], file.Value));

    /// <summary>What is wrong with templates that cannot be read.</summary>
    public IReadOnlyList<Diagnostic> Faults => faults;

    public static TemplateSet Of(ImmutableSortedDictionary<string, TemplateText> own) => Known.GetValue(own, Compile);

    private static TemplateSet Compile(ImmutableSortedDictionary<string, TemplateText> own)
    {
        var files = BuiltIn.SetItems(own.Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key, file.Value.Text)));
        var set = new TemplateSet(files);
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { TextEncoder = new HtmlEncoding(), FormatProvider = CultureInfo.InvariantCulture });
        handlebars.RegisterHelper("permalink", (writer, _, arguments) => writer.WriteSafeString(Permalink.Of($"{arguments[0]}", $"{arguments[1]}")));
        foreach (var (path, text) in files.Where(file => file.Key.EndsWith(".hbs", StringComparison.Ordinal)))
        {
            try
            {
                if (path.StartsWith(Partials, StringComparison.Ordinal))
                    handlebars.RegisterTemplate(path[Partials.Length..^4], text);
                else
                    set.compiled[path] = handlebars.Compile(new StringReader(text));
            }
            catch (HandlebarsException failure)
            {
                set.faults.Add(Diagnostic.Error("RB7002", PlaceOf(path), $"The template cannot be read: {failure.Message}", "see the Handlebars language at handlebarsjs.com/guide"));
            }
        }

        return set;
    }

    /// <summary>The page kind's own template, or that of plain text pages.</summary>
    public string Main(string kind, object data, List<Diagnostic> diagnostics) =>
        Render(compiled.ContainsKey($"{Pages}{kind}.hbs") ? $"{Pages}{kind}.hbs" : Pages + "text.hbs", data, diagnostics);

    public string Frame(object data, List<Diagnostic> diagnostics) => Render(Folder + "page.hbs", data, diagnostics);

    private string Render(string path, object data, List<Diagnostic> diagnostics)
    {
        if (!compiled.TryGetValue(path, out var template))
            return "";
        try
        {
            using var writer = new StringWriter(new StringBuilder(32768), CultureInfo.InvariantCulture);
            template(writer, data);
            return writer.ToString();
        }
        catch (HandlebarsException failure)
        {
            diagnostics.Add(Diagnostic.Error("RB7003", PlaceOf(path), $"The template cannot be filled: {failure.Message}", "compare it with the names listed in templates/README.md"));
            return "";
        }
    }

    private static SourcePlace PlaceOf(string path) => new("templates/" + path, 1, 1);

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

    /// <summary>The one escaping of the site, for templates too.</summary>
    private sealed class HtmlEncoding : ITextEncoder
    {
        public void Encode(StringBuilder? text, TextWriter target) => target.Write(HtmlText.Escape(text?.ToString() ?? ""));

        public void Encode(string? text, TextWriter target) => target.Write(HtmlText.Escape(text ?? ""));

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var characters = new StringBuilder();
            while (text is not null && text.MoveNext())
                characters.Append(text.Current);
            Encode(characters, target);
        }
    }
}
