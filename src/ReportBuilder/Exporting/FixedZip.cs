using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ReportBuilder.Exporting;

/// <summary>Writes a zip anew with its files in ordinal order and one date for all, so that the same files give the same bytes.</summary>
internal static class FixedZip
{
    /// <summary>The first moment that a zip can name.</summary>
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ImmutableArray<byte> Rewrite(byte[] zip)
    {
        using var from = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        using var bytes = new MemoryStream();
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                // Stored as they are: how well a machine compresses depends on its library.
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
                copy.LastWriteTime = Date;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToArray());
    }
}
