using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportBuilder.Html;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Html;

/// <summary>Small documents over the scores of the repository's own edition, and the sites written from them.</summary>
internal static class Sample
{
    public static readonly SourcePlace Place = new("content/sample.md", 3, 1);

    public static ReportInputs Inputs { get; } = EditionLoader.Load(EditionFolder.Read("")).Value;

    public static Scorebook Scores { get; } = Scorer.Score(Inputs).Value;

    /// <summary>A report of one dimension chapter with the given blocks, its case study, and the references.</summary>
    public static ReportDocument Document(params Block[] blocks) => new(Inputs.Edition, Inputs.Theme, [Chapter(blocks), References], Claims);

    public static Section Section(SectionKind kind, string id, string title, params Block[] content) =>
        new(kind, id, "", title, "ink", [], [], [.. content], [], Place);

    public static Section Chapter(params Block[] blocks)
    {
        var dimension = Scores.Framework.Dimensions[3];
        var study = Section(SectionKind.CaseStudy, "guiyang", "Rules for trading data", Words("Cold air and cheap power.")) with { Dimension = dimension, Unit = City("Guiyang"), ColourToken = "d4" };
        return Section(SectionKind.Dimension, dimension.Id, "Machines that learn the city", blocks) with
        {
            Number = "04",
            ColourToken = "d4",
            Dimension = dimension,
            Standfirst = Text("How far networks reach."),
            Children = [study],
        };
    }

    public static Section References { get; } = Section(
        SectionKind.References,
        "references",
        "References",
        new NoteList([new Note("note-1", 1, Text("A yearbook."), ["ref-1-1"])], Place));

    public static ImmutableArray<Claim> Claims { get; } =
        [new("c1", ClaimKind.Computed, "best 2 of 'X'", "Hangzhou and Beijing", "", "The two best scores.", "", "", "", [], Place)];

    public static Unit City(string name) => Scores.Units.Single(unit => unit.Name == name);

    public static ImmutableArray<Inline> Text(string words) => [new TextRun(words)];

    public static Paragraph Words(params ImmutableArray<Inline> content) => new(content, ParagraphRole.Body, Place);

    public static Paragraph Words(string words) => Words(Text(words));

    public static Table ScoreTable(int rows = 3) => new(
        TableKind.Scoring,
        "Scores & ranks",
        Text("How to read it."),
        [new("rank", "Rank", ColumnKind.Rank), new("city", "City", ColumnKind.RowHeader), new("total", "Total", ColumnKind.Total, "d4", "All of it.", 300)],
        [.. Scores.InRankOrder(Scores.Framework.Root).Take(rows).Select((unit, index) => new TableRow(
            unit.Id,
            [new TableCell(Text($"{index + 1}"), index + 1), new TableCell(Text(unit.Name)), new TableCell(Text("290"), 290, Leading: index == 0, ReceiptKey: $"{unit.Id}/economic-strength")],
            "First tier"))],
        "Published scores.",
        Place)
    { Id = "scores-4" };

    public static Figure Chart { get; } = new(
        7,
        new Drawing(200, 40, [new RectMark(0, 0, 100, 10, new Ink("d4"))]),
        new ChartSpec(ChartKind.Bars, "Two", [new("points", "d4")], [new("A, first", [60]), new("B", [null])], 200, Subject: "cities"),
        "A leads B",
        "Points",
        "Published scores.",
        "Bar chart: A 60.",
        Wide: false,
        Place)
    { Id = "figure-7" };

    public static Outcome<ImmutableSortedDictionary<string, ImmutableArray<byte>>> Write(ReportDocument document, ReportInputs? inputs = null) =>
        SiteWriter.Write(document, Scores, inputs ?? Inputs);

    public static string File(this Outcome<ImmutableSortedDictionary<string, ImmutableArray<byte>>> site, string path) => Encoding.UTF8.GetString(site.Value[path].AsSpan());

    public static IDocument Page(this Outcome<ImmutableSortedDictionary<string, ImmutableArray<byte>>> site, string path) => new HtmlParser().ParseDocument(site.File(path));

    public const string ChapterPath = "dimensions/digital-intelligence-empowerment.html";

    /// <summary>The chapter's page of a site whose only chapter holds the blocks.</summary>
    public static IDocument ChapterWith(params Block[] blocks) => Write(Document(blocks)).Page(ChapterPath);
}
