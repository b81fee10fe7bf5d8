using System.Security.Cryptography;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Fonts;

/// <summary>The used glyphs of a face as streams of the file: the subset itself and the map from its codes to characters.</summary>
/// <param name="Name">With the six letters that tell subsets of one face apart.</param>
/// <param name="Length">Of the subset before it was compressed, in bytes.</param>
internal sealed record FontProgram(string Name, int Length, byte[] File, byte[] CharacterMap)
{
    public static FontProgram Make(UsedFont font, Compression compression)
    {
        var program = FontSubset.Make(font.Face, font.Glyphs, keepGlyphIds: true).AsSpan();
        using var unicode = new PdfBuffer(8192);
        ToUnicodeMap.Write(unicode, font);
        return new(SubsetTag(program) + "+" + font.Face.Name, program.Length, compression.Pack(program), compression.Pack(unicode.Span));
    }

    /// <summary>Six letters from the hash of the subset: different subsets of one face have different names.</summary>
    private static string SubsetTag(ReadOnlySpan<byte> program)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(program, hash);
        Span<char> letters = stackalloc char[6];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = (char)('A' + (hash[i] % 26));
        return letters.ToString();
    }
}
