namespace ReportBuilder.Pdf.Bytes;

/// <summary>Name trees of one node, sorted by the bytes of their keys as readers search them.</summary>
internal static class PdfTrees
{
    /// <summary>"/Names[(key) value ...]" in the order of the keys' UTF-8 bytes.</summary>
    public static void Names<T>(PdfBuffer buffer, IEnumerable<(string Key, T Value)> entries, Action<PdfBuffer, T> writeValue)
    {
        buffer.Raw("/Names["u8);
        foreach (var (key, value) in entries.OrderBy(entry => entry.Key, Utf8Order.Instance))
        {
            buffer.Key(key);
            writeValue(buffer, value);
        }

        buffer.Raw("]"u8);
    }

    private sealed class Utf8Order : IComparer<string>
    {
        public static readonly Utf8Order Instance = new();

        public int Compare(string? x, string? y) =>
            System.Text.Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(y ?? ""));
    }
}
