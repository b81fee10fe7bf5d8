using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using Scriban.Syntax;

namespace ReportBuilder.Templates;

/// <summary>
/// The part of Scriban that templates may use: text, if and for, values and their members, calls, literals, comparisons, and, or, not,
/// filters, include. Everything else is told of with what to write instead: a template says what its values say, and computes nothing.
/// </summary>
internal sealed class AllowedSyntax
{
    /// <summary>Blocks inside blocks.</summary>
    public const int DeepestNesting = 20;

    private static readonly ImmutableSortedSet<string> OfLoops = ["even", "first", "index", "last", "length", "odd", "rindex"];

    private readonly TemplateVocabulary vocabulary;
    private readonly ImmutableArray<TemplateProblem>.Builder problems = ImmutableArray.CreateBuilder<TemplateProblem>();
    private readonly List<string> loopNames = [];

    private AllowedSyntax(TemplateVocabulary vocabulary) => this.vocabulary = vocabulary;

    public static ImmutableArray<TemplateProblem> Problems(ScriptPage page, TemplateVocabulary vocabulary)
    {
        var check = new AllowedSyntax(vocabulary);
        if (page.FrontMatter is { } frontMatter)
            check.Refuse(frontMatter, "front matter", "leave it out: a template has none");
        check.Statement(page.Body);
        return check.problems.ToImmutable();
    }

    private void Statement(ScriptNode? node)
    {
        switch (node)
        {
            case null or ScriptRawStatement or ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement:
                break;
            case ScriptBlockStatement block:
                foreach (var statement in block.Statements)
                    Statement(statement);
                break;
            case ScriptExpressionStatement { Expression: { } expression }:
                Expression(expression);
                break;
            case ScriptIfStatement choice:
                Expression(choice.Condition);
                Statement(choice.Then);
                Statement(choice.Else);
                break;
            case ScriptElseStatement otherwise:
                Statement(otherwise.Body);
                break;
            case ScriptForStatement loop when loop is not ScriptTableRowStatement:
                Loop(loop);
                break;
            default:
                Refuse(node);
                break;
        }
    }

    private void Loop(ScriptForStatement loop)
    {
        if (loop.NamedArguments is { Count: > 0 } arguments)
            Refuse(arguments[0], $"'{arguments[0].Name?.Name}' behind 'for'", "write: for item in list");
        if (loop.Variable is not ScriptVariableGlobal variable)
        {
            Refuse(loop, "this name of a loop", "write: for item in list");
            return;
        }

        Expression(loop.Iterator);
        loopNames.Add(variable.Name);
        Statement(loop.Body);
        loopNames.RemoveAt(loopNames.Count - 1);
        Statement(loop.Else);
    }

    private void Expression(ScriptNode? node)
    {
        switch (node)
        {
            case null or ScriptLiteral:
                break;
            case ScriptVariableGlobal variable:
                Name(variable, variable.Name);
                break;
            case ScriptMemberExpression member:
                Member(member);
                break;
            case ScriptFunctionCall call:
                Call(call);
                break;
            case ScriptPipeCall pipe:
                Expression(pipe.From);
                Filter(pipe.To);
                break;
            case ScriptNestedExpression nested:
                Expression(nested.Expression);
                break;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not:
                Expression(not.Right);
                break;
            case ScriptBinaryExpression
            {
                Operator: ScriptBinaryOperator.And
                    or ScriptBinaryOperator.Or
                    or ScriptBinaryOperator.CompareEqual
                    or ScriptBinaryOperator.CompareNotEqual
                    or ScriptBinaryOperator.CompareLess
                    or ScriptBinaryOperator.CompareLessOrEqual
                    or ScriptBinaryOperator.CompareGreater
                    or ScriptBinaryOperator.CompareGreaterOrEqual
            } compared:
                Expression(compared.Left);
                Expression(compared.Right);
                break;
            default:
                Refuse(node);
                break;
        }
    }

