using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Type;

/// <summary>What the glyphs of a text in one style and their places on a line depend on.</summary>
internal readonly struct TextKey(TextPiece piece, bool divide)
{
    private readonly string text = piece.Text;
    private readonly FontWeight weight = piece.Style.Weight;
    private readonly double size = piece.Style.Size;
    private readonly double tracking = piece.Style.Tracking;
    private readonly bool tabular = piece.Style.Tabular;
    private readonly bool divide = divide;

    public bool Is(in TextKey other) =>
        size == other.size && weight == other.weight && tabular == other.tabular && tracking == other.tracking && divide == other.divide && text == other.text;

    public int Hash() => (((text.GetHashCode() * 31) + size.GetHashCode()) * 31) + (int)weight;
}
