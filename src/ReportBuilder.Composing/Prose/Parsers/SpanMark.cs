namespace ReportBuilder.Composing.Prose.Parsers;

internal enum SpanKind
{
    /// <summary>A condition that the words stand for.</summary>
    Claim,

    /// <summary>The words are meant as they stand.</summary>
    Literal,

    SmallCapitals,

    /// <summary>The words are of another language.</summary>
    Language,

    /// <summary>The words are an entry of the index.</summary>
    Index,
}

/// <summary>What stands in braces behind bracketed text.</summary>
/// <param name="Text">
/// The condition of a claim, the reason of literal words, the tag of a language, or what an entry of the index refers to; empty where the author
/// gave none.
/// </param>
internal readonly record struct SpanMark(SpanKind Kind, string Text)
{
    public const string Language = "{lang=";
    private const string Claim = "{claim=";
    private const string Literal = "{literal=";
    private const string BareLiteral = "{literal}";
    private const string Index = "{.index";
    private const string SmallCapitals = "{.smallcaps}";

    public bool IsLiteral => Kind == SpanKind.Literal;

    /// <summary>
    /// Reads <c>{claim="..."}</c>, <c>{literal="..."}</c>, a bare <c>{literal}</c>, <c>{.smallcaps}</c> or <c>{lang=fr}</c> at a place. The end is the
    /// index behind the brace, or -1 where no mark stands there.
    /// </summary>
    public static (SpanMark Mark, int End) Read(string text, int at, int last)
    {
        if (Scan.StartsWith(text, at, last, BareLiteral))
            return (new(SpanKind.Literal, ""), at + BareLiteral.Length);
        if (Scan.StartsWith(text, at, last, SmallCapitals))
            return (new(SpanKind.SmallCapitals, ""), at + SmallCapitals.Length);
        if (Scan.StartsWith(text, at, last, Language) && text.IndexOf('}', at, last + 1 - at) is > 0 and var close)
            return (new(SpanKind.Language, text[(at + Language.Length)..close].Trim('"', ' ', '\'')), close + 1);
        if (Scan.StartsWith(text, at, last, Index) && text.IndexOf('}', at, last + 1 - at) is > 0 and var behind)
            return (new(SpanKind.Index, text[(at + Index.Length)..behind].Trim()), behind + 1);
        var isLiteral = Scan.StartsWith(text, at, last, Literal);
        if (!isLiteral && !Scan.StartsWith(text, at, last, Claim))
            return (default, -1);
        var (quoted, end) = Scan.QuotedBeforeBrace(text, at + (isLiteral ? Literal : Claim).Length, last);
        return (new(isLiteral ? SpanKind.Literal : SpanKind.Claim, quoted), end);
    }
}
