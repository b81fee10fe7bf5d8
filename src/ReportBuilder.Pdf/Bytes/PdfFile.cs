using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ReportBuilder.Pdf.Deflate;

namespace ReportBuilder.Pdf.Bytes;

/// <summary>Puts the objects together into a file: streams, then object streams, then the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).</summary>
internal static class PdfFile
{
    private const int ObjectsPerStream = 250;

    public static ImmutableArray<byte> Write(PdfObjects objects, int catalog, int info, Compression compression)
    {
        var packs = Packs(objects, compression);
        using var file = new PdfBuffer(Size(objects, packs));
        var table = new CrossReferences(objects.Size + packs.Length + 1);
        // The four bytes over 127 tell transports that the file is binary.
        file.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw("\n"u8);
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
        return ImmutableCollectionsMarshal.AsImmutableArray(file.Span.ToArray());
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
        return new(numbers, compression.Pack(head.Span), first);
    }

    /// <summary>About as many bytes as the file will have.</summary>
    private static int Size(PdfObjects objects, ObjectPack[] packs)
    {
        var size = 1 << 16;
        foreach (var stream in objects.Streams)
            size += stream.Bytes.Length + 200;
        foreach (var pack in packs)
            size += pack.Bytes.Length + 200;
        return size;
    }

    private static void WriteStream(PdfBuffer file, PdfStream stream, Compression compression)
    {
        file.Integer(stream.Number).Raw(" 0 obj\n<<"u8).Raw(stream.Entries);
        if (stream.Compressed)
            file.Raw(compression.Filter);
        file.Raw("/Length "u8).Integer(stream.Bytes.Length).Raw(">>\nstream\n"u8).Raw(stream.Bytes.Span).Raw("\nendstream\nendobj\n"u8);
    }

    private static void WritePack(PdfBuffer file, int number, ObjectPack pack, Compression compression) =>
        file.Integer(number).Raw(" 0 obj\n<</Type/ObjStm/N "u8).Integer(pack.Numbers.Length).Raw("/First "u8).Integer(pack.First)
            .Raw(compression.Filter).Raw("/Length "u8).Integer(pack.Bytes.Length).Raw(">>\nstream\n"u8).Raw(pack.Bytes).Raw("\nendstream\nendobj\n"u8);

    private static void WriteCrossReferences(PdfBuffer file, CrossReferences table, int catalog, int info, Compression compression)
    {
        // The id stands for the content: the same content has the same id, on any day and any machine.
        var hash = new byte[SHA256.HashSizeInBytes];
        byte[] packed = [];
        SideBySide.Run(2, i =>
        {
            if (i == 0)
                SHA256.HashData(file.Span, hash);
            else
                packed = compression.Pack(table.Span);
        });
        var id = hash.AsSpan(0, 16);
        var place = file.Length;
        file.Integer(table.Count - 1).Raw(" 0 obj\n<</Type/XRef/Size "u8).Integer(table.Count).Raw("/W[1 4 2]/Root "u8).Reference(catalog)
            .Raw("/Info "u8).Reference(info).Raw("/ID["u8).Hex(id).Hex(id).Raw("]"u8).Raw(compression.Filter).Raw("/Length "u8).Integer(packed.Length)
            .Raw(">>\nstream\n"u8).Raw(packed).Raw("\nendstream\nendobj\nstartxref\n"u8).Integer(place).Raw("\n%%EOF\n"u8);
    }

    /// <summary>Plain objects in one stream; the first body starts at <paramref name="First"/>, behind the list of their numbers and places.</summary>
    private sealed record ObjectPack(ReadOnlyMemory<int> Numbers, byte[] Bytes, int First);
}
