using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Deflate;

namespace ReportBuilder.Pdf.Metadata;

/// <summary>Writes the files that the report carries, each with its relationship to the report (ISO 19005-3, 6.8 and annex E).</summary>
internal static class Attachments
{
    /// <summary>Returns the numbers of the file specifications, in the order of the files.</summary>
    public static ImmutableArray<int> Write(PdfObjects objects, ImmutableArray<AttachedFile> files, DocumentFacts facts) =>
        [.. files.Select(file => Write(objects, file, facts))];

    private static int Write(PdfObjects objects, AttachedFile file, DocumentFacts facts)
    {
        var stream = objects.Reserve();
        using var entries = new PdfBuffer();
        entries.Raw("/Type/EmbeddedFile/Subtype"u8).Name(file.MediaType)
            .Raw("/Params<</Size "u8).Integer(file.Bytes.Length).Raw("/ModDate"u8).Text(facts.PdfDate).Raw(">>"u8);
        objects.PutStream(stream, entries.Span, Flate.Compress(file.Bytes.AsSpan()), compressed: true);
        return objects.Add(buffer => buffer
            .Raw("<</Type/Filespec/F"u8).Text(file.Name).Raw("/UF"u8).Text(file.Name).Raw("/Desc"u8).Text(file.Description)
            .Raw("/AFRelationship"u8).Name(file.Relationship).Raw("/EF<</F "u8).Reference(stream).Raw("/UF "u8).Reference(stream).Raw(">>>>"u8));
    }
}
