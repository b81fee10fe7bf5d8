namespace ReportBuilder.Pdf.Deflate;

/// <summary>Compresses a stream: <see cref="Flate.Compress"/>, or a memory of what it gave for the same bytes.</summary>
internal delegate byte[] Compression(ReadOnlySpan<byte> data);
