namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>Reads the numbers of points and the deltas of 'gvar', which stand in runs. Source: OpenType 1.9, "Packed point numbers", "Packed deltas".</summary>
internal sealed class PackedNumbers(FontBytes bytes, int start)
{
    private int at = start;

    public void GoTo(int place) => at = place;

    public int Place => at;

    /// <summary>The numbers of points; null for all of them.</summary>
    public int[]? Points()
    {
        var count = (int)bytes.U8(at++);
        if (count == 0)
            return null;
        if ((count & 0x80) != 0)
            count = ((count & 0x7F) << 8) | bytes.U8(at++);
        var points = new int[count];
        var point = 0;
        for (var read = 0; read < count;)
        {
            var control = bytes.U8(at++);
            var words = (control & 0x80) != 0;
            for (var left = (control & 0x7F) + 1; left > 0 && read < count; left--)
            {
                point += words ? bytes.U16(at) : bytes.U8(at);
                at += words ? 2 : 1;
                points[read++] = point;
            }
        }

        return points;
    }

    public int[] Deltas(int count)
    {
        var deltas = new int[count];
        for (var read = 0; read < count;)
        {
            var control = bytes.U8(at++);
            var kind = control & 0xC0;
            for (var left = (control & 0x3F) + 1; left > 0 && read < count; left--)
            {
                (deltas[read++], var length) = kind switch
                {
                    0x80 => (0, 0),
                    0x40 => (bytes.I16(at), 2),
                    0xC0 => ((int)bytes.U32(at), 4),
                    _ => ((sbyte)bytes.U8(at), 1),
                };
                at += length;
            }
        }

        return deltas;
    }
}
