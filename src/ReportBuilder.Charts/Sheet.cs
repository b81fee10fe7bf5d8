using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Charts;

/// <summary>Where a chart puts its marks while it is being drawn; it knows the inks and the width of texts.</summary>
internal sealed class Sheet(ChartSpec spec, MeasureText measure)
{
    private readonly ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
    private readonly ImmutableArray<DataMarks>.Builder data = ImmutableArray.CreateBuilder<DataMarks>();
    private readonly List<Diagnostic> diagnostics = [];
    private DataMarks current = new(DataMarks.All, DataMarks.All, 0, 0);
    private readonly Dictionary<(string Label, string Group), int> indexes = [];
    private readonly Dictionary<string, MeasuredText> widths = new(StringComparer.Ordinal);

    public Inks Inks { get; } = new(spec);

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Each text is measured once, though it may be fitted and placed several times.</summary>
    public double TextWidth(string text, FontWeight weight, double size)
    {
        var known = widths.GetValueOrDefault(text);
        for (var other = known; other is not null; other = other.Next)
        {
            if (other.Weight == weight && other.Size == size)
                return other.Width;
        }

        var width = measure(text, weight, size);
        widths[text] = new(weight, size, width, known);
        return width;
    }

    public void Add(Mark mark) => marks.Add(mark);

    /// <summary>The marks from here on stand for a row, or for one value of it.</summary>
    public void For(ChartRow row, int series = DataMarks.All) => Begin(new(IndexOf(row), series, 0, 0));

    /// <summary>The marks from here on stand for a whole series, or name it in a key.</summary>
    public void ForSeries(int series, bool isKey = false) => Begin(new(DataMarks.All, series, 0, 0, isKey));

    /// <summary>The marks from here on stand for no value: axes, guides, words.</summary>
    public void ForNone() => Begin(new(DataMarks.All, DataMarks.All, 0, 0));

    public void Note(string code, string message, string hint) => diagnostics.Add(Diagnostic.Note(code, spec.Place, message, hint));

    public void Rect(double x, double y, double width, double height, Ink fill, double radius = 0) => Add(new RectMark(x, y, width, height, fill, radius));

    public void Line(double x1, double y1, double x2, double y2, Ink stroke, double thickness = Sizes.Hairline, params ImmutableArray<double> dash) =>
        Add(new LineMark(x1, y1, x2, y2, stroke, thickness, dash));

    public void Dot(double x, double y, double radius, Ink fill) => Add(new CircleMark(x, y, radius, fill));

    public void Text(double x, double baseline, string text, TextStyle style, Ink fill, TextAnchor anchor = TextAnchor.Start) =>
        Add(new TextMark(x, baseline, text, style.Size, style.Weight, fill, anchor));

    /// <summary>Text whose capitals stand centred on a height.</summary>
    public void TextAt(double x, double middle, string text, TextStyle style, Ink fill, TextAnchor anchor = TextAnchor.Start) =>
        Text(x, middle + style.HalfCap, text, style, fill, anchor);

    /// <summary>Lines of text, the block centred on a height.</summary>
    public void LinesAt(double x, double middle, ImmutableArray<string> lines, TextStyle style, Ink fill, TextAnchor anchor = TextAnchor.Start)
    {
        for (var line = 0; line < lines.Length; line++)
            TextAt(x, middle + ((line - ((lines.Length - 1) / 2.0)) * style.Leading), lines[line], style, fill, anchor);
    }

    public Drawing ToDrawing(double height)
    {
        ForNone();
        return new(spec.Width, spec.Height > 0 ? spec.Height : height, marks.ToImmutable()) { Data = data.ToImmutable() };
    }

    private void Begin(DataMarks next)
    {
        if (marks.Count > current.From && (current.Row, current.Series) != (DataMarks.All, DataMarks.All))
            data.Add(current with { To = marks.Count });
        current = next with { From = marks.Count };
    }

    /// <summary>The row itself, or the one that a copy with other values or colours was made from.</summary>
    private int IndexOf(ChartRow row)
    {
        if (indexes.Count == 0)
        {
            for (var at = 0; at < spec.Rows.Length; at++)
                indexes.TryAdd((spec.Rows[at].Label, spec.Rows[at].Group), at);
        }

        return indexes.GetValueOrDefault((row.Label, row.Group), DataMarks.All);
    }

    /// <summary>The width of a text in one weight and size, and the next of the same text in others.</summary>
    private sealed record MeasuredText(FontWeight Weight, double Size, double Width, MeasuredText? Next);
}
