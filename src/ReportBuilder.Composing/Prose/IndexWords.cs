using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose;

/// <summary>
/// Reads what authors mark for the index: <c>[word]{.index}</c>, with <c>see="other"</c> or <c>see-also="other"</c>, and <c>{{index "word"}}</c>.
/// Diagnostic RB4175: a mark cannot be read.
/// </summary>
internal static partial class IndexWords
{
    private const string Name = "index";

    public static bool IsCall(string call) => call.StartsWith(Name, StringComparison.Ordinal) && (call.Length == Name.Length || char.IsWhiteSpace(call[Name.Length]));

    /// <summary>A place without words of its own; null where the call cannot be read.</summary>
    public static IndexMark? Read(string call, SourcePlace place, SectionDraft draft)
    {
        try
        {
            if (FunctionCall.Parse(call).Arguments is [TextArgument { Text.Length: > 0 } term])
                return new(term.Text, "", "", place, []);
        }
        catch (ExpressionFault)
        {
            // Whatever stands there is not one entry.
        }

        draft.Error("RB4175", place, $"'{{{{{call}}}}}' does not name one entry of the index", "for example: {{index \"grafting\"}}");
        return null;
    }

    /// <param name="written">What stands behind ".index".</param>
    public static IndexMark Mark(ImmutableArray<Inline> content, string written, SourcePlace place, SectionDraft draft)
    {
        var keys = Key().Matches(written);
        if (Key().Replace(written, "").Trim().Length > 0)
            draft.Error("RB4175", place, $"'{written}' means nothing behind '.index'", "for example: [word]{.index see=\"other\"} or see-also=\"other\"");
        string Of(string name) => keys.FirstOrDefault(key => key.Groups["name"].Value == name)?.Groups["value"].Value ?? "";
        return new(PlainText.Of(content), Of("see"), Of("see-also"), place, content);
    }

    [GeneratedRegex("""(?<name>see-also|see)=["“”](?<value>[^"“”]+)["“”]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
