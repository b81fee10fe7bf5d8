using ReportBuilder.Layout.Type.Breaking;

namespace ReportBuilder.Layout.Type;

/// <summary>A stretch of a paragraph inside which no line breaks: a word or a part of one, and the space after it.</summary>
/// <param name="Piece">The index of the text piece it is of.</param>
/// <param name="Width">Points, without the space.</param>
/// <param name="Space">Points; 0 where no space follows.</param>
/// <param name="Hyphen">The width of the hyphen that is printed if a line ends here, in points; 0 for none.</param>
internal readonly record struct Atom(ShapedWord Word, int Piece, double Width, double Space, Break Break, double Hyphen = 0)
{
    /// <summary>The space is no character: it is left where Chinese meets Latin, or is the blank half of a mark.</summary>
    public bool IsBlank { get; init; }

    /// <summary>What is taken from the last glyph's square, in points: <see cref="Space"/> has it where it shows.</summary>
    public double Trim { get; init; }

    /// <summary>The blank half of the square of a mark that opens, before its ink, in points: a line does not begin with it.</summary>
    public double Lead { get; init; }

    /// <summary>How far a justified line may move away what follows, in points; 0 between Latin words, which have spaces.</summary>
    public double Loose { get; init; }
}

/// <summary>A line: its atoms from <paramref name="From"/> to before <paramref name="To"/>.</summary>
/// <param name="Width">Points, at natural spaces and with its indent, without the space at its end.</param>
/// <param name="Stretch">What its spaces are multiplied by.</param>
internal readonly record struct TextLine(int From, int To, double Width, double Stretch)
{
    /// <summary>What is added behind each atom, of how far it may move what follows.</summary>
    public double Loosened { get; init; }

    /// <summary>How far from its column's edge the first glyph stands, in points: an indent, less the blank half of a mark that opens.</summary>
    public double Start { get; init; }
}
