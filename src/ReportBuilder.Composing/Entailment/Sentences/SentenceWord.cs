using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment.Attributes;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Sentences;

/// <summary>What a word of a sentence is, as far as a claim can carry it.</summary>
internal enum WordClass
{
    Plain,
    Unit,
    Part,

    /// <summary>A figure or a number word: "2,446", "thirty".</summary>
    Cardinal,

    /// <summary>"15th", "second".</summary>
    Ordinal,
    Comma,

    /// <summary>A semicolon, colon, dash or the end of a sentence: what is named before it is not the subject behind it.</summary>
    Break,
}

/// <summary>A word, or a name of several words, of a sentence that a claim stands behind.</summary>
/// <param name="Text">As printed, in lower case for plain words; the edition's word for a unit, a level or a point is the program's.</param>
/// <param name="Start">Its place in the text.</param>
/// <param name="IsTyped">The author typed it; false for what a call printed.</param>
internal readonly record struct SentenceWord(WordClass Class, string Text, int Start, bool IsTyped)
{
    public Unit? Unit { get; init; }

    public FrameworkNode? Part { get; init; }

    public double Number { get; init; }

    /// <summary>The class of units whose name begins here; null where none does.</summary>
    public string? Group { get; init; }

    /// <summary>What it says of columns of data/units.csv; default where it says nothing.</summary>
    public ImmutableArray<NamedAttribute> Attributes { get; init; }

    /// <summary>It names a unit that only earlier editions have.</summary>
    public bool IsPast { get; init; }

    /// <summary>It is a superlative of size, and a column of data/units.csv has numbers: "largest".</summary>
    public bool IsOfSize { get; init; }

    public bool Is(string word) => Class == WordClass.Plain && Text == word;

    public bool IsAny(WordSet words) => Class == WordClass.Plain && words.Contains(Text);
}
