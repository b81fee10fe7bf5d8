using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ICSharpCode.SharpZipLib.Zip;

namespace ReportBuilder.Word.Package;

/// <summary>Writes a zip whose bytes follow from its files alone: they stand in the order given and share one date.</summary>
public static class PlainZip
{
    private const int Level = 3;

    /// <summary>1 January 1980, the first day that a zip can name.</summary>
    private const long FirstDay = (1 << 21) | (1 << 16);

    public static ImmutableArray<byte> Write(IEnumerable<ZipPart> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipOutputStream(bytes) { IsStreamOwner = false, UseZip64 = UseZip64.Off })
        {
            zip.SetLevel(Level);
            foreach (var part in parts)
            {
                var method = part.IsStored ? CompressionMethod.Stored : CompressionMethod.Deflated;
                zip.PutNextEntry(new ZipEntry(part.Path) { DosTime = FirstDay, CompressionMethod = method });
                zip.Write(part.Bytes.AsSpan());
                zip.CloseEntry();
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToArray());
    }
}
