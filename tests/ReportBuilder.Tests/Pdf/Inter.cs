using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Text;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Tests.Pdf;

/// <summary>The built-in typeface for tests, read from the package that the loading stage carries.</summary>
internal static class Inter
{
    private static readonly ConcurrentDictionary<string, FontFace> Faces = new(StringComparer.Ordinal);

    public static FontFace Regular => Face("Regular");

    public static FontFace Bold => Face("Bold");

    public static FontFace Face(string style) => Faces.GetOrAdd(style, name => TrueTypeReader.Read(File($"/Assets/Inter-{name}.ttf")));

    /// <summary>A file of the package's one resource: int32 lengths, version and count, then path, offset and size of each file.</summary>
    private static ImmutableArray<byte> File(string wanted)
    {
        using var package = Assembly.Load("ReportBuilder.Loading").GetManifestResourceStream("Inter.dll")!;
        using var reader = new PEReader(package);
        var resources = reader.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress;
        var bytes = reader.GetSectionData(resources).GetContent().AsSpan()[4..];
        var (index, data) = (BinaryPrimitives.ReadInt32LittleEndian(bytes), 12);
        for (var left = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]); left > 0; left--)
        {
            var path = Encoding.UTF8.GetString(bytes.Slice(data + 1, bytes[data]));
            data += 1 + bytes[data];
            var (offset, size) = (BinaryPrimitives.ReadInt32LittleEndian(bytes[data..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[(data + 4)..]));
            if (path == wanted)
                return [.. bytes.Slice(4 + index + offset, size)];
            data += 8;
        }

        throw new FileNotFoundException(wanted);
    }
}
