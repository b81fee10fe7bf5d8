namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>
/// A DICT of a 'CFF ' table: operators, each behind its operands (Adobe Technical Note 5176, chapter 4). Fractions are read as 0: none
/// matters here.
/// </summary>
internal static class CompactDictionary
{
    private const int MostOperands = 48;

    /// <summary>The operands by operator; those of two bytes (12 x) are 1200 and x.</summary>
    public static Dictionary<int, int[]> Read(FontBytes bytes)
    {
        var entries = new Dictionary<int, int[]>();
        var operands = new List<int>();
        for (var at = 0; at < bytes.Length;)
        {
            var first = bytes.U8(at++);
            if (first <= 21)
            {
                entries[first == 12 ? 1200 + bytes.U8(at++) : first] = [.. operands];
                operands.Clear();
                continue;
            }

            if (operands.Count == MostOperands)
                throw new FontFormatException("the font's outlines are damaged: an operator has too many operands");
            operands.Add(Operand(bytes, first, ref at));
        }

        return entries;
    }

    private static int Operand(FontBytes bytes, int first, ref int at)
    {
        switch (first)
        {
            case 28:
                at += 2;
                return bytes.I16(at - 2);
            case 29:
                at += 4;
                return (int)bytes.U32(at - 4);
            case 30:
                while ((bytes.U8(at) & 0xF) != 0xF && bytes.U8(at) >> 4 != 0xF)
                    at++;
                at++;
                return 0;
            case >= 32 and <= 246:
                return first - 139;
            case >= 247 and <= 250:
                return ((first - 247) * 256) + bytes.U8(at++) + 108;
            case >= 251 and <= 254:
                return -((first - 251) * 256) - bytes.U8(at++) - 108;
            default:
                throw new FontFormatException("the font's outlines are damaged: a number is of no known kind");
        }
    }
}
