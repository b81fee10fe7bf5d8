using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pdf.Press;
using ReportBuilder.Pictures;
using ReportBuilder.Tests.Pictures;

namespace ReportBuilder.Tests.Pdf.Press;

/// <summary>The small report as it goes to a press: with a coloured page, white and black letters, and a picture.</summary>
internal static class PressReport
{
    public static PrintSettings Settings { get; } = PrintSettings.Usual with { Bleed = 9 };

    public static ImmutableArray<byte> Write(PrintSettings? print = null, params PlacedItem[] more) =>
        PressWriter.Write(Make(more), print ?? Settings).Value;

    public static PagedDocument Make(params PlacedItem[] more)
    {
        var report = SmallReport.Make();
        var first = report.Pages[0];
        PlacedItem[] added =
        [
            SmallReport.Bar(0, 0, first.Width, first.Height, PlacedItem.Artifact) with { Fill = Rgb.Parse("#0B5FA5") },
            SmallReport.Text("black", 40, 60, PlacedItem.Artifact),
            SmallReport.Text("white", 40, 80, PlacedItem.Artifact) with { Colour = new(1, 1, 1) },
            .. more,
        ];
        return report with { Pages = report.Pages.SetItem(0, first with { Items = [.. first.Items, .. added] }) };
    }

    /// <summary>A picture that fills an area.</summary>
    public static PlacedPicture Picture(byte[] bytes, Box area) =>
        new(area, new(PictureReader.Read("content/media/ramp", [.. bytes], []).Value!, PictureCrop.Whole, PictureFocus.Middle), PlacedItem.Artifact);

    /// <summary>In colours.</summary>
    public static PlacedPicture Ramp(Box area) => Picture(PictureSamples.Png(400, 300), area);
}
