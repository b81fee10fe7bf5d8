using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Layout;
using ReportBuilder.Loading;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf;
using ReportBuilder.Scoring;

namespace ReportBuilder.Bench.Pages;

/// <summary>The pages of the edition in this repository, laid out and written as a PDF; and the same edition several times over, for how time grows with pages.</summary>
[MemoryDiagnoser]
public class EditionPages
{
    private ReportInputs inputs = null!;
    private ReportDocument document = null!;
    private PagedDocument paged = null!;

    /// <summary>How often the edition is printed in one document; 16 times are 2,000 pages.</summary>
    [Params(1, 4, 16)]
    public int Times { get; set; } = 1;

    public int Pages => paged.Pages.Length;

    [GlobalSetup]
    public void Compose()
    {
        inputs = EditionLoader.Load(EditionFiles.Read()).Value;
        var edition = Composer.Compose(inputs, Scorer.Score(inputs).Value, spec => ChartDrawing.Draw(spec, inputs.Fonts.Measure)).Value;
        document = edition with { Sections = [.. Enumerable.Range(0, Times).SelectMany(time => edition.Sections.Select(section => CopiedSection.Of(section, time)))] };
    }

    [Benchmark]
    public PagedDocument LayOut() => paged = Typesetter.LayOut(document, inputs.Fonts).Value;

    [Benchmark]
    public ImmutableArray<byte> WritePdf() => PdfWriter.Write(paged ??= LayOut()).Value;

    [Benchmark]
    public ImmutableArray<byte> LayOutAndWrite() => PdfWriter.Write(LayOut()).Value;
}
