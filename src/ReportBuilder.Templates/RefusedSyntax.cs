using Scriban.Syntax;

namespace ReportBuilder.Templates;

/// <summary>Names the parts of Scriban that templates do not take, and says what to write instead.</summary>
internal static class RefusedSyntax
{
    public static (string What, string Instead) Of(ScriptNode node) => node is ScriptStatement ? OfStatement(node) : OfExpression(node);

    private static (string What, string Instead) OfStatement(ScriptNode node) => node switch
    {
        ScriptCaptureStatement => ("'capture'", "write the text where it is wanted, or a partial"),
        ScriptWhileStatement => ("'while'", "write: for item in list"),
        ScriptTableRowStatement => ("'tablerow'", "write: for item in list"),
        ScriptFunction => ("'func'", "write a partial and include it"),
        ScriptWrapStatement => ("'wrap'", "write a partial and include it"),
        ScriptWithStatement => ("'with'", "name the value in full: profile.name"),
        ScriptCaseStatement or ScriptWhenStatement => ("'case'", "write: if ... else if ... end"),
        ScriptImportStatement => ("'import'", "the values are there without it"),
        ScriptReturnStatement => ("'ret'", "choose with 'if' what is written"),
        ScriptBreakStatement or ScriptContinueStatement => ("leaving a loop", "choose with 'if' what is written"),
        ScriptReadOnlyStatement => ("'readonly'", "values cannot be changed in any case"),
        _ => ("this tag", "docs/templates-and-themes.md shows the tags"),
    };

    private static (string What, string Instead) OfExpression(ScriptNode node) => node switch
    {
        ScriptAssignExpression => ("setting a value", "a template says what its values say and computes nothing"),
        ScriptIncrementDecrementExpression => ("counting", "for.index says which item it is, from 0"),
        ScriptBinaryExpression => ("arithmetic", "let the data or a call work it out"),
        ScriptUnaryExpression => ("arithmetic", "let the data or a call work it out"),
        ScriptIndexerExpression => ("an item by its number", "go through the list with 'for'"),
        ScriptThisExpression => ("'this'", "name the value"),
        ScriptAnonymousFunction => ("'do'", "write a partial and include it"),
        ScriptArrayInitializerExpression or ScriptObjectInitializerExpression => ("a list or object of its own", "use the values that there are"),
        ScriptConditionalExpression => ("'? :'", "write: if ... else ... end"),
        ScriptInterpolatedStringExpression => ("a text with values in it", "write text and values side by side"),
        ScriptVariableLocal => ("a name with '$'", "name the value without it"),
        ScriptNamedArgument => ("an argument with a name", "write the values one behind the other"),
        _ => ("this expression", "docs/templates-and-themes.md shows what there is"),
    };
}
