using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf;

namespace ReportBuilder.Tests.Pdf;

/// <summary>Promises that hold for any pages and any tags, not only for sound reports made by hand.</summary>
[Trait("Category", "Random")]
public sealed class AnyDocumentTests
{
    [Fact]
    public void Every_stretch_of_content_is_claimed_by_one_element_which_the_parent_tree_names() => ForAll(document =>
    {
        var pdf = new PdfReading(PdfWriter.Write(document).Value);
        var arrays = pdf.References(Regex.Match(pdf.Follow(pdf.Follow(pdf.Root, "StructTreeRoot"), "ParentTree"), @"\[.*\]").Value).ToList();
        var inPages = Enumerable.Range(0, document.Pages.Length).Sum(page => Regex.Count(pdf.Content(page), @"/MCID \d+>>BDC"));
        var inTree = pdf.Elements.Sum(Claims);
        Assert.Equal(inPages, inTree);
        Assert.Equal(inPages, arrays.Sum(array => Regex.Count(array, " 0 R")));
    });

    [Fact]
    public void Text_comes_in_the_order_of_the_pages_whatever_it_is_tagged_as() => ForAll(document =>
    {
        var pdf = new PdfReading(PdfWriter.Write(document).Value);
        for (var page = 0; page < document.Pages.Length; page++)
            Assert.Equal(document.Pages[page].Items.Length, Regex.Count(pdf.Content(page), @"\]TJ\n"));
    });

    [Fact]
    public void The_same_document_is_the_same_file() => ForAll(document =>
        Bytes.AssertSame(PdfWriter.Write(document).Value.AsSpan(), PdfWriter.Write(document).Value.AsSpan()));

    [Fact]
    public void A_file_that_is_not_compressed_has_the_same_objects() => ForAll(document =>
    {
        var (packed, plain) = (PdfWriter.Write(document).Value, PdfWriter.Write(document, compressed: false).Value);
        Assert.DoesNotContain("/FlateDecode", Encoding.Latin1.GetString(plain.AsSpan()), StringComparison.Ordinal);
        Assert.Equal(Objects(packed), Objects(plain));
    });

    /// <summary>The objects without what tells how their streams are packed, and but for the table of where they stand.</summary>
    private static IEnumerable<string> Objects(ImmutableArray<byte> file) =>
        new PdfReading(file).All.Where(body => !body.Contains("/Type/XRef", StringComparison.Ordinal)).Select(body => Regex.Replace(body.Replace("/Filter/FlateDecode", "", StringComparison.Ordinal), @"/Length \d+", "/Length"));

    private static void ForAll(Action<PagedDocument> promise) =>
        Prop.ForAll(Documents().ToArbitrary(), promise).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds.Of(8)));

    /// <summary>Marked-content ids and references to content of other pages in the children of an element.</summary>
    private static int Claims(string element)
    {
        var kids = Regex.Match(element, @"/K\[(.*?)\](?=/|>>)").Groups[1].Value;
        var others = Regex.Count(kids, "/MCR");
        return others + Regex.Replace(Regex.Replace(kids, "<<.*?>>", ""), @"\d+ 0 R", "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
    }

    /// <summary>Up to four pages of short texts, each tagged as any of twelve paragraphs, nested in sections of any depth, or an artifact.</summary>
    private static Gen<PagedDocument> Documents() =>
        from parents in Gen.Choose(0, 3).ListOf(12)
        from pages in Gen.Choose(-3, 11).ListOf().Where(items => items.Count > 0).ListOf().Where(pages => pages.Count is > 0 and < 5)
        select SmallReport.Make() with
        {
            Tags = SmallReport.Tag(0, "Document", Paragraphs(parents)),
            Pages = [.. pages.Select((items, number) => SmallReport.Make().Pages[0] with { Label = (number + 1).ToString(CultureInfo.InvariantCulture), Items = [.. items.Select(Item)] })],
            Destinations = [],
            Outline = [],
        };

    private static PlacedItem Item(int tag, int place) => SmallReport.Text($"Words of {tag}", 50, 40 + (10 * place), tag < 0 ? tag : tag + 100);

    private static ImmutableArray<TagNode> Paragraphs(IList<int> depths) =>
        [.. depths.Select((depth, i) => Enumerable.Range(0, depth).Aggregate(SmallReport.Tag(100 + i, "P"), (inner, level) => SmallReport.Tag(1000 + (10 * i) + level, "Sect", inner)))];
}