    private void Name(ScriptNode node, string name)
    {
        if (name == "for" || loopNames.Contains(name) || vocabulary.Values.Contains(name))
            return;
        if (vocabulary.Functions.ContainsKey(name))
            Count(node, name, 0);
        else
            Add(node, $"there is no value or function '{name}' here", Nearest(name, loopNames.Concat(vocabulary.Values)));
    }

    private void Member(ScriptMemberExpression member)
    {
        if (member.Target is ScriptVariableGlobal { Name: "for" })
        {
            if (member.Member is { } place && !OfLoops.Contains(place.Name))
                Add(place, $"a loop has no '{place.Name}'", Nearest(place.Name, OfLoops));
            return;
        }

        Expression(member.Target);
        if (member.Member is { } named && !vocabulary.Values.Contains(named.Name))
            Add(named, $"there is no value '{named.Name}' here", Nearest(named.Name, vocabulary.Values));
    }

    /// <param name="piped">1 where a value stands before the call and a bar, else 0.</param>
    private void Call(ScriptFunctionCall call, int piped = 0)
    {
        if (call.Target is not ScriptVariableGlobal function)
        {
            Refuse(call, "a call of something that is no function", "call a function by its name");
            return;
        }

        if (function.Name == "include")
            Include(call);
        else if (!vocabulary.Functions.ContainsKey(function.Name))
            Add(function, $"there is no function '{function.Name}' here", Nearest(function.Name, vocabulary.Functions.Keys));
        else
            Count(call, function.Name, call.Arguments.Count + piped);
        foreach (var argument in call.Arguments)
            Expression(argument);
    }

    private void Include(ScriptFunctionCall call)
    {
        if (call.Arguments is not ([ScriptLiteral { Value: string }] or [ScriptLiteral { Value: string }, _]))
        {
            Add(call, "'include' takes the name of a partial in quotes, and at most one value", "write: include \"cards\" cases");
            return;
        }

        var name = (string)((ScriptLiteral)call.Arguments[0]).Value!;
        if (!vocabulary.Partials.Contains(name))
            Add(call.Arguments[0], $"there is no partial '{name}'", Nearest(name, vocabulary.Partials));
    }

    private void Filter(ScriptNode? filter)
    {
        if (filter is ScriptPipeCall more)
        {
            Filter(more.From);
            Filter(more.To);
        }
        else if (filter is ScriptVariableGlobal name)
        {
            if (!vocabulary.Functions.ContainsKey(name.Name))
                Add(name, $"there is no filter '{name.Name}'", Nearest(name.Name, vocabulary.Functions.Keys));
            else
                Count(name, name.Name, 1);
        }
        else if (filter is ScriptFunctionCall call)
        {
            Call(call, piped: 1);
        }
        else
        {
            Expression(filter);
        }
    }

    /// <summary>Tells of a function that is given too few arguments or too many.</summary>
    private void Count(ScriptNode node, string name, int given)
    {
        if (vocabulary.Functions.TryGetValue(name, out var takes) && (given < takes.Least || given > takes.Most))
            Add(
                node,
                $"'{name}' takes {(takes.Least == takes.Most ? $"{takes.Least}" : $"{takes.Least} to {takes.Most}")} values, not {given}",
                $"{vocabulary.Document} shows how it is written"
            );
    }

    private void Refuse(ScriptNode node)
    {
        var (what, instead) = RefusedSyntax.Of(node);
        Refuse(node, what, instead);
    }

    private void Refuse(ScriptNode node, string what, string instead) => Add(node, $"templates do not take {what}", instead);

    private void Add(ScriptNode node, string message, string hint) => problems.Add(ParsedTemplate.Problem(node.Span, message, hint));

    private string Nearest(string name, IEnumerable<string> names) =>
        NearestName.Hint(name, names) is { Length: > 0 } hint ? hint : $"{vocabulary.Document} lists the names";
}
