namespace ReportBuilder.Pdf.Deflate;

/// <summary>How the streams of a file are packed, and the entry of a stream's dictionary that says so.</summary>
internal sealed class Compression
{
    private readonly bool deflates;

    private Compression(bool deflates) => this.deflates = deflates;

    public static Compression Flate { get; } = new(deflates: true);

    public static Compression None { get; } = new(deflates: false);

    public ReadOnlySpan<byte> Filter => deflates ? "/Filter/FlateDecode"u8 : [];

    public byte[] Pack(ReadOnlySpan<byte> data) => deflates ? Deflate.Flate.Compress(data) : data.ToArray();
}
