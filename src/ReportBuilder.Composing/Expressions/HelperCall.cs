using System.Collections.Immutable;

namespace ReportBuilder.Composing.Expressions;

/// <summary>An argument of a helper: a quoted name or expression, a number, a bare word (a value of a template) or another call in brackets.</summary>
internal abstract record HelperArgument;

internal sealed record TextArgument(string Text) : HelperArgument;

internal sealed record NumberArgument(double Value, string Text) : HelperArgument;

internal sealed record WordArgument(string Word) : HelperArgument;

internal sealed record CallArgument(HelperCall Call) : HelperArgument;

/// <summary>What stands between two pairs of braces: <c>score "Hefei" "Technological innovation"</c>.</summary>
internal sealed record HelperCall(string Name, ImmutableArray<HelperArgument> Arguments)
{
    private const int DeepestNesting = 20;

    /// <exception cref="ExpressionFault">The text is not a call.</exception>
    public static HelperCall Parse(string text)
    {
        var tokens = Lexer.Read(text);
        var at = 0;
        var call = Read(tokens, ref at, 0);
        return tokens[at].Kind == TokenKind.End
            ? call
            : throw new ExpressionFault($"'{tokens[at].Text}' is left over after the call", "names are quoted, calls inside calls stand in brackets");
    }

    private static HelperCall Read(ImmutableArray<Token> tokens, ref int at, int depth)
    {
        if (tokens[at].Kind != TokenKind.Word)
            throw new ExpressionFault("a helper's name is wanted between the braces", "for example: {{score \"Hefei\" \"Trade balance\"}}");
        if (depth > DeepestNesting)
            throw new ExpressionFault("calls nest too deeply");
        var name = tokens[at++].Text;
        var arguments = ImmutableArray.CreateBuilder<HelperArgument>(2);
        for (; tokens[at].Kind != TokenKind.End && tokens[at].Text is not ")" || tokens[at].Kind == TokenKind.Quoted; at++)
            arguments.Add(Argument(tokens, ref at, depth));
        return new(name, arguments.DrainToImmutable());
    }

    private static HelperArgument Argument(ImmutableArray<Token> tokens, ref int at, int depth)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Quoted:
                return new TextArgument(token.Text);
            case TokenKind.Number:
                return new NumberArgument(token.Number, token.Text);
            case TokenKind.Word:
                return new WordArgument(token.Text);
            case TokenKind.Symbol when token.Text == "(":
                at++;
                var call = Read(tokens, ref at, depth + 1);
                return tokens[at] is { Kind: TokenKind.Symbol, Text: ")" } ? new CallArgument(call) : throw new ExpressionFault("a bracket opens and does not close");
            default:
                throw new ExpressionFault($"'{token.Text}' has no meaning in a call", "an expression stands in quotes: {{count \"cities where rank <= 10\"}}");
        }
    }
}
