namespace ReportBuilder.Composing.Prose;

/// <summary>What stands in braces behind bracketed text: the condition of a claim, or the reason why the words are meant as they stand.</summary>
/// <param name="Text">The condition or the reason; empty where the author gave none.</param>
internal readonly record struct SpanMark(bool IsLiteral, string Text)
{
    private const string Claim = "{claim=";
    private const string Literal = "{literal=";
    private const string BareLiteral = "{literal}";

    /// <summary>
    /// Reads <c>{claim="..."}</c>, <c>{literal="..."}</c> or a bare <c>{literal}</c> at a place. The end is the index behind the brace, or
    /// -1 where no mark stands there.
    /// </summary>
    public static (SpanMark Mark, int End) Read(string text, int at, int last)
    {
        if (Scan.StartsWith(text, at, last, BareLiteral))
            return (new(true, ""), at + BareLiteral.Length);
        var isLiteral = Scan.StartsWith(text, at, last, Literal);
        if (!isLiteral && !Scan.StartsWith(text, at, last, Claim))
            return (default, -1);
        var (quoted, end) = Scan.QuotedBeforeBrace(text, at + (isLiteral ? Literal : Claim).Length, last);
        return (new(isLiteral, quoted), end);
    }
}
