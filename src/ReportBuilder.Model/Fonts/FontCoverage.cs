using System.Collections.Immutable;

namespace ReportBuilder.Model.Fonts;

/// <summary>A face of a file by its full name, and the characters that it has.</summary>
public sealed record FontCoverage(string Name, IReadOnlyDictionary<int, ushort> Characters)
{
    /// <summary>The faces of a file, one or several, read no further than needed.</summary>
    /// <exception cref="FontFormatException">The bytes are not a font, or one that cannot be read.</exception>
    public static ImmutableArray<FontCoverage> Of(ImmutableArray<byte> bytes)
    {
        var file = new FontBytes(bytes.AsMemory());
        return [.. FontCollection.Starts(file).Select(start => Of(file, start))];
    }

    private static FontCoverage Of(FontBytes file, int start)
    {
        var tables = FontReader.TableDirectory(file, start);
        var map = tables.TryGetValue("cmap", out var cmap) && tables.TryGetValue("maxp", out var maxp)
            ? CharacterMapReader.Read(cmap, maxp.U16(4))
            : throw new FontFormatException("the font has no character map");
        return new(FaceNames.Of(file, start).Full, map);
    }
}
