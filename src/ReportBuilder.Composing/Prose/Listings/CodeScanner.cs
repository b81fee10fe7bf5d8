using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose.Listings;

/// <summary>Finds comments, quotes, numbers, keywords and names in code, from its first letter to its last and never back.</summary>
/// <remarks>It tells kinds apart by how they are written and knows no grammar: code that is wrong, or cut out of more, has colours too.</remarks>
internal sealed class CodeScanner
{
    private readonly string text;
    private readonly CodeLanguage language;
    private readonly ImmutableArray<CodeSpan>.Builder spans = ImmutableArray.CreateBuilder<CodeSpan>();
    private int at;

    private CodeScanner(string text, CodeLanguage language) => (this.text, this.language) = (text, language);

    /// <summary>The spans of a text that are not plain; none where the language has no colours.</summary>
    /// <param name="label">What stands behind the three backticks.</param>
    public static ImmutableArray<CodeSpan> Scan(string text, string label) => CodeLanguages.Find(label) switch
    {
        null => [],
        { IsMarkup: true } => MarkupScanner.Scan(text),
        { } language => new CodeScanner(text, language).Scan(),
    };

    private ImmutableArray<CodeSpan> Scan()
    {
        while (at < text.Length)
        {
            var start = at;
            if (!TryComment() && !TryQuote() && !TryNumber() && !TryWord())
                at = start + 1;
        }

        return spans.DrainToImmutable();
    }

    private bool TryComment()
    {
        if (language.HasBareText && !CanBegin())
            return false;
        foreach (var comment in language.BlockComments)
            if (StartsWith(comment.Open))
                return Take(CodeKind.Comment, EndOf(comment));
        foreach (var sign in language.LineComments)
            if (StartsWith(sign))
                return Take(CodeKind.Comment, text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length);
        return false;
    }

    private bool TryQuote()
    {
        if (language.HasBareText && !CanBegin())
            return false;
        foreach (var quote in language.Quotes)
        {
            if (!StartsWith(quote.Open))
                continue;
            var end = EndOf(quote);
            return Take(IsKey(end) ? CodeKind.Name : CodeKind.Text, end);
        }

        return false;
    }

    private bool TryNumber()
    {
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && IsOfWord(text[at - 1])))
            return false;
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' || IsPoint(end) || IsSignOfPower(end)))
            end++;
        return (end == text.Length || !IsOfWord(text[end])) && Take(CodeKind.Number, end);
    }

    private bool IsPoint(int place) => text[place] == '.' && place + 1 < text.Length && char.IsAsciiDigit(text[place + 1]);

    private bool IsSignOfPower(int place) =>
        text[place] is '-' or '+' && text[place - 1] is 'e' or 'E' && place + 1 < text.Length && char.IsAsciiDigit(text[place + 1]);

    private bool TryWord()
    {
        if (!IsOfWord(text[at]))
            return false;
        var end = at + 1;
        while (end < text.Length && IsOfWord(text[end]))
            end++;
        var isKey = IsKey(end);
        if (!isKey && language.Keywords.Contains(text[at..end]))
            return Take(CodeKind.Keyword, end);
        if (isKey || (language.HasCalls && end < text.Length && text[end] == '('))
            return Take(CodeKind.Name, end);
        at = end;
        return true;
    }

    /// <summary>Whether what ends here is a key: the sign follows, and behind a colon a blank, so that an address is none.</summary>
    private bool IsKey(int end)
    {
        if (language.KeySign == '\0')
            return false;
        while (end < text.Length && text[end] == ' ')
            end++;
        return end < text.Length
            && text[end] == language.KeySign
            && (!language.HasBareText || language.KeySign != ':' || end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]));
    }

    private int EndOf(CodeQuote quote)
    {
        for (var end = at + quote.Open.Length; end < text.Length; end++)
        {
            if (text[end] == '\n' && !quote.IsOpenToLines)
                return end;
            if (text.AsSpan(end).StartsWith(quote.Close, StringComparison.Ordinal))
                return end + quote.Close.Length;
            if (text[end] == quote.Escape)
                end++;
        }

        return text.Length;
    }

    private bool Take(CodeKind kind, int end)
    {
        spans.Add(new(kind, at, Math.Min(end, text.Length) - at));
        at = Math.Min(end, text.Length);
        return true;
    }

    private bool StartsWith(string sign) => text.AsSpan(at).StartsWith(sign, StringComparison.Ordinal);

    private bool CanBegin() => at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '{' or ',' or '=' or ':';

    private bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_' || language.WordSigns.Contains(letter, StringComparison.Ordinal);
}
