using System.Collections.Immutable;
using System.Text;
using QRCoder;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Composing.Pictures;

/// <summary>Draws the QR code of an address: black on white in every edition, with the white edge that readers of codes need.</summary>
internal static class QrDrawing
{
    /// <summary>Points of the drawing a module of the code.</summary>
    private const double Module = 2;

    private static readonly Ink Black = new("#000000");
    private static readonly Ink White = new("#FFFFFF");

    /// <summary>A drawing that is a square; 15 of 100 modules may be lost.</summary>
    public static Artwork Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count * Module;
        var drawing = new Drawing(side, side, [new RectMark(0, 0, side, side, White), new PathMark(Runs(code), Black)]);
        return new(
            new(address, PictureFormat.Svg, (int)side, (int)side, [.. Encoding.UTF8.GetBytes(address)], drawing),
            PictureCrop.Whole,
            PictureFocus.Middle);
    }

    /// <summary>Modules beside each other as one rectangle; all of them in one path, so that no line of light stands between two rows.</summary>
    private static ImmutableArray<PathStep> Runs(QRCodeData code)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            var modules = code.ModuleMatrix[row];
            for (var start = 0; start < modules.Count; start++)
            {
                if (!modules[start])
                    continue;
                var end = start + 1;
                while (end < modules.Count && modules[end])
                    end++;
                var (left, right, top, bottom) = (start * Module, end * Module, row * Module, (row + 1) * Module);
                steps.Add(new(PathVerb.MoveTo, left, top));
                steps.Add(new(PathVerb.LineTo, right, top));
                steps.Add(new(PathVerb.LineTo, right, bottom));
                steps.Add(new(PathVerb.LineTo, left, bottom));
                steps.Add(new(PathVerb.Close));
                start = end;
            }
        }

        return steps.DrainToImmutable();
    }
}
