using Markdig.Syntax.Inlines;

namespace ReportBuilder.Composing.Maths;

/// <summary>A formula in a line: between <c>$</c>, or between <c>$$</c>, which belong on lines of their own.</summary>
internal sealed class MathsInline(TexReading reading) : LeafInline
{
    public TexReading Reading => reading;

    /// <summary>Where its fault stands, counted from 0.</summary>
    public (int Line, int Column) FaultAt { get; init; }

    public bool IsDisplay { get; init; }
}
