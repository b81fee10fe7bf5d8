using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Pictures;

/// <summary>Writes pictures as image XObjects (ISO 32000-1, 8.9.5), with their masks and profiles.</summary>
internal static class PictureObjects
{
    /// <summary>Returns the number of the object that shows the picture upright in a square of one unit.</summary>
    /// <param name="profiles">The profiles that are in the file already, by their bytes.</param>
    public static int Write(PdfObjects objects, PictureStream picture, Dictionary<string, int> profiles)
    {
        var image = Image(objects, picture, profiles);
        return picture.Turn is >= 2 and <= 8 ? Turned(objects, image, picture.Turn) : image;
    }

    private static int Image(PdfObjects objects, PictureStream picture, Dictionary<string, int> profiles)
    {
        var mask = picture.Mask is null ? 0 : Image(objects, picture.Mask, profiles);
        var profile = picture.Profile.Length == 0 ? 0 : Profile(objects, picture, profiles);
        var number = objects.Reserve();
        using var entries = new PdfBuffer();
        entries.Raw(picture.EntryBytes).Raw("/ColorSpace"u8);
        if (picture.Palette.Length > 0)
        {
            entries.Raw("[/Indexed"u8);
            Space(entries, 3, profile);
            entries.Integer((picture.Palette.Length / 3) - 1).Hex(picture.Palette).Raw("]"u8);
        }
        else
        {
            Space(entries, picture.Colours, profile);
        }

        if (mask != 0)
            entries.Raw("/SMask "u8).Reference(mask);
        objects.PutStream(number, entries.Span, picture.Bytes, compressed: false);
        return number;
    }

    private static void Space(PdfBuffer entries, int colours, int profile)
    {
        if (profile != 0)
            entries.Raw("[/ICCBased "u8).Reference(profile).Raw("]"u8);
        else
            entries.Raw(colours switch { 1 => "/DeviceGray "u8, 4 => "/DeviceCMYK "u8, _ => "/DeviceRGB "u8 });
    }

    private static int Profile(PdfObjects objects, PictureStream picture, Dictionary<string, int> profiles)
    {
        var key = Convert.ToBase64String(picture.Profile);
        if (profiles.TryGetValue(key, out var known))
            return known;
        var number = profiles[key] = objects.Reserve();
        using var entries = new PdfBuffer();
        objects.PutStream(number, entries.Raw("/N "u8).Integer(picture.Palette.Length > 0 ? 3 : picture.Colours).Span, picture.Profile, compressed: false);
        return number;
    }

    /// <summary>A form that turns the picture as EXIF says how the camera was held.</summary>
    private static int Turned(PdfObjects objects, int image, int turn)
    {
        var form = objects.Reserve();
        using var entries = new PdfBuffer();
        entries.Raw("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</I "u8).Reference(image).Raw(">>>>"u8);
        ReadOnlySpan<byte> matrix = turn switch
        {
            2 => "-1 0 0 1 1 0"u8,
            3 => "-1 0 0 -1 1 1"u8,
            4 => "1 0 0 -1 0 1"u8,
            5 => "0 -1 -1 0 1 1"u8,
            6 => "0 -1 1 0 0 1"u8,
            7 => "0 1 1 0 0 0"u8,
            _ => "0 1 -1 0 1 0"u8,
        };
        objects.PutStream(form, entries.Span, (byte[])[.. matrix, .. " cm /I Do"u8], compressed: false);
        return form;
    }
}
