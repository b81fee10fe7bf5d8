using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ReportBuilder.Pdf.Bytes;

/// <summary>
/// Puts the objects together into a file: streams, then object streams, then the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
/// </summary>
internal static class PdfFile
{
    private const int ObjectsPerStream = 250;

    /// <param name="version">Of PDF 1: 7, or 6 for a press.</param>
    public static ImmutableArray<byte> Write(PdfObjects objects, int catalog, int info, Compression compression, int version = 7)
    {
        var packs = Packs(objects, compression);
        using var file = new PdfPieces();
        var table = new CrossReferences(objects.Size + packs.Length + 1);
        // The four bytes over 127 tell transports that the file is binary.
        file.Syntax.Raw("%PDF-1."u8).Integer(version).Raw("\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw("\n"u8);
        foreach (var stream in objects.Streams)
        {
            table.AtPlace(stream.Number, file.Length);
            WriteStream(file, stream, compression);
        }

        for (var i = 0; i < packs.Length; i++)
        {
            var number = objects.Size + i;
            table.AtPlace(number, file.Length);
            for (var j = 0; j < packs[i].Numbers.Length; j++)
                table.InStream(packs[i].Numbers.Span[j], number, j);
            WritePack(file, number, packs[i], compression);
        }

        table.AtPlace(objects.Size + packs.Length, file.Length);
        WriteCrossReferences(file, table, catalog, info, compression);
        return ImmutableCollectionsMarshal.AsImmutableArray(file.ToArray());
    }

    private static ObjectPack[] Packs(PdfObjects objects, Compression compression)
    {
        var numbers = objects.PlainObjects();
        var packs = new ObjectPack[(numbers.Length + ObjectsPerStream - 1) / ObjectsPerStream];
        SideBySide.Run(packs.Length, i =>
        {
            var start = i * ObjectsPerStream;
            packs[i] = Pack(objects, numbers.AsMemory(start, Math.Min(ObjectsPerStream, numbers.Length - start)), compression);
        });
        return packs;
    }

    private static ObjectPack Pack(PdfObjects objects, ReadOnlyMemory<int> numbers, Compression compression)
    {
        using var head = new PdfBuffer(1 << 16);
        using var body = new PdfBuffer(1 << 16);
        foreach (var number in numbers.Span)
        {
            head.Integer(number).Byte((byte)' ').Integer(body.Length).Byte((byte)' ');
            body.Raw(objects.Body(number)).Byte((byte)'\n');
        }

        var first = head.Length;
        head.Raw(body.Span);
        return new(numbers, compression.PackQuickly(head.Span), first);
    }

    private static void WriteStream(PdfPieces file, PdfStream stream, Compression compression)
    {
        file.Syntax.Integer(stream.Number).Raw(" 0 obj\n<<"u8).Raw(stream.Entries);
        WriteBytes(file, stream.Bytes, stream.Compressed ? compression : Compression.None);
    }

    private static void WritePack(PdfPieces file, int number, ObjectPack pack, Compression compression)
    {
        file.Syntax.Integer(number).Raw(" 0 obj\n<</Type/ObjStm/N "u8).Integer(pack.Numbers.Length).Raw("/First "u8).Integer(pack.First);
        WriteBytes(file, pack.Bytes, compression);
    }

    /// <summary>The end of a stream's dictionary, and its bytes.</summary>
    private static void WriteBytes(PdfPieces file, ReadOnlyMemory<byte> bytes, Compression compression)
    {
        file.Syntax.Raw(compression.Filter).Raw("/Length "u8).Integer(bytes.Length).Raw(">>\nstream\n"u8);
        file.Stream(bytes);
        file.Syntax.Raw("\nendstream\nendobj\n"u8);
    }

    private static void WriteCrossReferences(PdfPieces file, CrossReferences table, int catalog, int info, Compression compression)
    {
        // The id stands for the content: the same content has the same id, on any day and any machine.
        byte[] hash = [];
        byte[] packed = [];
        SideBySide.Run(2, i =>
        {
            if (i == 0)
                hash = file.Hash();
            else
                packed = compression.Pack(table.Span);
        });
        var id = hash.AsSpan(0, 16);
        var place = file.Length;
        file.Syntax.Integer(table.Count - 1).Raw(" 0 obj\n<</Type/XRef/Size "u8).Integer(table.Count).Raw("/W[1 4 2]/Root "u8).Reference(catalog)
            .Raw("/Info "u8).Reference(info).Raw("/ID["u8).Hex(id).Hex(id).Raw("]"u8);
        WriteBytes(file, packed, compression);
        file.Syntax.Raw("startxref\n"u8).Integer(place).Raw("\n%%EOF\n"u8);
    }

    /// <summary>
    /// Plain objects in one stream; the first body starts at <paramref name="First"/>, behind the list of their numbers and places.
    /// </summary>
    private sealed record ObjectPack(ReadOnlyMemory<int> Numbers, byte[] Bytes, int First);
}
