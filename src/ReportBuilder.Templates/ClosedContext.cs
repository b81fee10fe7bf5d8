using System.Collections;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportBuilder.Templates;

/// <summary>
/// Where templates are filled: Scriban's evaluator with nothing built in. It sees values and functions that it is given, no files, no
/// clock, no type of .NET, and its work is bounded. Empty texts, empty lists, 0 and null are false, as editors expect; Scriban itself takes
/// only null and false for false.
/// </summary>
public abstract class ClosedContext : TemplateContext
{
    /// <summary>Templates inside templates: one that includes itself without end stops here.</summary>
    public const int DeepestInclude = 16;

    /// <summary>Steps of all loops of a template and of what it includes.</summary>
    public const int MostSteps = 2_000_000;

    private readonly Stack<string> paths = new();
    private Func<string, ParsedTemplate?> partials = _ => null;
    private int steps;
    private int depth;

    /// <param name="functions">Of <see cref="Functions"/>. Contexts on other threads may share them.</param>
    protected ClosedContext(ScriptObject functions)
        : base(functions)
    {
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = 0;
        RecursiveLimit = 200;
        LimitToString = 0;
        EnableRelaxedTargetAccess = true;
        EnableRelaxedMemberAccess = true;
        TemplateLoader = null;
        PushCulture(CultureInfo.InvariantCulture);
    }

    /// <summary>Functions by name, and "include", which is there in any case. They hold nothing of the template that calls them.</summary>
    protected static ScriptObject Functions(IReadOnlyDictionary<string, IScriptCustomFunction> functions)
    {
        var named = new ScriptObject();
        named.SetValue("include", new Include(), readOnly: true);
        foreach (var (name, function) in functions)
            named.SetValue(name, function, readOnly: true);
        return named;
    }

    /// <summary>
    /// Fills a template with values. A context may fill one template after another, as long as none has a fault: it is dear to make.
    /// </summary>
    /// <param name="among">The templates that can be included, by name.</param>
    /// <exception cref="TemplateFault">It grows without end, or a function cannot answer.</exception>
    protected void Fill(ParsedTemplate template, IScriptObject values, Func<string, ParsedTemplate?> among)
    {
        if (template.Page is null)
            return;
        (partials, steps) = (among, 0);
        PushGlobal(values);
        try
        {
            Evaluate(template);
        }
        catch (ScriptRuntimeException fault)
        {
            throw fault.InnerException as TemplateFault
                ?? Fault(fault.Span, fault.OriginalMessage.TrimEnd('.'), "docs/templates-and-themes.md shows what goes together");
        }
        finally
        {
            PopGlobal();
        }
    }

    /// <summary>The fault of the template that is being filled.</summary>
    internal TemplateFault FaultOf(SourceSpan span, string message, string hint) => Fault(span, message, hint);

    /// <summary>The fault of the template that is being filled.</summary>
    protected TemplateFault Fault(SourceSpan span, string message, string hint) => new(CurrentPath, ParsedTemplate.Problem(span, message, hint));

    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        null or false or "" => false,
        string or true => true,
        IEmptiness thing => !thing.IsEmpty,
        int number => number != 0,
        double number => number != 0,
        ICollection list => list.Count > 0,
        IEnumerable list => list.Cast<object?>().Any(),
        _ => true,
    };

    /// <summary>The file that is being filled.</summary>
    public string CurrentPath => paths.TryPeek(out var path) ? path : "";

    protected override bool OnStepLoop(ScriptLoopStatementBase loop) =>
        ++steps <= MostSteps ? true : throw Fault(loop.Span, $"the loops take more than {MostSteps / 1_000_000} million steps", "see what repeats here");

    /// <summary>Only values that were made for templates have members.</summary>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject => base.GetMemberAccessorImpl(target),
        IReadOnlyDictionary<string, object?> => DictionaryMembers.Only,
        _ => NoMembers.Only,
    };

    private void Evaluate(ParsedTemplate template)
    {
        paths.Push(template.Path);
        Evaluate(template.Page!);
        // Where a fault leaves this early, the path on top names the file that holds it.
        paths.Pop();
    }

    private sealed class Include() : TemplateFunction(1, 2)
    {
        public override object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments)
        {
            var closed = (ClosedContext)context;
            if (closed.depth == DeepestInclude)
                throw closed.Fault(span, $"partials include each other more than {DeepestInclude} deep", "a partial must not include itself");
            if (closed.partials((string)arguments[0]!) is not { Page: not null } partial)
                return null;
            closed.depth++;
            if (arguments.Count > 1)
                closed.PushGlobal(new Items(arguments[1]));
            closed.Evaluate(partial);
            if (arguments.Count > 1)
                closed.PopGlobal();
            closed.depth--;
            return null;
        }
    }

    /// <summary>What a partial that is given a list sees it as.</summary>
    private sealed class Items(object? given) : ReadOnlyValues
    {
        protected override bool TryFind(string name, out object? value)
        {
            value = given;
            return name == "items";
        }
    }
}
