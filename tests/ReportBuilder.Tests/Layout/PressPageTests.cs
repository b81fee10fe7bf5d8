using ReportBuilder.Layout;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>The pages of a bound book.</summary>
public sealed class PressPageTests
{
    private static readonly Section[] ThreeParts =
    [
        Section("One", Long(2)),
        Section("Two", Long(2)) with { Children = [Section(SectionKind.Dimension, "Inside", Long(2))] },
        Section("Three", Long(2)),
    ];

    [Theory]
    [InlineData(RightHandStarts.Parts, new[] { 0, 2, 6 }, 3)]
    [InlineData(RightHandStarts.Chapters, new[] { 0, 2, 6 }, 4)]
    public void Parts_begin_on_right_hand_pages_and_chapters_where_they_are_to(RightHandStarts starts, int[] pages, int chapter)
    {
        var book = LayOut(starts);
        Assert.Equal(chapter, book.Destinations.Single(place => place.Name == ThreeParts[1].Children[0].Id).PageIndex);
        Assert.Equal(pages, ThreeParts.Select(part => book.Destinations.Single(place => place.Name == part.Id).PageIndex));
        Assert.All(pages, page => Assert.True(page % 2 == 0));
    }

    [Fact]
    public void Lists_indexes_and_all_but_the_first_appendix_follow_on_in_a_book_too()
    {
        (SectionKind Kind, bool AtTheRight)[] kinds =
        [
            (SectionKind.Foreword, true), (SectionKind.Text, true), (SectionKind.Appendix, true), (SectionKind.Appendix, false), (SectionKind.Glossary, false),
            (SectionKind.Index, false), (SectionKind.References, false), (SectionKind.Acknowledgements, false), (SectionKind.Colophon, false), (SectionKind.Method, true),
        ];
        var parts = kinds.Select((part, at) => Section(part.Kind, $"Part {at}", Long(30))).ToArray();
        var book = Typesetter.LayOutForPress(
            new ReportDocument(SampleReport.Edition, SampleReport.Theme, [.. parts], []), PackagedFonts.Inter, PrintSettings.Usual with { RightHandStarts = RightHandStarts.Parts }).Value;
        var starts = parts.Select(part => book.Destinations.Single(place => place.Name == part.Id).PageIndex).ToArray();
        Assert.All(kinds.Zip(starts).Where(part => part.First.AtTheRight), part => Assert.True(part.Second % 2 == 0, $"{part.First.Kind} begins on page {part.Second + 1}"));
        var empty = Enumerable.Range(0, book.Pages.Length).Where(page => book.Pages[page].Items.IsEmpty).ToList();
        Assert.All(empty, page => Assert.Contains(starts.Zip(kinds), part => part.First == page + 1 && part.Second.AtTheRight));
        Assert.Contains(starts.Zip(kinds), part => part.First % 2 == 1 && !part.Second.AtTheRight);
    }

    [Fact]
    public void Pages_in_between_say_nothing_and_count()
    {
        var book = LayOut(RightHandStarts.Parts, SampleReport.Edition with { Stage = Stage.Draft });
        var empty = Enumerable.Range(0, book.Pages.Length).Where(page => book.Pages[page].Items.IsEmpty).ToList();
        Assert.Contains(1, empty);
        Assert.Equal("2", book.Pages[1].Label);
        Assert.All(empty, page => Assert.True(page % 2 == 1));
    }

    [Fact]
    public void The_back_cover_is_a_left_hand_page_of_a_bound_book_and_has_no_number()
    {
        var document = new ReportDocument(SampleReport.Edition, SampleReport.Theme, [Section("One", Long(60)), Section(SectionKind.BackCover, "Last", Long(1))], []);
        foreach (var starts in new[] { RightHandStarts.Parts, RightHandStarts.None })
        {
            var book = Typesetter.LayOutForPress(document, PackagedFonts.Inter, PrintSettings.Usual with { RightHandStarts = starts }).Value;
            Assert.DoesNotContain(book.Pages[^1].Items, item => item.TagId == PlacedItem.RunningFoot);
            Assert.Equal("Last", PageText.Lines(book.Pages[^1])[0]);
            Assert.True(starts == RightHandStarts.None || book.Pages.Length % 2 == 0);
        }
    }

    [Fact]
    public void An_empty_page_says_nothing_and_counts_and_is_in_the_file_for_a_press_alone()
    {
        var draft = new ReportDocument(
            SampleReport.Edition with { Stage = Stage.Draft }, SampleReport.Theme, [Section("One", Long(2)), Section("Two", Long(2)) with { BlankPagesBefore = 1 }], []);
        var pages = Typesetter.LayOutForPress(draft, PackagedFonts.Inter, PrintSettings.Usual with { RightHandStarts = RightHandStarts.None }).Value.Pages;
        Assert.Equal(3, pages.Length);
        Assert.Empty(pages[1].Items);
        Assert.Equal("3", pages[2].Label);
        Assert.Single(Typesetter.LayOut(draft, PackagedFonts.Inter).Value.Pages);
    }

    [Fact]
    public void Without_such_starts_the_pages_are_those_of_the_ordinary_report()
    {
        var (ordinary, book) = (SampleReport.LayOut(ThreeParts), LayOut(RightHandStarts.None));
        Assert.Equal(ordinary.Pages.Select(page => page.Items.Length), book.Pages.Select(page => page.Items.Length));
    }

    [Fact]
    public void The_spine_is_the_last_page_as_wide_as_it_is_told_to_be_and_says_the_title()
    {
        var print = PrintSettings.Usual with { Spine = new("", 24) };
        var book = Typesetter.LayOutForPress(new ReportDocument(SampleReport.Edition, SampleReport.Theme, [Section("One", Long(2))], []), PackagedFonts.Inter, print).Value;
        var spine = book.Pages[^1];
        Assert.Equal((24, SampleReport.Theme.PageHeight), (spine.Width, spine.Height));
        var words = Assert.Single(spine.Items.OfType<PlacedText>());
        Assert.Equal((90, "Cities of the Sample 2025"), (words.Rotation, string.Concat(words.Glyphs.Select(glyph => glyph.Text))));
        Assert.InRange(words.X, 4, 20);
    }

    private static PagedDocument LayOut(RightHandStarts starts, Edition? edition = null) =>
        Typesetter.LayOutForPress(new ReportDocument(edition ?? SampleReport.Edition, SampleReport.Theme, [.. ThreeParts], []), PackagedFonts.Inter, PrintSettings.Usual with { RightHandStarts = starts }).Value;
}
