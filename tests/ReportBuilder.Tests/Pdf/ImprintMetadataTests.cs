using System.Text;
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

    [Fact]
    public void Without_an_imprint_the_publisher_is_the_author()
    {
        var packet = Packet(Imprint.None);
        Assert.Contains("<dc:creator><rdf:Seq><rdf:li>The edition</rdf:li></rdf:Seq></dc:creator>", packet, StringComparison.Ordinal);
        Assert.DoesNotContain("dentifier>", packet, StringComparison.Ordinal);
        Assert.DoesNotContain("VersionID", packet, StringComparison.Ordinal);
    }

    private static string Packet(Imprint imprint) =>
        Encoding.UTF8.GetString(XmpPacket.Write(DocumentFacts.Of(SampleReport.Edition with { Imprint = imprint }), 2));
}
