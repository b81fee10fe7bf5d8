using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ReportBuilder.Pdf.Deflate;

namespace ReportBuilder.Pdf.Bytes;

/// <summary>Puts the objects together into a file: streams, then object streams, then the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).</summary>
internal static class PdfFile
{
    private const int ObjectsPerStream = 250;

    public static ImmutableArray<byte> Write(PdfObjects objects, int catalog, int info)
    {
        var packs = objects.PlainObjects().Chunk(ObjectsPerStream).ToArray();
        var packed = new (byte[] Bytes, int First)[packs.Length];
        Parallel.For(0, packs.Length, i => packed[i] = Pack(objects, packs[i]));
        using var file = new PdfBuffer(objects.Streams.Sum(stream => stream.Bytes.Length + 200) + packed.Sum(pack => pack.Bytes.Length + 200) + 65_536);
        var entries = new (byte Kind, int First, int Second)[objects.Size + packs.Length + 1];
        // The four bytes over 127 tell transports that the file is binary.
        file.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw("\n"u8);
        foreach (var stream in objects.Streams)
        {
            entries[stream.Number] = (1, file.Length, 0);
            WriteStream(file, stream);
        }

        for (var i = 0; i < packs.Length; i++)
        {
            var number = objects.Size + i;
            entries[number] = (1, file.Length, 0);
            for (var j = 0; j < packs[i].Length; j++)
                entries[packs[i][j]] = (2, number, j);
            WritePack(file, number, packs[i].Length, packed[i].First, packed[i].Bytes);
        }

        entries[^1] = (1, file.Length, 0);
        WriteCrossReferences(file, entries, catalog, info);
        return ImmutableCollectionsMarshal.AsImmutableArray(file.Span.ToArray());
    }

    private static (byte[] Bytes, int First) Pack(PdfObjects objects, int[] numbers)
    {
        using var head = new PdfBuffer(4096);
        using var body = new PdfBuffer(65_536);
        foreach (var number in numbers)
        {
            head.Integer(number).Byte((byte)' ').Integer(body.Length).Byte((byte)' ');
            body.Raw(objects.Body(number)).Byte((byte)'\n');
        }

        var first = head.Length;
        head.Raw(body.Span);
        return (Flate.Compress(head.Span), first);
    }

    private static void WriteStream(PdfBuffer file, PdfStream stream)
    {
        file.Integer(stream.Number).Raw(" 0 obj\n<<"u8).Raw(stream.Entries);
        if (stream.Compressed)
            file.Raw("/Filter/FlateDecode"u8);
        file.Raw("/Length "u8).Integer(stream.Bytes.Length).Raw(">>\nstream\n"u8).Raw(stream.Bytes.Span).Raw("\nendstream\nendobj\n"u8);
    }

    private static void WritePack(PdfBuffer file, int number, int count, int first, byte[] bytes) =>
        file.Integer(number).Raw(" 0 obj\n<</Type/ObjStm/N "u8).Integer(count).Raw("/First "u8).Integer(first)
            .Raw("/Filter/FlateDecode/Length "u8).Integer(bytes.Length).Raw(">>\nstream\n"u8).Raw(bytes).Raw("\nendstream\nendobj\n"u8);

    private static void WriteCrossReferences(PdfBuffer file, (byte Kind, int First, int Second)[] entries, int catalog, int info)
    {
        using var table = new PdfBuffer(entries.Length * 7);
        table.Raw([0, 0, 0, 0, 0, 0xFF, 0xFF]);
        foreach (var (kind, first, second) in entries.AsSpan(1))
            table.Raw([kind, (byte)(first >> 24), (byte)(first >> 16), (byte)(first >> 8), (byte)first, (byte)(second >> 8), (byte)second]);
        // The id stands for the content: the same content has the same id, on any day and any machine.
        var id = SHA256.HashData(file.Span).AsSpan(0, 16);
        var (place, packed) = (file.Length, Flate.Compress(table.Span));
        file.Integer(entries.Length - 1).Raw(" 0 obj\n<</Type/XRef/Size "u8).Integer(entries.Length).Raw("/W[1 4 2]/Root "u8).Reference(catalog)
            .Raw("/Info "u8).Reference(info).Raw("/ID["u8).Hex(id).Hex(id).Raw("]/Filter/FlateDecode/Length "u8).Integer(packed.Length)
            .Raw(">>\nstream\n"u8).Raw(packed).Raw("\nendstream\nendobj\nstartxref\n"u8).Integer(place).Raw("\n%%EOF\n"u8);
    }
}
