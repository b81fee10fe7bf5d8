using System.Text;
using System.Xml.Linq;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Pdf.Metadata;
using ReportBuilder.Tests.Layout;

namespace ReportBuilder.Tests.Pdf;

/// <summary>What the PDF says of its authors and numbers.</summary>
public sealed class ImprintMetadataTests
{
    private static readonly Imprint Whole = new("978-0-306-40615-7", "", "10.5555/12345678", "1", [new("A & B", ""), new("C", "")], [new("D", "")]);

    [Fact]
    public void Authors_stand_in_the_place_of_the_publisher()
    {
        var packet = Packet(Whole);
        Assert.Contains("<dc:creator><rdf:Seq><rdf:li>A &amp; B</rdf:li><rdf:li>C</rdf:li></rdf:Seq></dc:creator>", packet, StringComparison.Ordinal);
        Assert.Contains("<dc:contributor><rdf:Bag><rdf:li>D</rdf:li></rdf:Bag></dc:contributor>", packet, StringComparison.Ordinal);
        Assert.Contains("<dc:publisher><rdf:Bag><rdf:li>The edition</rdf:li></rdf:Bag></dc:publisher>", packet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.5555/12345678", "https://doi.org/10.5555/12345678")]
    [InlineData("", "urn:isbn:978-0-306-40615-7")]
    public void The_identifier_is_the_doi_or_else_the_isbn(string doi, string identifier) =>
        Assert.Contains($"<dc:identifier>{identifier}</dc:identifier>", Packet(Whole with { Doi = doi }), StringComparison.Ordinal);

    [Fact]
    public void All_its_numbers_and_its_version_stand_in_the_packet()
    {
        var packet = Packet(Whole with { Issn = "2049-3630" });
        Assert.Contains(
            "<xmp:Identifier><rdf:Bag><rdf:li>https://doi.org/10.5555/12345678</rdf:li><rdf:li>urn:isbn:978-0-306-40615-7</rdf:li><rdf:li>urn:issn:2049-3630</rdf:li></rdf:Bag></xmp:Identifier>",
            packet,
            StringComparison.Ordinal);
        Assert.Contains("<xmpMM:VersionID>1</xmpMM:VersionID>", packet, StringComparison.Ordinal);
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(packet[packet.IndexOf("<x:xmpmeta", StringComparison.Ordinal)..packet.IndexOf("<?xpacket end", StringComparison.Ordinal)]));
    }

    /// <summary>Names alone stand in dc; an address says who of that name it is. PDF/A wants the schema of the addresses described, and only where it is used.</summary>
    [Fact]
    public void People_with_an_orcid_are_named_by_it_too()
    {
        var packet = Packet(Whole with { Authors = [new("A & B", "0000-0002-1825-0097"), new("C", "")], Editors = [new("D", "0000-0001-5109-3700")] });
        Assert.Contains("<dcterms:creator><rdf:Seq><rdf:li>https://orcid.org/0000-0002-1825-0097</rdf:li></rdf:Seq></dcterms:creator>", packet, StringComparison.Ordinal);
        Assert.Contains("<dcterms:contributor><rdf:Bag><rdf:li>https://orcid.org/0000-0001-5109-3700</rdf:li></rdf:Bag></dcterms:contributor>", packet, StringComparison.Ordinal);
        Assert.Equal(["part", "creator", "contributor"], Described(packet));
        Assert.Equal(["part"], Described(Packet(Whole)));
        Assert.DoesNotContain("dcterms", Packet(Whole), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_imprint_the_publisher_is_the_author()
    {
        var packet = Packet(Imprint.None);
        Assert.Contains("<dc:creator><rdf:Seq><rdf:li>The edition</rdf:li></rdf:Seq></dc:creator>", packet, StringComparison.Ordinal);
        Assert.DoesNotContain("dentifier>", packet, StringComparison.Ordinal);
        Assert.DoesNotContain("VersionID", packet, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Described(string packet) =>
        XDocument.Parse(packet[packet.IndexOf("<x:xmpmeta", StringComparison.Ordinal)..packet.IndexOf("<?xpacket end", StringComparison.Ordinal)])
            .Descendants(XName.Get("name", "http://www.aiim.org/pdfa/ns/property#"))
            .Select(name => name.Value);

    private static string Packet(Imprint imprint) =>
        Encoding.UTF8.GetString(XmpPacket.Write(DocumentFacts.Of(SampleReport.Edition with { Imprint = imprint }), 2));
}
