using System.Collections.Immutable;
using System.Text;

namespace ReportBuilder.Pdf.Metadata;

/// <summary>Writes the XMP packet: the facts, and the claims to PDF/UA-1 and PDF/A (ISO 16684-1; ISO 19005-2, 6.6; ISO 14289-1, 5).</summary>
internal static class XmpPacket
{
    private const string UniversalAccess = "http://www.aiim.org/pdfua/ns/id/";
    private const string Terms = "http://purl.org/dc/terms/";

    /// <param name="archivePart">Of PDF/A: 2, or 3 for a file with attachments.</param>
    public static byte[] Write(DocumentFacts facts, int archivePart) => Encoding.UTF8.GetBytes(
        $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        {Facts(facts)}
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>{archivePart}</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfuaid="{UniversalAccess}">
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        {OwnSchemas(facts)}
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """.ReplaceLineEndings("\n").Replace("\n\n", "\n", StringComparison.Ordinal));

    /// <summary>What the file says about itself.</summary>
    public static string Facts(DocumentFacts facts) =>
        $"""
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(facts.Title)}</rdf:li></rdf:Alt></dc:title>
        {Listed("dc:creator", "Seq", facts.Creators)}{Listed("dc:contributor", "Bag", facts.Contributors)}{OfImprint(facts)}
        {Optional(facts.Subject, subject => $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\n")}
        {Optional(facts.Language, language => $"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n")}
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <xmp:CreatorTool>{DocumentFacts.Producer}</xmp:CreatorTool>
        <xmp:CreateDate>{facts.XmpDate}</xmp:CreateDate>
        <xmp:ModifyDate>{facts.XmpDate}</xmp:ModifyDate>
        <xmp:MetadataDate>{facts.XmpDate}</xmp:MetadataDate>
        {Listed("xmp:Identifier", "Bag", facts.Identifiers)}
        </rdf:Description>
        {OfVersion(facts)}{OfPeople(facts)}
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <pdf:Producer>{DocumentFacts.Producer}</pdf:Producer>
        {Optional(facts.Keywords, keywords => $"<pdf:Keywords>{keywords}</pdf:Keywords>\n")}
        </rdf:Description>
        """;

    /// <summary>
    /// PDF/A wants a description of every schema that it does not know itself; it does not know PDF/UA's, nor the terms of Dublin Core, whose creators
    /// are addresses of people while those of dc are names.
    /// </summary>
    private static string OwnSchemas(DocumentFacts facts) =>
        $"""
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag>
        {Schema("PDF/UA identification schema", UniversalAccess, "pdfuaid", Property("part", "Integer", "internal", "Part of ISO 14289 that the file conforms to"))}
        {(NamesPeople(facts) ? Schema("Dublin Core terms", Terms, "dcterms", CreatorProperties) : "")}
        </rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """;

    private static string CreatorProperties =>
        Property("creator", "seq URI", "external", "ORCIDs of the authors") + Property("contributor", "bag URI", "external", "ORCIDs of the editors");

    private static string Schema(string name, string address, string prefix, string properties) =>
        $"""
        <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>{name}</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>{address}</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>
        {properties}
        </rdf:Seq></pdfaSchema:property>
        </rdf:li>
        """;

    private static string Property(string name, string type, string category, string description) =>
        $"""
        <rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>{name}</pdfaProperty:name>
        <pdfaProperty:valueType>{type}</pdfaProperty:valueType>
        <pdfaProperty:category>{category}</pdfaProperty:category>
        <pdfaProperty:description>{description}</pdfaProperty:description>
        </rdf:li>
        """;

    private static bool NamesPeople(DocumentFacts facts) => facts.CreatorAddresses.Length + facts.ContributorAddresses.Length > 0;

    private static string OfPeople(DocumentFacts facts) => NamesPeople(facts)
        ? $"<rdf:Description rdf:about=\"\" xmlns:dcterms=\"{Terms}\">\n"
            + Listed("dcterms:creator", "Seq", facts.CreatorAddresses)
            + Listed("dcterms:contributor", "Bag", facts.ContributorAddresses)
            + "</rdf:Description>\n"
        : "";

    private static string OfVersion(DocumentFacts facts) => Optional(
        facts.Version,
        version => $"<rdf:Description rdf:about=\"\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n<xmpMM:VersionID>{version}</xmpMM:VersionID>\n</rdf:Description>\n");

    private static string OfImprint(DocumentFacts facts) =>
        Optional(facts.Publisher, publisher => $"<dc:publisher><rdf:Bag><rdf:li>{publisher}</rdf:li></rdf:Bag></dc:publisher>\n")
        + Optional(facts.Identifier, identifier => $"<dc:identifier>{identifier}</dc:identifier>\n")
        + Optional(facts.Rights, rights => $"<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">{rights}</rdf:li></rdf:Alt></dc:rights>\n");

    private static string Listed(string name, string kind, ImmutableArray<string> values) => values.IsEmpty
        ? ""
        : $"<{name}><rdf:{kind}>{string.Concat(values.Select(value => $"<rdf:li>{Escape(value)}</rdf:li>"))}</rdf:{kind}></{name}>\n";

    private static string Optional(string value, Func<string, string> element) => value.Length == 0 ? "" : element(Escape(value));

    /// <summary>Text for XML: the three special characters, and no control characters, which XML cannot hold.</summary>
    private static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                < ' ' => builder.Append(' '),
                0xFFFE or 0xFFFF => builder,
                _ => builder.Append(rune.ToString()),
            };
        }

        return builder.ToString();
    }
}
