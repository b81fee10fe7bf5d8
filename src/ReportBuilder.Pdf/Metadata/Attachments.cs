using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Metadata;

/// <summary>Writes the files that the report carries, each with its relationship to the report (ISO 19005-3, 6.8 and annex E).</summary>
internal static class Attachments
{
    /// <summary>Returns the numbers of the file specifications, in the order of the files.</summary>
    /// <param name="packed">The files' bytes, compressed.</param>
    public static int[] Write(PdfObjects objects, ImmutableArray<AttachedFile> files, byte[][] packed, DocumentFacts facts)
    {
        var numbers = new int[files.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Write(objects, files[i], packed[i], facts);
        return numbers;
    }

    private static int Write(PdfObjects objects, AttachedFile file, byte[] packed, DocumentFacts facts)
    {
        var stream = objects.Reserve();
        using var entries = new PdfBuffer();
        entries.Raw("/Type/EmbeddedFile/Subtype"u8).Name(file.MediaType)
            .Raw("/Params<</Size "u8).Integer(file.Bytes.Length).Raw("/ModDate"u8).Text(facts.PdfDate).Raw(">>"u8);
        objects.PutStream(stream, entries.Span, packed, compressed: true);
        return objects.Add(buffer => buffer
            .Raw("<</Type/Filespec/F"u8).Text(file.Name).Raw("/UF"u8).Text(file.Name).Raw("/Desc"u8).Text(file.Description)
            .Raw("/AFRelationship"u8).Name(file.Relationship).Raw("/EF<</F "u8).Reference(stream).Raw("/UF "u8).Reference(stream).Raw(">>>>"u8));
    }
}
