using ReportBuilder.Data;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Composing;

/// <summary>The edition is as long as it was planned, and every part of it has its text.</summary>
public sealed class ShapeOfTheEdition
{
    [Fact]
    public void Chapters_are_as_long_as_planned()
    {
        Assert.InRange(Length(SectionKind.Foreword).Single(), 450, 600);
        Assert.InRange(Length(SectionKind.Summary).Sum(), 1_800, 2_400);
        Assert.All(Length(SectionKind.Dimension), words => Assert.InRange(words, 1_200, 2_000));
        Assert.All(Length(SectionKind.CaseStudy), words => Assert.InRange(words, 700, 1_000));
        Assert.InRange(WordCounts.Of(CitiesEdition.Document).Sum(section => section.Words), 38_000, 46_000);
    }

    [Fact]
    public void Every_variable_has_a_part_of_its_dimension() => Assert.All(
        CitiesEdition.Sections(SectionKind.Dimension),
        section => Assert.Subset(Headings(section), section.Dimension!.Children.Select(variable => variable.Name.Replace('\'', '’')).ToHashSet(StringComparer.Ordinal)));

    [Fact]
    public void Every_case_study_has_five_or_six_parts_a_box_of_facts_and_a_chart_with_a_finding() => Assert.All(
        CitiesEdition.Sections(SectionKind.CaseStudy),
        section =>
        {
            var blocks = section.Opening.Concat(section.Content).ToArray();
            Assert.InRange(Headings(section).Count, 5, 6);
            Assert.NotEmpty(blocks.OfType<FactsBox>());
            Assert.Contains(blocks.OfType<Figure>(), figure => figure is { Number: > 0, Finding.Length: > 0 });
        });

    [Fact]
    public void Every_reference_is_cited_in_the_text()
    {
        var notes = CitiesEdition.Sections(SectionKind.References)[0].Content.OfType<NoteList>().Single().Notes;
        Assert.Equal(37, notes.Length);
        Assert.All(notes, note => Assert.NotEmpty(note.CitedBy));
    }

    private static int[] Length(SectionKind kind) => [.. CitiesEdition.Sections(kind).Select(WordCounts.In)];

    private static HashSet<string> Headings(Section section) =>
        section.Content.OfType<Heading>().Where(heading => heading.Level == 2).Select(heading => PlainText.Of(heading.Content)).ToHashSet(StringComparer.Ordinal);
}
