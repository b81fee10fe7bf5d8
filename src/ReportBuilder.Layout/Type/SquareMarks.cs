using System.Buffers.Binary;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Fonts.Outlines;

namespace ReportBuilder.Layout.Type;

/// <summary>
/// Knows of full-width marks whether half of their square is blank, by their outlines: in faces for simplified Chinese commas and full stops
/// are, in those for traditional Chinese they stand in the middle.
/// </summary>
internal sealed class SquareMarks
{
    /// <summary>Ink may come this close to the edge of the half that gives way, in ems.</summary>
    private const double Clearance = 0.02;

    private readonly Dictionary<(FontFace Face, ushort Glyph), bool> known = [];
    private readonly Dictionary<FontFace, Func<ushort, ReadOnlyMemory<byte>>> outlines = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a mark at one place of a word leaves half of its square blank: the first half where it opens, the second otherwise.</summary>
    public bool HaveBlank(ShapedWord word, int at)
    {
        if (at < 0 || at >= word.Count)
            return false;
        ref readonly var mark = ref word.Glyphs[at];
        if (word.Face.Advances[mark.Id] < 0.9 * word.Face.UnitsPerEm || mark.Text is not [var character])
            return false;
        if (!known.TryGetValue((word.Face, mark.Id), out var blank))
            known[(word.Face, mark.Id)] = blank = LeavesBlank(word.Face, mark.Id, EastAsianSpacing.IsOpening(character));
        return blank;
    }

    private bool LeavesBlank(FontFace face, ushort glyph, bool opens)
    {
        if (!outlines.TryGetValue(face, out var outlineOf))
            outlines[face] = outlineOf = GlyphOutlines.Of(face);
        var outline = outlineOf(glyph).Span;
        if (outline.IsEmpty)
            return false;
        // The head of an entry of 'glyf': the number of contours, then the bounds left, bottom, right, top.
        var (left, right) = (BinaryPrimitives.ReadInt16BigEndian(outline[2..]), BinaryPrimitives.ReadInt16BigEndian(outline[6..]));
        var (half, clearance) = (EastAsianSpacing.Half * face.UnitsPerEm, Clearance * face.UnitsPerEm);
        return opens ? left > face.Advances[glyph] - half - clearance : right < half + clearance;
    }
}
