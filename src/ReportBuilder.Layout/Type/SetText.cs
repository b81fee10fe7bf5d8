using System.Collections.Immutable;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>
/// A paragraph broken into lines, as glyphs: what does not depend on where it stands, on its colour or on its element. Shared by texts that
/// are the same.
/// </summary>
/// <param name="Lines">Each with its runs.</param>
/// <param name="Missing">Characters that no face has, word by word.</param>
internal sealed record SetText(SetLine[] Lines, string[] Missing)
{
    /// <summary>How wide a column has to be, in points, to hold the text in one line; infinite where it takes more.</summary>
    public double Needed { get; init; } = double.PositiveInfinity;
}

/// <summary>A line.</summary>
/// <param name="Width">Points, at natural spaces and with its indent, without the space at its end.</param>
/// <param name="Start">How far from its column's edge the first glyph stands, in points.</param>
internal sealed record SetLine(double Width, double Start, GlyphRun[] Runs);

/// <summary>Glyphs of one piece in one face.</summary>
/// <param name="Piece">The index of the text piece they are of.</param>
/// <param name="Advance">How far the pen moves on, in points.</param>
/// <param name="Ink">The same without the space at the end.</param>
internal sealed record GlyphRun(int Piece, FontFace Face, ImmutableArray<PlacedGlyph> Glyphs, double Advance, double Ink);
