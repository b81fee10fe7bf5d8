using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportBuilder.Templates;

/// <summary>A function that templates can call by its name.</summary>
/// <param name="least">Arguments that it needs.</param>
/// <param name="most">Arguments that it takes.</param>
public abstract class TemplateFunction(int least, int most) : IScriptCustomFunction
{
    public int RequiredParameterCount => least;

    public int ParameterCount => most;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    /// <summary>The value of a call.</summary>
    /// <param name="span">Of the call in its template.</param>
    public abstract object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Call(context, callerContext?.Span ?? context.CurrentSpan, arguments);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
