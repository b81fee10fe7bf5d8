using System.Collections.Immutable;

namespace ReportBuilder.Model.Maths;

/// <summary>A part of a formula. It says what it is, never how it looks.</summary>
public abstract record MathNode;

/// <summary>Which letters a variable is written in; they tell variables apart.</summary>
public enum MathAlphabet
{
    Italic,
    Upright,
    Bold,
    Script,
    DoubleStruck,
}

/// <summary>A variable: one letter.</summary>
/// <param name="Letter">As it is typed: "x", "β".</param>
public sealed record MathLetter(string Letter, MathAlphabet Alphabet) : MathNode;

public sealed record MathNumber(string Figures) : MathNode;

/// <summary>The name of a function or operator: "log", "max".</summary>
public sealed record MathName(string Name) : MathNode
{
    /// <summary>What is written below it stands under it in a formula of its own: "max", not "log".</summary>
    public bool TakesLimits { get; init; }
}

/// <summary>What a sign does beside others: it says how far they stand apart.</summary>
public enum MathRole
{
    Ordinary,
    /// <summary>A large operator or the name of a function.</summary>
    Operator,
    Binary,
    Relation,
    Opening,
    Closing,
    Punctuation,
    /// <summary>A fraction, or what stands between delimiters that grow.</summary>
    Inner,
}

public sealed record MathSign(string Sign, MathRole Role) : MathNode
{
    /// <summary>Of a sum or product: the limits stand above and below it in a formula of its own, of an integral beside it.</summary>
    public bool TakesLimits { get; init; }
}

/// <summary>Words inside a formula.</summary>
public sealed record MathText(string Text) : MathNode;

/// <param name="Ems">Less than nothing draws its neighbours together.</param>
public sealed record MathSpace(double Ems) : MathNode;

public sealed record MathRow(ImmutableArray<MathNode> Items) : MathNode;

/// <param name="HasRule">False for a binomial coefficient.</param>
public sealed record MathFraction(MathNode Numerator, MathNode Denominator, bool HasRule = true) : MathNode
{
    /// <summary>Of full size or small, wherever it stands; null where the place decides.</summary>
    public bool? IsDisplay { get; init; }
}

/// <param name="Degree">Null for a square root.</param>
public sealed record MathRoot(MathNode Radicand, MathNode? Degree) : MathNode;

/// <summary>Something with what stands below and above it at its end, or under and over it where it takes limits.</summary>
public sealed record MathScripts(MathNode Base, MathNode? Lower, MathNode? Upper) : MathNode
{
    /// <summary>Under and over it, or beside it, wherever it stands; null where the base and the place decide.</summary>
    public bool? AreLimits { get; init; }
}

public enum MathAccent
{
    Bar,
    Hat,
    Tilde,
    Dot,
    DoubleDot,
    Vector,
    /// <summary>A line over all of it.</summary>
    LineAbove,
    LineBelow,
}

public sealed record MathAccented(MathNode Base, MathAccent Accent) : MathNode;

/// <summary>Delimiters that are as tall as what stands between them.</summary>
/// <param name="Opening">A sign, or empty for none.</param>
public sealed record MathFenced(string Opening, MathNode Content, string Closing) : MathNode;

public enum MathGridKind
{
    Matrix,
    /// <summary>A value and its condition a row, behind a brace.</summary>
    Cases,
    /// <summary>Lines of a calculation that stand below each other at their relations.</summary>
    Aligned,
}

/// <param name="Rows">All of the same length.</param>
public sealed record MathGrid(MathGridKind Kind, ImmutableArray<ImmutableArray<MathNode>> Rows) : MathNode;
