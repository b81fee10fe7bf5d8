namespace ReportBuilder.Pdf.Bytes;

/// <summary>Name trees of one node, sorted by the bytes of their keys as readers search them.</summary>
internal static class PdfTrees
{
    /// <summary>"/Names[(key) value ...]" in the order of the keys' UTF-8 bytes.</summary>
    /// <param name="writeValue">Writes the value of an entry's index.</param>
    public static void Names(PdfBuffer buffer, NamedEntry[] entries, Action<PdfBuffer, int> writeValue)
    {
        Array.Sort(entries, Compare);
        buffer.Raw("/Names["u8);
        foreach (var entry in entries)
        {
            buffer.Key(entry.Key);
            writeValue(buffer, entry.Index);
        }

        buffer.Raw("]"u8);
    }

    private static int Compare(NamedEntry x, NamedEntry y)
    {
        var same = x.Key.AsSpan().CommonPrefixLength(y.Key);
        if (same == x.Key.Length || same == y.Key.Length)
            return x.Key.Length != y.Key.Length ? x.Key.Length - y.Key.Length : x.Index - y.Index;
        return Rank(x.Key[same]) - Rank(y.Key[same]);
    }

    /// <summary>Halves of pairs stand for characters beyond all others: in UTF-8 they come behind U+E000 to U+FFFF.</summary>
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}

/// <summary>A key of a name tree, and which value stands under it.</summary>
internal sealed record NamedEntry(string Key, int Index);
