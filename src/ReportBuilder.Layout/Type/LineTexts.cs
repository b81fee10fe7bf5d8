namespace ReportBuilder.Layout.Type;

/// <summary>Texts that were set on one line, by their words and then by style, of which a round of work keeps those that it used.</summary>
/// <remarks>The same words stand in few styles, so that they are looked for one after the other.</remarks>
internal sealed class LineTexts
{
    private Dictionary<string, Entry> current = new(StringComparer.Ordinal);
    private Dictionary<string, Entry> earlier = new(StringComparer.Ordinal);

    public SetText? Find(TextPiece piece, bool divide)
    {
        var key = new TextKey(piece, divide);
        if (Find(current, piece.Text, key) is { } known)
            return known;
        if (earlier.Count == 0 || Find(earlier, piece.Text, key) is not { } kept)
            return null;
        Add(piece, divide, kept);
        return kept;
    }

    public void Add(TextPiece piece, bool divide, SetText text) =>
        current[piece.Text] = new(new(piece, divide), text, current.GetValueOrDefault(piece.Text));

    /// <summary>What was neither found nor added since the last end of a round is forgotten.</summary>
    public void EndRound()
    {
        (earlier, current) = (current, earlier);
        current.Clear();
    }

    private static SetText? Find(Dictionary<string, Entry> texts, string words, in TextKey key)
    {
        for (var entry = texts.GetValueOrDefault(words); entry is not null; entry = entry.Next)
        {
            if (entry.Key.Is(key))
                return entry.Text;
        }

        return null;
    }

    private sealed class Entry(in TextKey key, SetText text, Entry? next)
    {
        private readonly TextKey key = key;

        public ref readonly TextKey Key => ref key;

        public SetText Text => text;

        public Entry? Next => next;
    }
}
