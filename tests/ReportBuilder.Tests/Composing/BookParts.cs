using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

public class BookParts
{
    [Fact]
    public void Appendices_have_letters_and_are_referred_to_by_them()
    {
        var document = Compose("See [@sec:second].", Part("appendix", "First"), Part("appendix", "Second"), Part("text", "Third")).Value;
        Assert.Equal(["A", "B", ""], document.Sections.TakeLast(3).Select(section => section.Number));
        Assert.Contains("Appendix B, “Second”", DocumentText.Of(document.Sections[0].Content));
    }

    [Fact]
    public void An_empty_page_is_no_part_and_stands_before_the_next_one()
    {
        var document = Compose("Words.", Part("blank"), Part("blank"), Part("text", "Next"), Part("text", "Last")).Value;
        Assert.Equal([0, 2, 0], document.Sections.TakeLast(3).Select(section => section.BlankPagesBefore));
    }

    [Fact]
    public void An_empty_page_with_nothing_behind_it_is_told_of() =>
        Assert.Equal(["RB4180"], Codes(Compose("Words.", Part("text", "Next"), Part("blank"))));

    [Fact]
    public void An_empty_page_with_a_title_is_told_of() =>
        Assert.Equal(["RB4181"], Codes(Compose("Words.", Part("blank", "Says something"), Part("text", "Next"))));

    private static IEnumerable<string> Codes(Outcome<ReportDocument> outcome) =>
        outcome.Diagnostics.Where(told => told.Code.StartsWith("RB418", StringComparison.Ordinal)).Select(told => told.Code);

    private static OutlinePart Part(string kind, string title = "") => new(kind, "", title, [], new("content/report.yaml", 3, 1));

    private static Outcome<ReportDocument> Compose(string text, params OutlinePart[] parts)
    {
        var inputs = SmallEdition.With(text, SmallEdition.Inputs);
        return SmallEdition.Compose(inputs with { Outline = [inputs.Outline[0], .. parts] });
    }
}
