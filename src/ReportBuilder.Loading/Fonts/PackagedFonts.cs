using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Loading.Fonts;

/// <summary>Inter (SIL Open Font License 1.1), the report's own typeface, out of the font package embedded in this assembly.</summary>
public static class PackagedFonts
{
    private static readonly Lazy<FontFamily> Family = new(Read);

    /// <summary>Light, Regular, Medium, SemiBold and Bold. Read once.</summary>
    public static FontFamily Inter => Family.Value;

    /// <summary>Noto Sans Math (SIL Open Font License 1.1), cut down to what formulas can hold; read where there are any.</summary>
    public static Lazy<FontFace> Maths { get; } = new(() => FontReader.Read(Embedded("Maths.ttf")));

    /// <summary>JetBrains Mono (SIL Open Font License 1.1), without its ligatures; read where there is code.</summary>
    public static Lazy<FontFace> Code { get; } = new(() => FontReader.Read(Embedded("Code.ttf")));

    /// <summary>The font files of the package by name, for example "Inter-Regular.ttf".</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<byte>> Files()
    {
        using var stream = typeof(PackagedFonts).Assembly.GetManifestResourceStream("Inter.dll")
            ?? throw new InvalidOperationException("The fonts are not embedded.");
        using var assembly = new PEReader(stream);
        var directory = assembly.PEHeaders.CorHeader!.ResourcesDirectory;
        var offset = (int)Resource(assembly.GetMetadataReader()).Offset;
        var block = assembly.GetSectionData(directory.RelativeVirtualAddress).GetContent(offset, directory.Size - offset);
        return Unpack(block.AsSpan()[4..]);
    }

    private static ImmutableArray<byte> Embedded(string name)
    {
        using var stream = typeof(PackagedFonts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }

    private static ManifestResource Resource(MetadataReader metadata)
    {
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            if (metadata.GetString(resource.Name) == "!AvaloniaResources")
                return resource;
        }

        throw new InvalidOperationException("The package holds no fonts.");
    }

    private static FontFamily Read()
    {
        var files = Files();
        return new("Inter", [Face(FontWeight.Light), Face(FontWeight.Regular), Face(FontWeight.Medium), Face(FontWeight.SemiBold), Face(FontWeight.Bold)], [])
        {
            Maths = Maths,
            Code = Code,
        };

        WeightedFace Face(FontWeight weight) => new(weight, FontReader.Read(files[$"Inter-{weight}.ttf"]));
    }

    /// <summary>
    /// int32 index length, int32 version, int32 count; then a file each: a length-prefixed path, int32 offset, int32 size, from the end of
    /// the index.
    /// </summary>
    private static ImmutableSortedDictionary<string, ImmutableArray<byte>> Unpack(ReadOnlySpan<byte> resource)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        var start = 4 + BinaryPrimitives.ReadInt32LittleEndian(resource);
        var place = 12;
        for (var left = BinaryPrimitives.ReadInt32LittleEndian(resource[8..]); left > 0; left--)
        {
            int length = resource[place];
            var path = Encoding.UTF8.GetString(resource.Slice(place + 1, length));
            place += 1 + length;
            var (offset, size) = (BinaryPrimitives.ReadInt32LittleEndian(resource[place..]), BinaryPrimitives.ReadInt32LittleEndian(resource[(place + 4)..]));
            place += 8;
            if (path.EndsWith(".ttf", StringComparison.OrdinalIgnoreCase))
                files.Add(path[(path.LastIndexOf('/') + 1)..], ImmutableCollectionsMarshal.AsImmutableArray(resource.Slice(start + offset, size).ToArray()));
        }

        return files.ToImmutable();
    }
}
