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
        return Write(from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal), entry => entry.FullName, (entry, target) =>
        {
            using var source = entry.Open();
            source.CopyTo(target);
        });
    }

    /// <summary>A zip of files by their names.</summary>
    public static ImmutableArray<byte> Of(IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> files) =>
        Write(files.OrderBy(file => file.Key, StringComparer.Ordinal), file => file.Key, (file, target) => target.Write(file.Value.AsSpan()));

    private static ImmutableArray<byte> Write<T>(IEnumerable<T> files, Func<T, string> nameOf, Action<T, Stream> copy)
    {
        using var bytes = new MemoryStream();
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                // Stored as they are: how well a machine compresses depends on its library.
                var entry = to.CreateEntry(nameOf(file), CompressionLevel.NoCompression);
                entry.LastWriteTime = Date;
                using var target = entry.Open();
                copy(file, target);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToArray());
    }
}
