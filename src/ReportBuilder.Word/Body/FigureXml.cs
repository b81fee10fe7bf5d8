using ReportBuilder.Model.Documents;
using ReportBuilder.Word.Package;

namespace ReportBuilder.Word.Body;

/// <summary>Writes a chart with its finding as caption, what it measures, its drawing with alternative text, and its source.</summary>
internal sealed class FigureXml(Scope scope, Xml xml, ParagraphXml paragraphs)
{
    private const double TwipsAPoint = 20;

    /// <summary>Charts are drawn for a printed column; a page of text shows them larger, but their words no larger than the text.</summary>
    private const double Enlarged = 1.45;

    public void Write(Figure figure)
    {
        if (figure.Number > 0)
        {
            paragraphs.Write(
                "Caption",
                figure.Finding,
                figure.Origin,
                new(figure.Id, "<w:keepNext/>", Label(figure.Number), scope.Wording["figure.label"] + "\u00A0\u2002"));
            if (figure.Measures.Length > 0)
                paragraphs.Write("Small", figure.Measures, figure.Origin, new(Properties: "<w:keepNext/>"));
        }

        if (figure.Drawing is { Width: > 0, Height: > 0 })
            Picture(figure);
        if (figure.SourceLine.Length > 0)
            paragraphs.Write("Source", figure.SourceLine, figure.Origin);
    }

    /// <summary>The word and the number, which counts by itself; the first of a part of the report says where it starts.</summary>
    public string Label(int number)
    {
        var runs = new Xml();
        Field.Text(runs, scope.Wording["figure.label"] + "\u00A0");
        Field.Write(runs, scope.LastFigure == number - 1
            ? "SEQ Figure \\* ARABIC"
            : $"SEQ Figure \\* ARABIC \\r {PageShape.Text(number)}", PageShape.Text(number));
        Field.Text(runs, "\u2002");
        scope.LastFigure = number;
        return System.Text.Encoding.UTF8.GetString(runs.ToBytes().AsSpan());
    }

    private void Picture(Figure figure)
    {
        var scale = Math.Min(Enlarged, scope.Page.TextWidth / TwipsAPoint / figure.Drawing.Width);
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", "Picture")).Close("w:pPr");
        new DrawingXml(scope, xml).Write(figure.Drawing, figure.AlternativeText, figure.Drawing.Width * scale);
        xml.Close("w:p");
    }
}
