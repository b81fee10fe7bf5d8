using ReportBuilder.Composing.Expressions;
using ReportBuilder.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportBuilder.Composing.Templates;

/// <summary>
/// A call in a template: it is put into the Markdown as a call, with the template's values as quoted names, so that the one evaluator
/// answers it and the ledger shows it as an author would have written it.
/// </summary>
/// <param name="Path">Of the template, or of what it includes.</param>
/// <param name="Span">In that file.</param>
internal sealed record CallValue(FunctionCall Call, string Path, SourceSpan Span);

/// <summary>A helper as templates call it. It prints nothing and gives a call back.</summary>
internal sealed class CallFunction(string name) : TemplateFunction(0, MostArguments)
{
    public const int MostArguments = 8;

    public override object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments) =>
        new CallValue(new(name, [.. arguments.Select(argument => Argument((DocumentContext)context, span, argument))]), ((DocumentContext)context).CurrentPath, span);

    private FunctionArgument Argument(DocumentContext context, SourceSpan span, object? value) => value switch
    {
        string text => new TextArgument(text),
        int number => NumberArgument.Of(number),
        double number => NumberArgument.Of(number),
        CallValue call => new CallArgument(call.Call),
        ConditionFollows => new WordArgument(ConditionFollows.Word),
        _ => throw context.NotAnArgument(span, name),
    };
}

/// <summary>
/// The word between a column and a condition: <c>value "tourism" "visitors" where "year = 2024"</c>. It stands in calls and prints nothing
/// itself.
/// </summary>
internal sealed class ConditionFollows
{
    public const string Word = "where";

    private ConditionFollows()
    {
    }

    /// <summary>For every template, before its own values.</summary>
    public static TemplateScope Before(TemplateScope values) => TemplateScope.Of(new TemplateValue(Word, new ConditionFollows())).Before(values);
}

/// <summary><c>list "cities where ..."</c> is a call; <c>parts | list</c> prints the items of a list of the template's.</summary>
internal sealed class ListFunction(IScriptCustomFunction filter) : TemplateFunction(1, 1)
{
    private readonly CallFunction call = new("list");

    public override object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments) =>
        arguments[0] is string or CallValue ? call.Call(context, span, arguments) : filter.Invoke(context, null, arguments, null);
}
