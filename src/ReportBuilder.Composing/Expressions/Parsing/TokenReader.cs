using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Parsing;

/// <summary>Reads the tokens of an expression one after another: words, counts and names.</summary>
internal sealed class TokenReader(string text, NameBook names)
{
    private readonly ImmutableArray<Token> tokens = Lexer.Read(text);
    private int at;

    public NameBook Names => names;

    /// <summary>What the index is about.</summary>
    public Terms Terms => names.Terms;

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

    /// <summary>Takes a word for units or a level: the edition's own, or the program's.</summary>
    public bool TakeTerm(Func<Terms, string> word) => Take(word(Terms)) || Take(word(Terms.OfMain())) || Take(word(Terms.Neutral));

    public bool IsTerm(Func<Terms, string> word) => LengthOf(word(Terms)) > 0 || LengthOf(word(Terms.OfMain())) > 0 || LengthOf(word(Terms.Neutral)) > 0;

    public void ExpectTerm(Func<Terms, string> word, string form)
    {
        if (!TakeTerm(word))
            throw Unexpected($"'{word(Terms)}'", form);
    }

    public int Count(string form)
    {
        if (Current is not { Kind: TokenKind.Number, Number: >= 1 and <= 10000 } || Current.Number != Math.Floor(Current.Number))
            throw Unexpected("a whole number", form);
        var count = (int)Current.Number;
        Advance();
        return count;
    }

    public Unit Unit(string form)
    {
        var name = Name(Terms.Unit.A, form);
        return names.Unit(name);
    }

    /// <summary>A unit, also one that earlier editions alone had.</summary>
    public Unit UnitOfAnyEdition(string form)
    {
        var name = Name(Terms.Unit.A, form);
        return names.PastUnit(name) ?? names.Unit(name);
    }

    public FrameworkNode Part(string form) => names.Part(Name($"{Terms.Dimension.A} or {Terms.Variable.One}", form));

    public UnitClass Class(string form) => names.Class(Name("the name of a group", form));

    private bool Take(string words)
    {
        var length = LengthOf(words);
        Advance(length);
        return length > 0;
    }

    /// <summary>How many tokens from the current on spell these words; 0 where they do not.</summary>
    private int LengthOf(string words)
    {
        if (!words.Contains(' ', StringComparison.Ordinal))
            return IsWord(words) ? 1 : 0;
        var parts = words.Split(' ');
        for (var part = 0; part < parts.Length; part++)
        {
            if (Peek(part) is not { Kind: TokenKind.Word } token || token.Text != parts[part])
                return 0;
        }

        return parts.Length;
    }

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

    /// <summary>The name that begins so many tokens ahead.</summary>
    public (string Name, int Words) NameAfter(int ahead) => names.LongestName(tokens, Math.Min(at + ahead, tokens.Length - 1));

    public (string Name, int Words) BareName() => names.LongestName(tokens, at);

    public ExpressionFault Unexpected(string wanted, string form = "")
    {
        var found = AtEnd ? "nothing follows" : string.Create(CultureInfo.InvariantCulture, $"'{Current.Text}' stands there");
        return new($"{wanted} is wanted, but {found}", form.Length == 0 ? "" : $"the form is: {form}");
    }
}
