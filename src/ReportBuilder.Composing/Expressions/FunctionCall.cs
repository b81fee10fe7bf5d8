using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Templates;
using Scriban.Syntax;

namespace ReportBuilder.Composing.Expressions;

/// <summary>An argument of a function: a quoted name or expression, a number, a bare word or another call in brackets.</summary>
internal abstract record FunctionArgument;

internal sealed record TextArgument(string Text) : FunctionArgument;

internal sealed record NumberArgument(double Value, string Text) : FunctionArgument
{
    public static NumberArgument Of(double value) => new(value, value.ToString("R", CultureInfo.InvariantCulture));
}

internal sealed record WordArgument(string Word) : FunctionArgument;

internal sealed record CallArgument(FunctionCall Call) : FunctionArgument;

/// <summary>What stands between two pairs of braces, as Scriban parses it: <c>score "Hefei" "Technological innovation"</c>.</summary>
internal sealed record FunctionCall(string Name, ImmutableArray<FunctionArgument> Arguments)
{
    private const string Example = "for example: {{score \"Hefei\" \"Trade balance\"}}";

    /// <exception cref="ExpressionFault">The text is not a call.</exception>
    public static FunctionCall Parse(string text)
    {
        try
        {
            return Read(ParsedTemplate.ParseCall(CallQuotes.Straight(text)));
        }
        catch (TemplateFault fault)
        {
            throw new ExpressionFault(fault.Message, fault.Problem.Hint);
        }
    }

    /// <summary>The call as an author would write it.</summary>
    public string Written() => Write(new StringBuilder()).ToString();

    private StringBuilder Write(StringBuilder text)
    {
        text.Append(Name);
        foreach (var argument in Arguments)
        {
            text.Append(' ');
            _ = argument switch
            {
                TextArgument quoted => text.Append(Quoted(quoted.Text)),
                NumberArgument number => text.Append(number.Text),
                WordArgument word => text.Append(word.Word),
                CallArgument inner => inner.Call.Write(text.Append('(')).Append(')'),
                _ => throw new NotSupportedException(argument.GetType().Name),
            };
        }

        return text;
    }

    private static string Quoted(string text) => text.Contains('"', StringComparison.Ordinal) ? $"'{text}'" : $"\"{text}\"";

    private static FunctionCall Read(ScriptExpression expression) => expression switch
    {
        ScriptVariableGlobal name => new(name.Name, []),
        ScriptFunctionCall { Target: ScriptVariableGlobal name } call => new(name.Name, [.. call.Arguments.Select(Argument)]),
        ScriptNestedExpression { Expression: { } inner } => Read(inner),
        _ => throw new ExpressionFault("a helper's name is wanted between the braces", Example),
    };

    private static FunctionArgument Argument(ScriptExpression expression) => expression switch
    {
        ScriptLiteral { Value: string text } => new TextArgument(text.Replace('’', '\'')),
        ScriptLiteral { Value: int or long or double or decimal } number => NumberArgument.Of(Convert.ToDouble(number.Value, CultureInfo.InvariantCulture)),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Negate, Right: ScriptLiteral { Value: int or double } number } =>
            NumberArgument.Of(-Convert.ToDouble(number.Value, CultureInfo.InvariantCulture)),
        ScriptVariableGlobal word => new WordArgument(word.Name),
        ScriptNestedExpression { Expression: { } inner } => new CallArgument(Read(inner)),
        ScriptFunctionCall call => new CallArgument(Read(call)),
        _ => throw new ExpressionFault($"'{expression}' has no meaning in a call", "an expression stands in quotes: {{count \"units where rank <= 10\"}}"),
    };
}
