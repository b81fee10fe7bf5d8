using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Html.Svg;
using ReportBuilder.Layout;
using ReportBuilder.Loading;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Pdf;
using ReportBuilder.Scoring;

namespace ReportBuilder.Bench.Charts;

/// <summary>Eighty charts of the edition in this repository: drawn, written as SVG, and written as the pages of a PDF that holds nothing else.</summary>
[MemoryDiagnoser]
public class EditionCharts
{
    private const int Wanted = 80;

    private ReportInputs inputs = null!;
    private ImmutableArray<Figure> figures;
    private ReportDocument alone = null!;
    private ReportDocument empty = null!;

    /// <summary>The charts asked for, their kinds counted.</summary>
    public string Mixture => string.Join(", ", figures.GroupBy(figure => figure.Spec.Kind).OrderByDescending(kind => kind.Count()).Select(kind => $"{kind.Count()} {kind.Key.ToString().ToLowerInvariant()}"));

    public int Marks => figures.Sum(figure => figure.Drawing.Marks.Length);

    [GlobalSetup]
    public void Compose()
    {
        inputs = EditionLoader.Load(EditionFiles.Read()).Value;
        var document = Composer.Compose(inputs, Scorer.Score(inputs).Value, spec => ChartDrawing.Draw(spec, inputs.Fonts.Measure)).Value;
        var all = document.InReadingOrder().SelectMany(entry => entry.Section.Content.Concat(entry.Section.Opening)).OfType<Figure>().ToImmutableArray();
        figures = [.. Enumerable.Range(0, Wanted).Select(index => all[index % all.Length])];
        var section = document.Sections[^1] with { Kind = SectionKind.Text, Opening = [], Children = [] };
        ReportDocument Of(Func<Figure, Figure> change) => document with { Sections = [section with { Content = [.. figures.Select((figure, index) => (Block)change(figure) with { Id = $"chart-{index}" })] }], Claims = [] };
        alone = Of(figure => figure);
        empty = Of(figure => figure with { Drawing = figure.Drawing with { Marks = [] } });
    }

    [Benchmark]
    public int Draw() => figures.Sum(figure => ChartDrawing.Draw(figure.Spec, inputs.Fonts.Measure).Value.Drawing.Marks.Length);

    [Benchmark]
    public int WriteSvg() => figures.Sum(figure => DrawingSvg.Write(figure.Drawing, figure.AlternativeText, figure.Id).Length);

    /// <summary>Placing the marks on pages and writing these: fonts, tags and compression with it.</summary>
    [Benchmark]
    public int WritePdf() => Written(alone);

    /// <summary>The same pages with the same captions without a mark: what has to be taken off to know what the marks cost.</summary>
    [Benchmark]
    public int WritePdfWithoutMarks() => Written(empty);

    private int Written(ReportDocument document) => PdfWriter.Write(Typesetter.LayOut(document, inputs.Fonts).Value).Value.Length;
}
