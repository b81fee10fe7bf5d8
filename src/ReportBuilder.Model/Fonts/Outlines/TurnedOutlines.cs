using System.Buffers.Binary;

namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>What else changes in a subset whose outlines were turned from CFF to TrueType.</summary>
internal static class TurnedOutlines
{
    /// <summary>
    /// Writes the limits of TrueType outlines, and where each begins: renderers move a glyph whose metrics say otherwise than its outline.
    /// </summary>
    /// <param name="places">Where each outline begins in 'glyf', and where the last one ends.</param>
    public static void Amend(Dictionary<string, byte[]> tables, List<int> places)
    {
        ReadOnlySpan<byte> glyf = tables["glyf"];
        Span<byte> metrics = tables["hmtx"];
        var (mostPoints, mostContours) = (0, 0);
        for (var number = 0; number + 1 < places.Count; number++)
        {
            var outline = glyf[places[number]..places[number + 1]];
            if (outline.IsEmpty)
                continue;
            var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
            mostContours = Math.Max(mostContours, contours);
            mostPoints = Math.Max(mostPoints, BinaryPrimitives.ReadUInt16BigEndian(outline[(8 + (2 * contours))..]) + 1);
            outline.Slice(2, 2).CopyTo(metrics[((4 * number) + 2)..]);
        }

        tables["maxp"] = Limits(places.Count - 1, mostPoints, mostContours);
    }

    /// <summary>A 'maxp' table of version 1: nothing composite, one zone, no instructions.</summary>
    private static byte[] Limits(int glyphCount, int mostPoints, int mostContours)
    {
        var maxp = new FontWriter().U32(0x00010000).U16(glyphCount).U16(mostPoints).U16(mostContours).U16(0).U16(0).U16(1);
        for (var rest = 8; rest > 0; rest--)
            maxp.U16(0);
        return maxp.ToArray();
    }
}
