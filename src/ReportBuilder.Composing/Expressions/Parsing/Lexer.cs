using System.Collections.Immutable;
using System.Globalization;

namespace ReportBuilder.Composing.Expressions.Parsing;

/// <summary>Splits an expression into words, quoted names, numbers and signs.</summary>
internal static class Lexer
{
    public static ImmutableArray<Token> Read(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(Likely(text));
        for (var at = SkipSpace(text, 0); at < text.Length; at = SkipSpace(text, at))
        {
            var token = Next(text, at);
            tokens.Add(token);
            at = token.End;
        }

        tokens.Add(new(TokenKind.End, "", text.Length, text.Length));
        return tokens.DrainToImmutable();
    }

    /// <summary>How many tokens a text has, more or less: a word or a quoted name each, and the end.</summary>
    private static int Likely(string text) => text.AsSpan().Count('"') is > 0 and var marks ? (marks / 2) + 2 : text.AsSpan().Count(' ') + 2;

    private static Token Next(string text, int at) => text[at] switch
    {
        '"' or '\'' or '“' or '‘' => Quoted(text, at),
        >= '0' and <= '9' => Number(text, at),
        '-' or '−' when at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) => Number(text, at),
        var letter when char.IsLetter(letter) => Word(text, at),
        _ => Symbol(text, at),
    };

    private static Token Quoted(string text, int at)
    {
        var closing = text[at] switch { '“' => '”', '‘' => '’', var same => same };
        for (var end = at + 1; end < text.Length; end++)
        {
            // The apostrophe of a name such as Xi'an stands between letters and closes nothing.
            if (text[end] == closing && !(closing is '\'' or '’' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
                return new(TokenKind.Quoted, text[(at + 1)..end].Replace('’', '\''), at, end + 1);
        }

        throw new ExpressionFault($"a quotation mark opens before '{Shorten(text[(at + 1)..])}' and does not close", "put the same mark after the name");
    }

    private static Token Number(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        if (end < text.Length && char.IsLetter(text[end]))
            return Word(text, at);
        var digits = text[at..end];
        return double.TryParse(digits.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new(TokenKind.Number, digits, at, end, number)
            : throw new ExpressionFault($"'{digits}' is not a number");
    }

    private static Token Word(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInsideWord(text, end)))
            end++;
        return new(TokenKind.Word, text[at..end].Replace('’', '\''), at, end);
    }

    private static bool IsInsideWord(string text, int at) =>
        text[at] is '_' || text[at] is '-' or '\'' or '’' or '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static Token Symbol(string text, int at)
    {
        var two = at + 1 < text.Length ? text.AsSpan(at, 2) : default;
        if (two is "<=" or ">=" or "!=" or "<>")
            return new(TokenKind.Symbol, two is "<>" ? "!=" : two.ToString(), at, at + 2);
        return text[at] switch
        {
            '=' or '<' or '>' or '(' or ')' or ',' => new(TokenKind.Symbol, text[at].ToString(), at, at + 1),
            '≤' => new(TokenKind.Symbol, "<=", at, at + 1),
            '≥' => new(TokenKind.Symbol, ">=", at, at + 1),
            '≠' => new(TokenKind.Symbol, "!=", at, at + 1),
            var other => throw new ExpressionFault($"'{other}' has no meaning here", "put names in quotes; comparisons are =, !=, <, <=, >, >= and in"),
        };
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static string Shorten(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
