using System.Buffers.Binary;
using System.IO.Compression;
using ICSharpCode.SharpZipLib.Checksum;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Pictures.Png;

/// <summary>The chunks of a PNG file (ISO/IEC 15948) that say how it looks. The rest, such as places and times, is not kept.</summary>
public sealed class PngFile
{
    private const int LargestProfile = 4 * 1024 * 1024;

    private bool hasProfile;

    private PngFile()
    {
    }

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Of one sample: 1, 2, 4, 8 or 16.</summary>
    public int Depth { get; private set; }

    public PngColour Colour { get; private set; }

    public bool Interlaced { get; private set; }

    /// <summary>Three bytes a colour; empty where there is none.</summary>
    public byte[] Palette { get; private set; } = [];

    /// <summary>The opacities of palette colours, or the one colour that is transparent; empty where there is none.</summary>
    public byte[] Transparency { get; private set; } = [];

    /// <summary>The ICC profile; empty where there is none.</summary>
    public byte[] Profile { get; private set; } = [];

    /// <summary>The rows, filtered and compressed (a zlib stream).</summary>
    public byte[] Data { get; private set; } = [];

    /// <summary>Samples a dot.</summary>
    public int Samples => Colour switch
    {
        PngColour.Grey or PngColour.Palette => 1,
        PngColour.GreyAlpha => 2,
        PngColour.Rgb => 3,
        _ => 4,
    };

    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.Length >= 8 && bytes[0] == 0x89 && bytes[1..8].SequenceEqual("PNG\r\n\u001a\n"u8);

    /// <summary>Of a picture that was found whole.</summary>
    public static PngFile Of(PictureFile picture) => Read(picture.Bytes.AsSpan());

    internal static PngFile Read(ReadOnlySpan<byte> bytes)
    {
        var png = new PngFile();
        var data = new MemoryStream();
        var (at, ended) = (8, false);
        while (!ended)
        {
            if (bytes.Length < at + 12)
                throw PictureFault.CutOff();
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (length < 0 || length > bytes.Length - at - 12)
                throw PictureFault.CutOff();
            var chunk = new PngChunk(bytes.Slice(at + 4, 4), bytes.Slice(at + 8, length));
            if (Sum(bytes.Slice(at + 4, 4 + length)) != BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8 + length)..]))
                throw PictureFault.Broken("a checksum does not fit");
            if (at == 8 && !chunk.Is("IHDR"u8))
                throw PictureFault.Broken("it has no header");
            ended = png.Take(chunk, data);
            at += 12 + length;
        }

        png.Data = data.ToArray();
        if (png.Data.Length == 0)
            throw PictureFault.Broken("it has no dots");
        if (png.Colour == PngColour.Palette && png.Palette.Length == 0)
            throw PictureFault.Broken("its palette is missing");
        return png;
    }

    /// <summary>Width and height from the header alone.</summary>
    internal static (int Width, int Height) Size(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 ? (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])) : throw PictureFault.CutOff();

    private bool Take(PngChunk chunk, MemoryStream data)
    {
        if (chunk.Is("IHDR"u8))
            Head(chunk.Content);
        else if (chunk.Is("PLTE"u8) && chunk.Content.Length % 3 == 0)
            Palette = chunk.Content.ToArray();
        else if (chunk.Is("tRNS"u8))
            Transparency = chunk.Content.ToArray();
        else if (chunk.Is("iCCP"u8))
            Profile = hasProfile ? throw PictureFault.Broken("it has two colour profiles") : Unpacked(chunk.Content);
        else if (chunk.Is("IDAT"u8))
            data.Write(chunk.Content);
        else if (chunk.Is("acTL"u8))
            throw new PictureFault("the picture moves", "save one of its frames as PNG");
        return chunk.Is("IEND"u8);
    }

    private void Head(ReadOnlySpan<byte> head)
    {
        if (head.Length != 13)
            throw PictureFault.Broken("its header has another length");
        (Width, Height) = Size([.. new byte[16], .. head]);
        (Depth, Colour, Interlaced) = (head[8], (PngColour)head[9], head[12] == 1);
        var known = Colour switch
        {
            PngColour.Grey => Depth is 1 or 2 or 4 or 8 or 16,
            PngColour.Palette => Depth is 1 or 2 or 4 or 8,
            PngColour.Rgb or PngColour.GreyAlpha or PngColour.RgbAlpha => Depth is 8 or 16,
            _ => false,
        };
        if (!known || Width <= 0 || Height <= 0 || head[10] != 0 || head[11] != 0 || head[12] > 1)
            throw PictureFault.Broken("its header says what no PNG can be");
    }

    /// <summary>A name, a zero, the way of packing, and the packed profile.</summary>
    private byte[] Unpacked(ReadOnlySpan<byte> content)
    {
        hasProfile = true;
        var start = content.IndexOf((byte)0) + 2;
        if (start < 2 || start > content.Length)
            return [];
        try
        {
            using var packed = new ZLibStream(new MemoryStream(content[start..].ToArray()), CompressionMode.Decompress);
            var profile = new byte[LargestProfile];
            var length = packed.ReadAtLeast(profile, profile.Length, throwOnEndOfStream: false);
            return length < profile.Length ? profile[..length] : [];
        }
        catch (InvalidDataException)
        {
            throw PictureFault.Broken("its colour profile cannot be unpacked");
        }
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = new Crc32();
        sum.Update(bytes.ToArray());
        return (uint)sum.Value;
    }

    private readonly ref struct PngChunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        private readonly ReadOnlySpan<byte> type = type;

        public ReadOnlySpan<byte> Content { get; } = content;

        public bool Is(ReadOnlySpan<byte> name) => type.SequenceEqual(name);
    }
}

/// <summary>What the samples of a PNG file mean.</summary>
public enum PngColour
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    RgbAlpha = 6,
}
