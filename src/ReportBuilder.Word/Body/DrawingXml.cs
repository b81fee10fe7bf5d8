using System.Globalization;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Word.Body;

/// <summary>Writes a picture as a run: in outlines with dots behind them, or in dots alone.</summary>
internal sealed class DrawingXml(Scope scope, Xml xml)
{
    private const double EmuAPoint = 12_700;

    /// <param name="width">Points.</param>
    public void Write(Drawing drawing, string alternative, double width)
    {
        var (svg, dots) = scope.Pictures.Add(drawing, alternative);
        Write(dots, svg, alternative, width, width * drawing.Height / drawing.Width);
    }

    /// <param name="width">Points.</param>
    public void Write(Artwork artwork, string alternative, double width)
    {
        if (artwork.Drawing is { } drawing)
            Write(drawing, alternative, width);
        else
            Write(scope.Pictures.Add(artwork), null, alternative, width, width / artwork.Shape);
    }

    private void Write(string dots, string? svg, string alternative, double width, double height)
    {
        var (id, across, down) = (scope.NextDrawing(), Emu(width), Emu(height));
        xml.Open("w:r").Open("w:drawing");
        xml.Open("wp:inline", ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"))
            .Empty("wp:extent", ("cx", across), ("cy", down));
        xml.Empty("wp:docPr", ("id", id), ("name", $"Picture {id}"), ("descr", alternative))
            .Open("wp:cNvGraphicFramePr")
            .Empty("a:graphicFrameLocks", ("noChangeAspect", "1"))
            .Close("wp:cNvGraphicFramePr");
        xml.Open("a:graphic").Open("a:graphicData", ("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")).Open("pic:pic");
        xml.Open("pic:nvPicPr").Empty("pic:cNvPr", ("id", id), ("name", $"Picture {id}")).Empty("pic:cNvPicPr").Close("pic:nvPicPr");
        xml.Open("pic:blipFill");
        if (svg is null)
            xml.Empty("a:blip", ("r:embed", dots));
        else
            WriteBoth(dots, svg);
        xml.Open("a:stretch").Empty("a:fillRect").Close("a:stretch").Close("pic:blipFill");
        xml.Open("pic:spPr")
            .Open("a:xfrm")
            .Empty("a:off", ("x", "0"), ("y", "0"))
            .Empty("a:ext", ("cx", across), ("cy", down))
            .Close("a:xfrm");
        xml.Open("a:prstGeom", ("prst", "rect")).Empty("a:avLst").Close("a:prstGeom").Close("pic:spPr");
        xml.Close("pic:pic").Close("a:graphicData").Close("a:graphic").Close("wp:inline").Close("w:drawing").Close("w:r");
    }

    private void WriteBoth(string dots, string svg) =>
        xml.Open("a:blip", ("r:embed", dots))
            .Open("a:extLst")
            .Open("a:ext", ("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"))
            .Empty("asvg:svgBlip", ("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"), ("r:embed", svg))
            .Close("a:ext")
            .Close("a:extLst")
            .Close("a:blip");

    private static string Emu(double points) => ((long)Math.Round(points * EmuAPoint)).ToString(CultureInfo.InvariantCulture);
}
