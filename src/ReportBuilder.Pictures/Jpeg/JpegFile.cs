using System.Buffers.Binary;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Pictures.Jpeg;

/// <summary>What the segments of a JPEG file say of it (ISO/IEC 10918-1), and the file without what tells of people and places.</summary>
public sealed class JpegFile
{
    /// <summary>Programs write ten or so; each goes over the whole picture again, and a small file may hold a hundred thousand.</summary>
    private const int MostScans = 60;

    private readonly SortedDictionary<int, byte[]> profileParts = [];
    private readonly MemoryStream bare = new();

    /// <summary>It has the mark of Adobe's programs, and stores inks as they do: the other way round.</summary>
    private bool byAdobe;

    private JpegFile()
    {
    }

    /// <summary>As stored, before turning.</summary>
    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>1 grey, 3 colours, 4 inks, which are stored the other way round.</summary>
    public int Components { get; private set; }

    /// <summary>As EXIF counts, from 1 (upright) to 8.</summary>
    public int Orientation { get; private set; } = 1;

    /// <summary>The ICC profile; empty where there is none.</summary>
    public byte[] Profile { get; private set; } = [];

    /// <summary>The file without notes of cameras and programs: no EXIF, no XMP, no comments. Its dots are the same.</summary>
    public byte[] Bare => bare.ToArray();

    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xD8, 0xFF, ..];

    /// <summary>Of a picture that was found whole.</summary>
    public static JpegFile Of(PictureFile picture) => Read(picture.Bytes.AsSpan());

    internal static JpegFile Read(ReadOnlySpan<byte> bytes)
    {
        var jpeg = new JpegFile();
        jpeg.bare.Write(bytes[..2]);
        var at = 2;
        while (jpeg.Segment(bytes, ref at))
        {
        }

        if (jpeg.Width == 0 || jpeg.Height == 0)
            throw PictureFault.Broken("it does not say how large it is");
        // Readers disagree on what such a file means, and no usual program writes one.
        if (jpeg is { Components: 4, byAdobe: false })
            throw new PictureFault("the picture is a JPEG of four inks that does not say how it stores them", "save it again, as JPEG with colours (RGB)");
        jpeg.Scans(bytes[at..]);
        jpeg.Profile = [.. jpeg.profileParts.Values.SelectMany(part => part)];
        return jpeg;
    }

    /// <summary>Takes a segment; false at the first scan, where the dots begin.</summary>
    private bool Segment(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at + 1 < bytes.Length && bytes[at] == 0xFF && bytes[at + 1] == 0xFF)
            at++;
        if (at + 4 > bytes.Length)
            throw PictureFault.CutOff();
        if (bytes[at] != 0xFF)
            throw PictureFault.Broken("a part of it does not begin as it should");
        var marker = bytes[at + 1];
        if (marker == 0xDA)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        if (length < 2 || at + 2 + length > bytes.Length)
            throw PictureFault.CutOff();
        var content = bytes.Slice(at + 4, length - 2);
        if (Take(marker, content))
            bare.Write(bytes.Slice(at, 2 + length));
        at += 2 + length;
        return true;
    }

    /// <summary>
    /// The dots, up to the mark that ends them, with what stands between their scans. What comes behind belongs to another picture: phones put
    /// one there, with notes of its own.
    /// </summary>
    private void Scans(ReadOnlySpan<byte> bytes)
    {
        var (at, scans) = (0, 0);
        while (true)
        {
            var mark = bytes[at..].IndexOf((byte)0xFF) is >= 0 and var next ? at + next : bytes.Length;
            bare.Write(bytes[at..mark]);
            if (mark + 2 > bytes.Length)
                throw PictureFault.CutOff();
            at = mark;
            switch (bytes[mark + 1])
            {
                case 0xFF:
                    at++;
                    break;
                case 0x00 or 0x01 or (>= 0xD0 and <= 0xD7):
                    bare.Write(bytes.Slice(mark, 2));
                    at += 2;
                    break;
                case 0xD9:
                    bare.Write(bytes.Slice(mark, 2));
                    return;
                case 0xDA when ++scans > MostScans:
                    throw new PictureFault($"the picture is a JPEG that is drawn in more than {MostScans} rounds", "save it again as a usual JPEG");
                case 0xDA:
                    bare.Write(bytes.Slice(mark, 2));
                    at += 2;
                    break;
                default:
                    _ = Segment(bytes, ref at);
                    break;
            }
        }
    }

    /// <summary>Whether a segment is needed to draw the picture.</summary>
    private bool Take(byte marker, ReadOnlySpan<byte> content)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                Frame(content);
                return true;
            case >= 0xC3 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                throw new PictureFault("the picture is a JPEG of a kind that hardly any program reads", "save it again as a usual JPEG");
            case 0xE1:
                if (content.StartsWith("Exif\0\0"u8))
                    Orientation = ExifOrientation.Read(content[6..]);
                return false;
            case 0xE2:
                if (content.StartsWith("ICC_PROFILE\0"u8) && content.Length > 14)
                    profileParts[content[12]] = content[14..].ToArray();
                return false;
            case 0xEE when content.StartsWith("Adobe"u8):
                byAdobe = true;
                return true;
            case >= 0xE0 and <= 0xEF:
                return marker == 0xE0 && content.StartsWith("JFIF\0"u8);
            default:
                return marker != 0xFE;
        }
    }

    private void Frame(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 6 || frame.Length < 6 + (3 * frame[5]))
            throw PictureFault.Broken("its header is too short");
        if (frame[0] != 8)
            throw new PictureFault($"the picture is a JPEG of {frame[0]} bits a sample", "save it with 8 bits");
        (Height, Width, Components) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), frame[5]);
        if (Components is not (1 or 3 or 4))
            throw PictureFault.Broken("its header says what no JPEG can be");
    }
}
