using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Composing;

/// <summary>Places gained since the previous edition, as authors write them.</summary>
public sealed class ChangesInText
{
    [Fact]
    public void Without_a_previous_edition_the_author_is_told_to_name_one()
    {
        var finding = Assert.Single(SmallEdition.Compose("{{change \"Cork\"}}").Diagnostics, found => found.Code == "RB4201");
        Assert.Contains("'previous'", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_gained_print_as_a_figure_and_places_lost_with_a_minus_sign()
    {
        var previous = new PreviousEdition("2024", new([], []), [new("aarhus", "overall-index", 1, default), new("bergen", "overall-index", 3, default), new("cork", "overall-index", 2, default)]);
        var inputs = SmallEdition.With("Aarhus {{change \"Aarhus\"}}, Bergen {{change \"Bergen\"}}. [Aarhus came forward]{claim=\"change of Aarhus > 0\"}.", SmallEdition.Inputs with { Previous = previous });
        var composed = ReportBuilder.Composing.Composer.Compose(inputs, ReportBuilder.Scoring.Scorer.Score(inputs).Value, SmallEdition.Draw);
        Assert.Contains("Aarhus ‹2›, Bergen ‹−", DocumentText.Of(composed.Value.Sections[0].Content).Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain(composed.Diagnostics, found => found.Code == "RB4301");
    }
}
