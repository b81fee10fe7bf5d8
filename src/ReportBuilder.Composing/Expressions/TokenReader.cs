using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>Reads the tokens of an expression one after another: words, counts and names.</summary>
internal sealed class TokenReader(string text, NameBook names)
{
    private readonly ImmutableArray<Token> tokens = Lexer.Read(text);
    private int at;

    public NameBook Names => names;

    public Token Current => tokens[at];

    public Token Peek(int ahead = 1) => tokens[Math.Min(at + ahead, tokens.Length - 1)];

    public bool AtEnd => Current.Kind == TokenKind.End;

    public int Position => at;

    public void Advance(int count = 1) => at = Math.Min(at + count, tokens.Length - 1);

    /// <summary>The author's own words from one token to the one before the current.</summary>
    public string TextSince(int position) => position >= at ? "" : text[tokens[position].Start..tokens[at - 1].End];

    public bool IsWord(string word) => Current.Kind == TokenKind.Word && Current.Text == word;

    public bool IsSymbol(string symbol) => Current.Kind == TokenKind.Symbol && Current.Text == symbol;

    public bool TakeWord(string word)
    {
        if (!IsWord(word))
            return false;
        Advance();
        return true;
    }

    public bool TakeSymbol(string symbol)
    {
        if (!IsSymbol(symbol))
            return false;
        Advance();
        return true;
    }

    public void Expect(string word, string form)
    {
        if (!TakeWord(word))
            throw Unexpected($"'{word}'", form);
    }

    public int Count(string form)
    {
        if (Current is not { Kind: TokenKind.Number, Number: >= 1 and <= 10000 } || Current.Number != Math.Floor(Current.Number))
            throw Unexpected("a whole number", form);
        var count = (int)Current.Number;
        Advance();
        return count;
    }

    public Unit City(string form)
    {
        var name = Name("a city", form);
        return names.City(name);
    }

    public FrameworkNode Part(string form) => names.Part(Name("a dimension or variable", form));

    /// <summary>A quoted name, or the longest bare run of words that is one.</summary>
    private string Name(string what, string form)
    {
        if (Current.Kind == TokenKind.Quoted)
        {
            Advance();
            return tokens[at - 1].Text;
        }

        var (name, words) = names.LongestName(tokens, at);
        if (words == 0)
        {
            if (Current.Kind != TokenKind.Word)
                throw Unexpected(what, form);
            name = Current.Text;
            words = 1;
        }

        Advance(words);
        return name;
    }

    public (string Name, int Words) BareName() => names.LongestName(tokens, at);

    public ExpressionFault Unexpected(string wanted, string form = "")
    {
        var found = AtEnd ? "nothing follows" : string.Create(CultureInfo.InvariantCulture, $"'{Current.Text}' stands there");
        return new($"{wanted} is wanted, but {found}", form.Length == 0 ? "" : $"the form is: {form}");
    }
}
