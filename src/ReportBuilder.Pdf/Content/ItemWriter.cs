using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Pictures;

namespace ReportBuilder.Pdf.Content;

/// <summary>Writes the items of one page, each as what it is.</summary>
internal sealed class ItemWriter(PdfBuffer buffer, Paint paint, PageUses uses, double height)
{
    private readonly TextWriter text = new(buffer, paint, uses.Fonts, height);
    private readonly PathWriter path = new(buffer, paint, uses.Opacities, height);
    private readonly PictureWriter pictures = new(buffer, uses.Pictures, height);
    private bool masked;

    /// <summary>Whether anything let the ground shine through.</summary>
    public bool Transparent => path.Transparent || masked;

    public void Write(PlacedItem item)
    {
        if (item is PlacedText line)
        {
            text.Write(line, uses.Opacities);
            return;
        }

        text.Close();
        switch (item)
        {
            case PlacedPath shape:
                path.Write(shape);
                break;
            case PlacedPicture picture:
                masked |= picture.Artwork.File.Format != PictureFormat.Jpeg;
                pictures.Write(picture);
                break;
            case PlacedClip clip:
                paint.Save();
                pictures.Clip(clip.Area);
                break;
            case PlacedClipEnd:
                buffer.Raw("Q\n"u8);
                paint.Restore();
                break;
        }
    }

    /// <summary>Ends a stretch of text.</summary>
    public void Close() => text.Close();
}
