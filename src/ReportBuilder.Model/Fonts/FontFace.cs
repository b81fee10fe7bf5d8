using System.Collections.Immutable;

namespace ReportBuilder.Model.Fonts;

/// <summary>
/// One face of an OpenType file: its bytes and the answers that setting type needs. Units are the font's own (see
/// <see cref="UnitsPerEm"/>).
/// </summary>
/// <remarks>Made by <see cref="FontReader"/>; advances, character map and kerning are read once.</remarks>
public sealed class FontFace
{
    public required string Name { get; init; }

    public required ImmutableArray<byte> Bytes { get; init; }

    /// <summary>Where the face begins in its bytes: not 0 in a collection of several.</summary>
    public int Start { get; init; }

    public required int UnitsPerEm { get; init; }

    public required int Ascent { get; init; }

    public required int Descent { get; init; }

    public required int CapHeight { get; init; }

    public required int XHeight { get; init; }

    public required double ItalicAngle { get; init; }

    public required (int Left, int Bottom, int Right, int Top) BoundingBox { get; init; }

    /// <summary>As the face says it (OS/2 usWeightClass): 400 for regular, 700 for bold.</summary>
    public int Weight { get; init; } = 400;

    /// <summary>By glyph id.</summary>
    public required ImmutableArray<ushort> Advances { get; init; }

    /// <summary>Code point to glyph id.</summary>
    public required IReadOnlyDictionary<int, ushort> CharacterMap { get; init; }

    /// <summary>The kerning between two glyphs, usually negative or 0 (GPOS pair adjustment).</summary>
    public required Func<ushort, ushort, int> Kerning { get; init; }

    /// <summary>The tabular form of a figure's glyph (GSUB tnum), or the glyph itself.</summary>
    public required IReadOnlyDictionary<ushort, ushort> TabularFigures { get; init; }

    public bool Covers(int codePoint) => CharacterMap.ContainsKey(codePoint);

    public ushort Glyph(int codePoint) => CharacterMap.TryGetValue(codePoint, out var glyph) ? glyph : (ushort)0;
}
