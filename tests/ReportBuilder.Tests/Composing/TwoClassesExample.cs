using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Composing;

/// <summary>examples/two-classes: 250 towns in two classes, ranked apart.</summary>
public sealed class TwoClassesExample
{
    private static readonly Outcome<ReportDraft> Drafted = ReportPipeline.Draft(Loading.EditionFolder.Read("examples/two-classes"), _ => { });

    [Fact]
    public void The_cover_has_as_many_flowers_as_can_be_told_apart_and_says_which()
    {
        var figure = Drafted.Value.Document.Sections.SelectMany(section => section.Opening).OfType<Figure>().First(figure => figure.Spec.Kind == ChartKind.FlowerField);
        Assert.Equal(60, figure.Spec.Rows.Length);
        Assert.Equal("The first 60 of 250 towns as flowers, in rank order", figure.Finding);
    }

    [Fact]
    public void It_warns_of_nothing() => Assert.DoesNotContain(Drafted.Diagnostics, found => found.Severity != Severity.Note);

    [Fact]
    public void A_class_has_a_table_of_its_own_with_the_places_gained_in_it()
    {
        var tables = Drafted.Value.Document.InReadingOrder().SelectMany(entry => entry.Section.Content).OfType<Table>().Where(table => table.Caption.EndsWith("towns", StringComparison.Ordinal)).ToArray();
        Assert.Equal([("Large towns", 33), ("Small towns", 217)], tables.Select(table => (table.Caption, table.Rows.Length)));
        Assert.Equal(["rank", "town", "score", "places"], tables[0].Columns.Select(column => column.Key));
        Assert.Equal([2.0, 27.0], new[] { tables[0].Rows[1].Cells[0].Value, tables[0].Rows[1].Cells[3].Value }.OfType<double>());
    }

    /// <summary>Each figure is set against that of the country: a town as the country is would have 100 points.</summary>
    [Fact]
    public void Its_fifteen_figures_have_weights_that_add_up_to_a_hundred()
    {
        var scores = Drafted.Value.Scores;
        Assert.Equal(15, scores.Framework.Indicators.Count());
        Assert.Equal(15, scores.Steps.Count(step => step.Step is Normalise { Benchmark: not null }));
        var totals = scores.Units.Select(unit => scores.Score(unit, scores.Framework.Root).Value!.Value).ToArray();
        Assert.True(totals.Min() > 80 && totals.Max() < 120);
    }
}
