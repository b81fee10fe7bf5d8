namespace ReportBuilder.Layout.Type;

/// <summary>What a paragraph is broken for.</summary>
/// <param name="Width">Of its column, in points.</param>
/// <param name="Justify">Its lines end flush at the right.</param>
/// <param name="Display">It is a title: lines of like length.</param>
/// <param name="Divide">Its words may be divided by rule.</param>
/// <param name="Indent">Of its first line, in points.</param>
internal readonly record struct Measure(double Width, bool Justify, bool Display, bool Divide, double Indent = 0);
