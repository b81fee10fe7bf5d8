using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Type;

/// <summary>What the glyphs of a text in one style and their places on a line depend on.</summary>
internal readonly record struct TextKey(string Text, FontWeight Weight, double Size, double Tracking, bool Tabular, bool Monospaced, bool Divide, double Indent, string Language)
{
    public TextKey(TextPiece piece, in Measure measure)
        : this(
            piece.Text,
            piece.Style.Weight,
            piece.Style.Size,
            piece.Style.Tracking,
            piece.Style.Tabular,
            piece.Style.Monospaced,
            measure.Divide,
            measure.Indent,
            piece.Tag?.Spoken ?? ""
        )
    { }
}
