using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Layout;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Pdf;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>Sections that come again are not set again, and nobody sees it: neither in the pages nor in the structure nor in what is said.</summary>
public class SectionCacheTests
{
    /// <summary>Every kind of page, some of which follow on where the one before ends, each in two wordings.</summary>
    private static readonly Section[][] Wordings =
    [
        [Section(SectionKind.Cover, "Cover"), Section(SectionKind.Cover, "Cover", Long(1))],
        [Section(SectionKind.Contents, "Contents", new ContentsList(default)), Section(SectionKind.Contents, "Contents")],
        [Section("Short", Long(2)), Section("Short", Long(6))],
        [Section("Longer", Long(2)), Section("Longer", Long(2), Long(4), Heading("More"), Long(9))],
        [Section("Second", Long(3), Figure("Hefei leads")), Section("Second", Long(3), Figure("Wuhan leads", wide: true))],
        [Section("In Chinese", Paragraph("In 深圳 and elsewhere"), Cited(1)), Section("In Chinese", Paragraph("In 深圳 and ☃"), Cited(2))],
        [Part(Long(1)), Part(Long(60))],
        [Study(Long(9)), Study(Long(40), Heading("First part"))],
        [Section(SectionKind.Ranking, "Ranking", Table(20, TableKind.Scoring)), Section(SectionKind.Ranking, "Ranking", Table(60, TableKind.Scoring))],
        [Section("Wide", WideTable(9)), Section("Wide", WideTable(3), Long(2))],
        [Profiles(5), Profiles(7)],
        [Notes(), Notes(3)],
    ];

    /// <summary>Which sections there are, each in which wording, and then one after the other what becomes of one of them.</summary>
    private static readonly Arbitrary<ReportDocument[]> Edits = (
        from notes in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        from start in Gen.Choose(0, 4).ArrayOf(Wordings.Length)
        from edits in Gen.Choose(0, (Wordings.Length * 5) - 1).ArrayOf(5)
        select Reports(start, edits).Select(choices => Report(choices, Theme with { Footnotes = notes })).ToArray()).ToArbitrary();

    [Fact]
    [Trait("Category", "Random")]
    public void Sections_of_reports_before_change_nothing()
    {
        var sectionsKept = new LayoutCache();
        Prop.ForAll(Edits, reports =>
        {
            foreach (var report in reports)
            {
                var (fresh, kept) = (Typesetter.LayOut(report, PackagedFonts.Inter), Typesetter.LayOut(report, PackagedFonts.Inter, sectionsKept));
                Assert.Equal(fresh.Diagnostics.AsEnumerable(), kept.Diagnostics);
                Assert.Equal(fresh.Value.Destinations.AsEnumerable(), kept.Value.Destinations);
                var (expected, actual) = (PdfWriter.Write(fresh.Value, compressed: false), PdfWriter.Write(kept.Value, compressed: false));
                Assert.Equal(expected.Diagnostics.AsEnumerable(), actual.Diagnostics);
                Bytes.AssertSame(expected.Value.AsSpan(), actual.Value.AsSpan());
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds.Of(4)));
    }

    [Fact]
    public void A_section_that_comes_again_has_the_same_things_on_its_page()
    {
        var memory = new LayoutCache();
        var first = Typesetter.LayOut(Report([9, 9, 0, 9, 9, 9, 0, 0, 9, 9, 9, 0], Theme), PackagedFonts.Inter, memory).Value;
        var second = Typesetter.LayOut(Report([9, 9, 0, 9, 9, 9, 1, 0, 9, 9, 9, 0], Theme), PackagedFonts.Inter, memory).Value;
        Assert.Same(first.Pages[0].Items[^1], second.Pages[0].Items[^1]);
        Assert.NotSame(first.Pages[1].Items[^1], second.Pages[1].Items[^1]);
    }

    [Fact]
    public void A_section_that_follows_on_moves_with_the_one_before_it()
    {
        var (memory, follows) = (new LayoutCache(), Section("Follows", Long(2)));
        Assert.Equal(Text(LayOut(Section("First", Long(2)), follows)), Text(Kept(Section("First", Long(2)))));
        Assert.Equal(Text(LayOut(Section("First", Long(6)), follows)), Text(Kept(Section("First", Long(6)))));

        Model.Pages.PagedDocument Kept(Section first) => Typesetter.LayOut(new(Edition, Theme, [first, follows], []), PackagedFonts.Inter, memory).Value;
        static IEnumerable<double> Text(Model.Pages.PagedDocument document) => Assert.Single(document.Pages).Items.OfType<Model.Pages.PlacedText>().Select(text => text.Y);
    }

    /// <summary>Another title of the report stands at the head of pages of sections that are the same.</summary>
    [Fact]
    public void What_shows_in_every_section_sets_all_of_them_anew()
    {
        var memory = new LayoutCache();
        var report = Report([0, 9, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0], Theme);
        Typesetter.LayOut(report, PackagedFonts.Inter, memory);
        var other = report with { Edition = Edition with { Title = "Another title" } };
        Bytes.AssertSame(
            PdfWriter.Write(Typesetter.LayOut(other, PackagedFonts.Inter).Value).Value.AsSpan(),
            PdfWriter.Write(Typesetter.LayOut(other, PackagedFonts.Inter, memory).Value).Value.AsSpan());
    }

    private static IEnumerable<int[]> Reports(int[] start, int[] edits)
    {
        yield return start;
        foreach (var edit in edits)
        {
            start = [.. start];
            start[edit / 5] = edit % 5;
            yield return start;
        }
    }

    /// <summary>The sections that are chosen, each in its first or second wording; what is beyond is left out.</summary>
    private static ReportDocument Report(int[] choices, Model.Inputs.Theme theme)
    {
        var sections = new List<Section>();
        for (var i = 0; i < Wordings.Length; i++)
        {
            if (choices[i] < 4)
                sections.Add(Wordings[i][choices[i] % 2]);
        }

        return new(Edition, theme, [.. sections], []);
    }

    private static Section Part(params Block[] content) => Section(SectionKind.Part, "Insights", content) with
    {
        Number = "III",
        Children = [Section(SectionKind.Dimension, "Machines that learn", Long(3)) with { Number = "04", ColourToken = "d4", ShortTitle = "Digital-intelligence", Opening = [Figure("Sixty")] }],
    };

    private static Section Study(params Block[] content) => Section(SectionKind.CaseStudy, "Where the rockets are", content) with { ShortTitle = "Hefei", ColourToken = "d4" };

    private static Section Profiles(int cities) => Section(SectionKind.UnitProfiles, "Profiles") with
    {
        Children = [.. Enumerable.Range(1, cities).Select(number => Section(SectionKind.Unit, $"City {number}", Figure($"Scores of city {number}")))],
    };
}
