using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Templates;
using Scriban.Runtime;

namespace ReportBuilder.Composing.Templates;

/// <summary>The templates of the document, each parsed once. Safe to ask from several sections at once.</summary>
/// <param name="own">The edition's own templates, by path; for others the program carries its own.</param>
/// <param name="wording">What templates say to readers.</param>
internal sealed class DocumentTemplates(ImmutableSortedDictionary<string, TemplateText> own, NumberStyle numbers, Wording wording)
{
    public const string Folder = "document/";
    private const string Root = "templates/";
    public const string Extension = ".sbn";

    /// <summary>Calls are counted when they are answered, with what they are asked for.</summary>
    private static readonly Arguments AnyArguments = new(0, CallFunction.MostArguments);

    private static readonly IEnumerable<string> CallNames = FunctionTable.Names.SelectMany(name => new[] { name, Printing.Capital(name) });

    private const string Guide = "templates/README.md";
    private const string Partials = Folder + "partials/";

    private readonly TemplateVocabulary vocabulary = new(
        DocumentNames.All.Add(ConditionFollows.Word),
        TemplateFilters
            .All.Add(SayFunction.Name, new(1, SayFunction.MostArguments))
            .Add(StandingsFunction.Name, new(2, 2))
            .SetItems(CallNames.Select(name => KeyValuePair.Create(name, AnyArguments))),
        [.. own.Keys.Concat(CarriedTemplates.Paths).Where(IsPartial).Select(NameOf).Distinct(StringComparer.Ordinal)],
        Guide);

    private readonly ScriptObject functions = DocumentContext.FunctionsWith(numbers, wording);
    private readonly ConcurrentDictionary<string, ParsedTemplate> parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> lines = new(StringComparer.Ordinal);

    /// <summary>The contexts that nobody fills a template with.</summary>
    private readonly ConcurrentStack<DocumentContext> idle = new();

    /// <exception cref="TemplateFault">It has a problem that <see cref="Problems"/> tells of, or one that only its values bring up.</exception>
    public FilledTemplate Fill(string path, TemplateScope values)
    {
        var template = Parsed(path);
        if (!template.Problems.IsEmpty)
            throw new TemplateFault(path, template.Problems[0]);
        if (!idle.TryPop(out var context))
            context = new(numbers, functions);
        var filled = context.Filled(template, values, Partial);
        // After a fault it stands amid a template, and is not used again.
        idle.Push(context);
        return filled;
    }

    /// <summary>A template as it was written, by its path from the root of the edition.</summary>
    public string TextOf(string file) => file.StartsWith(Root, StringComparison.Ordinal) ? Text(file[Root.Length..]) : "";

    /// <summary>A line of a template as it was written; empty where there is none.</summary>
    public string LineOf(SourcePlace place) => lines.GetOrAdd(place.File, file => TextOf(file).Split('\n')).ElementAtOrDefault(place.Line - 1) ?? "";

    /// <summary>Whether nothing is wrong with the text of a template.</summary>
    public bool IsSound(string path) => Parsed(path).Problems.IsEmpty;

    /// <summary>Everything that is wrong with the edition's own templates of the document, used or not.</summary>
    public IEnumerable<Diagnostic> Problems() =>
        (from path in Own
         from problem in Parsed(path).Problems
         select Told(path, problem)).Concat(Unused());

    private IEnumerable<string> Own =>
        own.Keys.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal));

    /// <summary>Templates that no part of the report has the name of: whoever wrote them waits for them in vain.</summary>
    private IEnumerable<Diagnostic> Unused()
    {
        foreach (var path in Own.Where(path => !IsPartial(path) && !CarriedTemplates.Paths.Contains(path)))
        {
            var near = NearestName.Hint($"templates/{path}", CarriedTemplates.Paths.Select(carried => $"templates/{carried}"));
            yield return Diagnostic.Warning(
                "RB4131",
                new($"templates/{path}"),
                "nothing is written from this template",
                near.Length > 0 ? near : "templates/README.md lists the names"
            );
        }
    }

    public static Diagnostic Told(string path, TemplateProblem problem) =>
        Diagnostic.Error("RB4130", new($"templates/{path}", problem.Line, problem.Column), problem.Message, problem.Hint);

    private ParsedTemplate? Partial(string name)
    {
        var path = Partials + name + Extension;
        return own.ContainsKey(path) || CarriedTemplates.Paths.Contains(path) ? Parsed(path) : null;
    }

    private ParsedTemplate Parsed(string path) =>
        parsed.GetOrAdd(path, added => ParsedTemplate.Parse(added, Text(added), vocabulary));

    private string Text(string path) => own.TryGetValue(path, out var text) ? text.Text : CarriedTemplates.Text(path);

    /// <summary>Whether a file of templates is as the program has it: its sentences are those of the wording.</summary>
    public bool IsCarried(string file) =>
        file.StartsWith("templates/", StringComparison.Ordinal)
        && CarriedTemplates.Paths.Contains(file["templates/".Length..])
        && TextOf(file) == CarriedTemplates.Text(file["templates/".Length..]);

    private static bool IsPartial(string path) => path.StartsWith(Partials, StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal);

    private static string NameOf(string path) => path[Partials.Length..^Extension.Length];
}
