using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Pictures;

/// <summary>Writes the pictures of one page: each fills its area, and what its crop leaves out lies outside of a clip.</summary>
/// <param name="height">Of the page, which is turned over from y down to y up.</param>
internal sealed class PictureWriter(PdfBuffer buffer, UsedPictures pictures, double height)
{
    public void Write(PlacedPicture placed)
    {
        var (area, crop) = (placed.Area, placed.Artwork.Crop);
        var (width, tall) = (area.Width / crop.Width, area.Height / crop.Height);
        var (x, y) = (area.X - (crop.Left * width), area.Y - (crop.Top * tall));
        Clip(area);
        buffer.Number(width).Raw(" 0 0 "u8).Number(tall).Byte((byte)' ').Number(x).Byte((byte)' ').Number(height - y - tall).Raw(" cm\n/I"u8)
            .Integer(pictures.IndexOf(placed.Artwork.File)).Raw(" Do\nQ\n"u8);
    }

    /// <summary>Nothing shows outside of an area, up to the operator Q.</summary>
    public void Clip(Box area) =>
        buffer
            .Raw("q\n"u8)
            .Number(area.X)
            .Byte((byte)' ')
            .Number(height - area.Bottom)
            .Byte((byte)' ')
            .Number(area.Width)
            .Byte((byte)' ')
            .Number(area.Height)
            .Raw(" re W n\n"u8);
}
