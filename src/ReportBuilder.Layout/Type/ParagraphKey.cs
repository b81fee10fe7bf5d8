namespace ReportBuilder.Layout.Type;

/// <summary>What the lines of a paragraph depend on: its pieces and what it is broken for.</summary>
internal sealed class ParagraphKey : IEquatable<ParagraphKey>
{
    private readonly TextKey[] pieces;
    private readonly Measure measure;

    public ParagraphKey(TextPiece[] pieces, Measure measure) =>
        (this.pieces, this.measure) = (Array.ConvertAll(pieces, piece => new TextKey(piece, measure)), measure);

    public bool Equals(ParagraphKey? other) => other is not null && measure == other.measure && pieces.AsSpan().SequenceEqual(other.pieces);

    public override bool Equals(object? other) => Equals(other as ParagraphKey);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(measure.Width);
        foreach (var piece in pieces)
            hash.Add(piece);
        return hash.ToHashCode();
    }
}
