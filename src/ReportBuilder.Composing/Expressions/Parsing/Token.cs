namespace ReportBuilder.Composing.Expressions.Parsing;

internal enum TokenKind
{
    Word,
    Quoted,
    Number,
    Symbol,
    End,
}

/// <summary>A word of an expression and where it stands in it.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End, double Number = 0);
