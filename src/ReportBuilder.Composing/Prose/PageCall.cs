using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Prose;

/// <summary>Reads <c>{{page "an-id"}}</c>: the number of the page that something stands on. It is no value of the data, and claims nothing.</summary>
internal static class PageCall
{
    private const string Name = "page";

    public static bool IsOne(string call) => call.StartsWith(Name, StringComparison.Ordinal) && (call.Length == Name.Length || char.IsWhiteSpace(call[Name.Length]));

    /// <summary>The reference; null after diagnostic RB4172: the call names no id.</summary>
    public static CrossReference? Read(string call, SourcePlace place, SectionDraft draft)
    {
        try
        {
            if (FunctionCall.Parse(call).Arguments is [TextArgument { Text.Length: > 0 } id])
                return new(Name, id.Text, place);
        }
        catch (ExpressionFault)
        {
            // Whatever stands there is not the id of one thing.
        }

        draft.Error("RB4172", place, $"'{{{{{call}}}}}' does not name one thing by its id", "for example: {{page \"ranking\"}}");
        return null;
    }
}
