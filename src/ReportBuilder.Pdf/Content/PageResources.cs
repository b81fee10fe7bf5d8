using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Fonts;
using ReportBuilder.Pdf.Pictures;

namespace ReportBuilder.Pdf.Content;

/// <summary>Writes the fonts and pictures, and the dictionary of what pages draw with.</summary>
internal static class PageResources
{
    /// <summary>Returns the number of the dictionary.</summary>
    /// <param name="programs">By font.</param>
    /// <param name="pictures">By picture.</param>
    /// <param name="states">Writes further states, by name; null for none.</param>
    /// <param name="spaces">Writes further entries of the dictionary; null for none.</param>
    public static int Write(
        PdfObjects objects,
        PageUses uses,
        FontProgram[] programs,
        PictureStream[] pictures,
        Action<PdfBuffer>? states = null,
        Action<PdfBuffer>? spaces = null)
    {
        var fonts = new int[programs.Length];
        for (var i = 0; i < fonts.Length; i++)
            fonts[i] = FontObjects.Write(objects, uses.Fonts.All[i], programs[i]);
        var profiles = new Dictionary<string, int>(StringComparer.Ordinal);
        var images = Array.ConvertAll(pictures, picture => PictureObjects.Write(objects, picture, profiles));
        return objects.Add(buffer =>
        {
            buffer.Raw("<</Font<<"u8);
            for (var i = 0; i < fonts.Length; i++)
                buffer.Raw("/F"u8).Integer(i).Byte((byte)' ').Reference(fonts[i]);
            buffer.Raw(">>"u8);
            uses.Opacities.WriteResources(buffer, states);
            spaces?.Invoke(buffer);
            if (images.Length > 0)
                buffer.Raw("/XObject<<"u8);
            for (var i = 0; i < images.Length; i++)
                buffer.Raw("/I"u8).Integer(i).Byte((byte)' ').Reference(images[i]);
            buffer.Raw(images.Length > 0 ? ">>>>"u8 : ">>"u8);
        });
    }
}
