using System.Globalization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Word.Package;

namespace ReportBuilder.Word.Body;

/// <summary>Writes a chart with its finding as caption, what it measures, its drawing with alternative text, and its source.</summary>
internal sealed class FigureXml(Scope scope, Xml xml, ParagraphXml paragraphs)
{
    private const double EmuAPoint = 12_700;
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
    private string Label(int number)
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
        var id = scope.NextDrawing();
        var scale = Math.Min(Enlarged, scope.Page.TextWidth / TwipsAPoint / figure.Drawing.Width);
        var (width, height) = (Emu(figure.Drawing.Width * scale), Emu(figure.Drawing.Height * scale));
        var (svg, png) = scope.Pictures.Add(figure);
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", "Picture")).Close("w:pPr").Open("w:r").Open("w:drawing");
        xml.Open("wp:inline", ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"))
            .Empty("wp:extent", ("cx", width), ("cy", height));
        xml.Empty("wp:docPr", ("id", id), ("name", $"Picture {id}"), ("descr", figure.AlternativeText))
            .Open("wp:cNvGraphicFramePr")
            .Empty("a:graphicFrameLocks", ("noChangeAspect", "1"))
            .Close("wp:cNvGraphicFramePr");
        xml.Open("a:graphic").Open("a:graphicData", ("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")).Open("pic:pic");
        xml.Open("pic:nvPicPr").Empty("pic:cNvPr", ("id", id), ("name", $"Picture {id}")).Empty("pic:cNvPicPr").Close("pic:nvPicPr");
        xml.Open("pic:blipFill")
            .Open("a:blip", ("r:embed", png))
            .Open("a:extLst")
            .Open("a:ext", ("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"));
        xml.Empty("asvg:svgBlip", ("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"), ("r:embed", svg))
            .Close("a:ext")
            .Close("a:extLst")
            .Close("a:blip");
        xml.Open("a:stretch").Empty("a:fillRect").Close("a:stretch").Close("pic:blipFill");
        xml.Open("pic:spPr")
            .Open("a:xfrm")
            .Empty("a:off", ("x", "0"), ("y", "0"))
            .Empty("a:ext", ("cx", width), ("cy", height))
            .Close("a:xfrm");
        xml.Open("a:prstGeom", ("prst", "rect")).Empty("a:avLst").Close("a:prstGeom").Close("pic:spPr");
        xml.Close("pic:pic").Close("a:graphicData").Close("a:graphic").Close("wp:inline").Close("w:drawing").Close("w:r").Close("w:p");
    }

    private static string Emu(double points) => ((long)Math.Round(points * EmuAPoint)).ToString(CultureInfo.InvariantCulture);
}
