using System.Security.Cryptography;
using System.Text;
using ReportBuilder.Pdf.Metadata;

namespace ReportBuilder.Pdf.Press;

/// <summary>Writes the XMP packet of a file for a press: the facts, and the claim to PDF/X-4 (ISO 15930-7, 6.10 and 6.11).</summary>
internal static class PressPacket
{
    /// <param name="edition">The id of the edition: the same edition is the same document, in whatever version.</param>
    public static byte[] Write(DocumentFacts facts, string edition) => Encoding.UTF8.GetBytes(
        $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        {XmpPacket.Facts(facts)}
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <pdf:Trapped>False</pdf:Trapped>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
        <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
        <xmpMM:DocumentID>uuid:{Id(edition)}</xmpMM:DocumentID>
        <xmpMM:VersionID>1</xmpMM:VersionID>
        <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """.ReplaceLineEndings("\n").Replace("\n\n", "\n", StringComparison.Ordinal));

    /// <summary>From a name, as RFC 9562 has it (version 8): the same name has the same id.</summary>
    private static string Id(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D");
    }
}
