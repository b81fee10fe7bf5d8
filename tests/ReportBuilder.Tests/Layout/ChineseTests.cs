using System.Collections.Immutable;
using ReportBuilder.Layout;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Pages;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>Chinese words in an English report, with a face that has them as the fallback of one that has not.</summary>
public class ChineseTests
{
    private const string Characters = "合肥的火箭广州深圳。，（）";

    [Fact]
    public void Characters_that_the_family_lacks_come_from_the_fallback()
    {
        var document = Set(Paragraph("Hefei is 合肥 here."));
        Assert.Equal("Chinese", document.Find("合肥").Font.Name);
        Assert.Contains("Inter", document.Find("Hefei").Font.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_words_say_their_language() => Assert.Equal(
        ["Hefei is", "zh: 合肥的火箭。", "here."],
        Spans(Set(Paragraph("Hefei is 合肥的火箭。 here.")).Tags, Set(Paragraph("Hefei is 合肥的火箭。 here."))));

    [Fact]
    public void An_opening_mark_belongs_to_the_words_behind_it() => Assert.Equal(
        ["See", "zh: （合肥）", "here."],
        Spans(Set(Paragraph("See （合肥） here.")).Tags, Set(Paragraph("See （合肥） here."))));

    [Fact]
    public void A_link_with_Chinese_words_stays_one_link()
    {
        var document = Set(Paragraph(new TextRun("See "), new Link("https://example.org", [new TextRun("the site of 合肥")]), new TextRun(".")));
        var link = Assert.Single(Nodes(document.Tags), node => node.Role == "Link");
        Assert.All(document.Pages.SelectMany(page => page.Links), area => Assert.Equal(link.Id, area.TagId));
        Assert.Equal(["", "zh"], link.Children.Select(span => span.Language));
        Assert.NotEmpty(ReportBuilder.Pdf.PdfWriter.Write(document).Value);
    }

    [Fact]
    public void No_line_begins_with_closing_punctuation()
    {
        var document = Set(Paragraph(string.Concat(Enumerable.Repeat("合肥的火箭，广州（深圳）。", 30))));
        var lines = PageText.Lines(document.Pages[0]).Skip(1).SelectMany(line => line.Split(" | ")).ToArray();
        Assert.True(lines.Length > 8);
        Assert.All(lines, line => Assert.DoesNotContain(line[0], "。，）"));
        Assert.All(lines, line => Assert.NotEqual('（', line[^1]));
    }

    private static IEnumerable<string> Spans(TagNode tree, PagedDocument document)
    {
        var words = PageText.WordsByTag(document);
        return Nodes(tree).Where(node => node.Role == "Span").Select(node => (node.Language.Length > 0 ? node.Language + ": " : "") + words[node.Id].Trim());
    }

    private static IEnumerable<TagNode> Nodes(TagNode node) => node.Children.SelectMany(Nodes).Prepend(node);

    private static PagedDocument Set(params Block[] content)
    {
        var fonts = PackagedFonts.Inter with { Fallbacks = [Chinese()] };
        var outcome = Typesetter.LayOut(new ReportDocument(Edition, Theme, [Section("Chinese", content)], []), fonts);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value;
    }

    /// <summary>Inter with the outlines of its letters under Chinese characters: the shapes are wrong, the rest is as it would be.</summary>
    private static FontFace Chinese()
    {
        var inter = PackagedFonts.Inter.Face(FontWeight.Regular);
        return new()
        {
            Name = "Chinese",
            Bytes = inter.Bytes,
            UnitsPerEm = inter.UnitsPerEm,
            Ascent = inter.Ascent,
            Descent = inter.Descent,
            CapHeight = inter.CapHeight,
            XHeight = inter.XHeight,
            ItalicAngle = inter.ItalicAngle,
            BoundingBox = inter.BoundingBox,
            Advances = inter.Advances,
            CharacterMap = Characters.Select((c, i) => KeyValuePair.Create((int)c, inter.Glyph('A' + i))).Append(KeyValuePair.Create((int)' ', inter.Glyph(' '))).ToImmutableDictionary(),
            Kerning = (_, _) => 0,
            TabularFigures = ImmutableDictionary<ushort, ushort>.Empty,
        };
    }
}
