using ReportBuilder.Html;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>A template that nothing is written from is told of, with the nearest name.</summary>
public sealed class UnusedTemplates
{
    [Fact]
    public void Of_the_document() => Assert.Contains(
        SmallEdition.Compose("Text.", With("document/units-profile.sbn")).Diagnostics,
        found => found.Code == "RB4131" && found.Place.File == "templates/document/units-profile.sbn" && found.Hint.Contains("unit-profile.sbn", StringComparison.Ordinal));

    [Fact]
    public void Of_pages() => Assert.Contains(
        SiteWriter.TemplateProblems(With("html/pages/rankings.sbn")),
        found => found.Code == "RB7004" && found.Hint.Contains("ranking.sbn", StringComparison.Ordinal));

    [Fact]
    public void Partials_are_used_by_name() => Assert.DoesNotContain(
        SmallEdition.Compose("Text.", With("document/partials/mine.sbn")).Diagnostics,
        found => found.Code == "RB4131");

    private static ReportInputs With(string path) =>
        SmallEdition.Inputs with { Templates = SmallEdition.Inputs.Templates.SetItem(path, new($"templates/{path}", "words\n")) };
}
