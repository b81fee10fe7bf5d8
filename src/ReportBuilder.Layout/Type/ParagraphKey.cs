namespace ReportBuilder.Layout.Type;

/// <summary>What the lines of a paragraph depend on: its pieces and what it is broken for.</summary>
internal sealed class ParagraphKey
{
    private readonly TextKey[] pieces;
    private readonly Measure measure;
    private readonly int hash;

    public ParagraphKey(TextPiece[] pieces, in Measure measure)
    {
        (this.pieces, this.measure, hash) = (new TextKey[pieces.Length], measure, measure.Width.GetHashCode());
        for (var i = 0; i < this.pieces.Length; i++)
        {
            this.pieces[i] = new(pieces[i], measure.Divide);
            hash = (hash * 31) + this.pieces[i].Hash();
        }
    }

    public static IEqualityComparer<ParagraphKey> Comparer { get; } = new ByPieces();

    private bool Is(ParagraphKey other)
    {
        if (hash != other.hash || pieces.Length != other.pieces.Length || measure != other.measure)
            return false;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (!pieces[i].Is(other.pieces[i]))
                return false;
        }

        return true;
    }

    private sealed class ByPieces : IEqualityComparer<ParagraphKey>
    {
        public bool Equals(ParagraphKey? x, ParagraphKey? y) => x!.Is(y!);

        public int GetHashCode(ParagraphKey key) => key.hash;
    }
}
