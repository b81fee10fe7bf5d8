using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace ReportBuilder.Pictures.Icc;

/// <summary>What a press prints: the inks of any colour, by the profile of its printing condition.</summary>
public sealed class InkProfile
{
    /// <summary>At the least a head and one tag, at the most what a profile of a press comes to with room to spare.</summary>
    private const int LeastBytes = 128 + 4 + 12;
    private const int MostBytes = 16 << 20;
    private readonly IccLookup table;

    private InkProfile(ImmutableArray<byte> bytes, string name, IccLookup table) => (Bytes, Name, this.table) = (bytes, name, table);

    public ImmutableArray<byte> Bytes { get; }

    /// <summary>What it says that it is.</summary>
    public string Name { get; }

    /// <summary>The profile, or null with what is wrong with it.</summary>
    public static InkProfile? Read(ImmutableArray<byte> bytes, out string fault)
    {
        fault = "";
        var icc = new IccBytes(bytes.AsMemory());
        try
        {
            if (bytes.Length is < LeastBytes or > MostBytes || !icc.Says(36, "acsp"u8) || BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan()) != bytes.Length)
                throw new IccFault("it is not an ICC profile, or it is cut short");
            if (!icc.Says(12, "prtr"u8) || !icc.Says(16, "CMYK"u8))
                throw new IccFault("it is not the output profile of a CMYK printer");
            if (!icc.Says(20, "Lab "u8) || icc.U8(8) is not (2 or 4))
                throw new IccFault("it is not a profile of version 2 or 4 that starts from Lab");
            // For pictures, where it has that; all colours take the same way, so that a picture fits the ground that it stands on.
            var lookup = icc.Tag("B2A0"u8) ?? icc.Tag("B2A1"u8) ?? throw new IccFault("it has no table from Lab to CMYK (B2A0 or B2A1)");
            return new(bytes, NameIn(icc), IccLookup.Read(lookup));
        }
        catch (IccFault problem)
        {
            fault = problem.Message;
            return null;
        }
    }

    public CmykColour Cmyk(Lab colour)
    {
        // Paper is paper, whatever a table says.
        if (colour.L >= 99.99)
            return default;
        Span<double> inks = stackalloc double[4];
        table.Inks(colour, inks);
        return new(inks[0], inks[1], inks[2], inks[3]);
    }

    private static string NameIn(IccBytes icc)
    {
        if (icc.Tag("desc"u8) is not { } description)
            return "";
        if (description.Says(0, "desc"u8))
            return Encoding.ASCII.GetString(description.Part(12, Math.Max(0, description.U32(8) - 1))).Trim();
        return description.Says(0, "mluc"u8) && description.U32(8) > 0
            ? Encoding.BigEndianUnicode.GetString(description.Part(description.U32(24), description.U32(20))).Trim()
            : "";
    }
}
