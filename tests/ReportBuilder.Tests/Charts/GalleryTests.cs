using System.Xml.Linq;
using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Html.Svg;
using ReportBuilder.Layout;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Charts;

/// <summary>The gallery is an edition like any other; what it shows holds for all of them.</summary>
public sealed class GalleryTests
{
    /// <summary>Three names in two lines under a narrow strip: the line to that of the second goes round those of the first.</summary>
    [Fact]
    public void No_line_to_a_name_of_a_strip_passes_through_another_name()
    {
        var marked = new[] { "Port Alder", "Port Beech", "Port Cedar" };
        var rows = marked.Select((name, at) => new ChartRow(name, [at * at * 30], Highlight: true)).Append(new("Elm", [300]));
        var drawing = ChartPictures.Draw(Samples.All["strip"] with { Rows = [.. rows], Width = 150 }).Drawing;
        var names = DrawingBoxes.Texts(drawing).Where(text => text.Text.Text.StartsWith("Port", StringComparison.Ordinal)).Select(text => text.Box).ToList();
        Assert.Equal(2, names.Select(box => Math.Round(box.Y)).Distinct().Count());
        var bends = drawing.Marks.OfType<PathMark>().Where(path => path.Fill is null).SelectMany(path => path.Steps.Zip(path.Steps.Skip(1))).ToList();
        Assert.NotEmpty(bends);
        Assert.DoesNotContain(
            bends,
            bend => Enumerable.Range(0, 101).Select(part => part / 100.0).Any(part =>
            {
                var (x, y) = (bend.First.X + (part * (bend.Second.X - bend.First.X)), bend.First.Y + (part * (bend.Second.Y - bend.First.Y)));
                return names.Exists(box => box.X < x && x < box.Right && box.Y < y && y < box.Bottom);
            }));
    }

    private static readonly ReportInputs Inputs = EditionLoader.Load(WithTemplates(EditionFolder.Read("examples/chart-gallery"))).Value;

    private static readonly Lazy<Outcome<ReportDocument>> Composed = new(() =>
        Composer.Compose(Inputs, Scorer.Score(Inputs).Value, spec => ChartDrawing.Draw(spec, Inputs.Fonts.Measure)));

    private static readonly Lazy<PagedDocument> Pages = new(() => Typesetter.LayOut(Composed.Value.Value, Inputs.Fonts).Value);

    /// <summary>Every chart of the gallery in reading order.</summary>
    internal static IEnumerable<Figure> Figures => Composed.Value.Value.InReadingOrder().SelectMany(entry => entry.Section.Content).OfType<Figure>();

    [Fact]
    public void Has_nothing_to_complain_of() => Assert.Empty(Composed.Value.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Note));

    [Fact]
    public void Shows_every_kind_that_an_author_can_ask_for() => Assert.Equal(
        Enum.GetValues<ChartKind>(),
        Figures.Select(figure => figure.Spec.Kind).Distinct().Order());

    [Fact]
    public void Every_finding_about_scores_is_a_claim_that_the_data_bear_out()
    {
        var claimed = Composed.Value.Value.Claims.Where(claim => claim.Kind == ClaimKind.Asserted).Select(claim => claim.Sentence).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Figures.Where(figure => figure.Spec.Kind != ChartKind.Range && figure.Spec.Subject is not ("facts" or "times" or "events")).Select(figure => figure.Finding).Except(claimed));
    }

    [Fact]
    public void Every_chart_stands_under_the_lines_that_make_it()
    {
        foreach (var section in Composed.Value.Value.InReadingOrder().Select(entry => entry.Section.Content).Where(content => content.OfType<Figure>().Any()))
            Assert.All(section.OfType<Figure>(), figure => Assert.Contains(section.OfType<Listing>(), listing => Said(listing.Text).Contains(Said(figure.Finding), StringComparison.Ordinal)));

        static string Said(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }

    [Fact]
    public void Describes_every_chart() => Assert.All(Figures, figure => Assert.EndsWith(".", figure.AlternativeText, StringComparison.Ordinal));

    [Fact]
    public void Pages_and_site_have_the_same_marks_at_the_same_places() => Assert.All(Figures, figure =>
    {
        var tag = Assert.Single(Walk(Pages.Value.Tags), node => node.Role == "Figure" && node.Alternative == figure.AlternativeText);
        var (page, box) = (Pages.Value.Pages[tag.Bounds!.PageIndex], tag.Bounds.Box);
        var placed = page.Items.Where(item => item.TagId == tag.Id).Select(Corner).ToArray();
        var svg = XElement.Parse(DrawingSvg.WriteStandalone(figure.Drawing, figure.AlternativeText, Colours));
        var drawn = svg.Elements().Where(mark => mark.Name.LocalName is not ("desc" or "text")).Select(SvgCorners.Of).ToArray();
        var scale = box.Width / figure.Drawing.Width;
        var paths = placed.Where(place => place is not null).Select(place => place!.Value).ToArray();
        Assert.Equal(drawn.Length, paths.Length);
        Assert.All(drawn.Zip(paths), pair =>
        {
            Assert.Equal(pair.First.X, (pair.Second.X - box.X) / scale, SvgCorners.Precision);
            Assert.Equal(pair.First.Y, (pair.Second.Y - box.Y) / scale, SvgCorners.Precision);
        });
        Assert.Equal(
            string.Concat(svg.Elements().Where(mark => mark.Name.LocalName == "text").SelectMany(text => text.Value).Where(char.IsLetterOrDigit).Order()),
            string.Concat(TextOf(page, tag).Where(char.IsLetterOrDigit).Order()));
    });

    [Fact]
    public void The_PDF_carries_every_value_of_every_chart()
    {
        var file = Assert.Single(Pages.Value.Attachments);
        var lines = System.Text.Encoding.UTF8.GetString(file.Bytes.AsSpan()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("figure,finding,measures,row,series,value", lines[0]);
        Assert.Equal(Figures.Sum(figure => figure.Spec.Rows.Length * figure.Spec.Series.Length), lines.Length - 1);
        Assert.Contains(lines, line => line.StartsWith("1,", StringComparison.Ordinal) && line.EndsWith(",Islemouth,Harbour,28", StringComparison.Ordinal));
    }

    /// <summary>The gallery uses the templates that come with the program.</summary>
    private static ReportSources WithTemplates(ReportSources gallery) =>
        new(gallery.Files.AddRange(EditionFolder.Read(".").Files.Where(file => file.Key.StartsWith("templates/", StringComparison.Ordinal))));

    private static IReadOnlyDictionary<string, string> Colours { get; } = Inputs.Theme.Colours.ToDictionary(colour => colour.Key, colour => colour.Value.Light, StringComparer.Ordinal);

    private static (double X, double Y)? Corner(PlacedItem item) => item is PlacedPath path
        ? (path.Steps.Where(step => step.Verb != PathVerb.Close).Min(step => step.X), path.Steps.Where(step => step.Verb != PathVerb.Close).Min(step => step.Y))
        : null;

    private static string TextOf(Page page, TagNode tag) =>
        string.Concat(page.Items.OfType<PlacedText>().Where(text => text.TagId == tag.Id).SelectMany(text => text.Glyphs).Select(glyph => glyph.Text));

    private static IEnumerable<TagNode> Walk(TagNode node) => node.Children.SelectMany(Walk).Prepend(node);
}
