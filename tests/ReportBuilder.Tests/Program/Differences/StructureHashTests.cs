using ReportBuilder.Differences;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Program.Differences;

public sealed class StructureHashTests
{
    private static readonly Lazy<ReportDraft> Draft = new(() => Editions.Draft(Repository.Path("tests", "fixtures", "tiny-report")));

    public static TheoryData<string> Blocks => [.. Sample.Kinds(typeof(Block)).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_property_of_every_record_of_a_block_takes_part(string kind)
    {
        var type = Sample.Kinds(typeof(Block)).Single(candidate => candidate.Name == kind);
        Assert.All(Enumerable.Range(0, 12), seed =>
        {
            var block = (Block)Sample.Of(type, seed);
            Assert.Equal(StructureHash.OfText(StructureText.Of(block)), StructureHash.Of(block));
        });
    }

    [Fact]
    public void Samples_hold_every_kind_of_text_and_mark()
    {
        var text = StructureText.Of(Sample.Of<Figure>(1), Sample.Of<Paragraph>(1));
        Assert.All(Sample.Kinds(typeof(Inline)).Concat(Sample.Kinds(typeof(Mark))), kind => Assert.Contains($"{kind.Name}(", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_is_its_number_title_standfirst_and_blocks() => Assert.All(Draft.Value.Document.InReadingOrder(), entry =>
    {
        var section = entry.Section;
        Assert.Equal(StructureHash.OfText(StructureText.Of(section.Number, section.Title, section.Standfirst, section.Opening, section.Content)), StructureHash.Of(section).Hash);
    });

    [Fact]
    public void A_block_in_a_section_has_the_hash_that_it_has_alone()
    {
        var blocks = Draft.Value.Document.InReadingOrder().SelectMany(entry => StructureHash.Of(entry.Section).Blocks).ToList();
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Equal(StructureHash.Of(block.Block), block.Hash));
    }

    [Fact]
    public void Blocks_inside_a_block_follow_it()
    {
        var item = new Paragraph([new TextRun("b")], ParagraphRole.Body, default) { Id = "inner" };
        var section = Draft.Value.Document.Sections[0] with { Opening = [], Content = [new Quotation([new ListBlock(false, 1, [new([item])], default), item], default) { Id = "outer" }] };
        Assert.Equal(["outer", "inner", "inner"], StructureHash.Of(section).Blocks.Select(block => block.Block.Id));
    }

    [Fact]
    public void The_number_of_a_claim_and_the_place_of_a_block_do_not_count() => Assert.Equal(
        StructureHash.Of(new PullQuote([new Bound("claim-1", [new TextRun("58")])], new("content/a.md", 3, 1))),
        StructureHash.Of(new PullQuote([new Bound("claim-2", [new TextRun("58")])], new("content/a.md", 4, 1))));

    [Fact]
    public void A_list_that_was_never_made_is_an_empty_one() => Assert.Equal(
        StructureHash.Of(Sample.Of<Figure>(1) with { Drawing = new(1, 1, [new LineMark(0, 0, 1, 1, new("ink"), 1)]) }),
        StructureHash.Of(Sample.Of<Figure>(1) with { Drawing = new(1, 1, [new LineMark(0, 0, 1, 1, new("ink"), 1, [])]) }));
}
