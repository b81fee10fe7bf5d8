using System.Collections.Immutable;
using ReportBuilder.Layout;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Layout;

/// <summary>Small documents for layout tests.</summary>
internal static class SampleReport
{
    public const string Words =
        "Networks came first. Base stations per ten thousand people, fibre and computing halls set how much data a city can move, and the leaders here are not only the largest places.";

    private static readonly SourcePlace Here = new("content/sample.md", 12, 1);

    public static Theme Theme { get; } = new(
        new (string Token, string Light, string Dark)[]
        {
            ("paper", "#FFFFFF", "#0E1826"), ("ink", "#16202E", "#E8EDF4"), ("muted", "#5B6675", "#A3AEBD"), ("hairline", "#D6DBE3", "#2C3A4D"),
            ("panel", "#F3F5F8", "#172436"), ("night", "#0E1826", "#0E1826"), ("d4", "#0A6E8A", "#3FB8D6"),
        }.ToImmutableSortedDictionary(colour => colour.Token, colour => new ThemeColour(colour.Light, colour.Dark), StringComparer.Ordinal),
        595.28, 841.89, 68.03, 51.02, 56.69, 22.68, 13, Justified: false, Hyphenated: false);

    public static Edition Edition { get; } = new(
        "sample", "Cities of the Sample", "Three cities", 2025, new DateOnly(2025, 12, 1), "en-GB", Stage.Final, "The edition", "Annual index report", "A sample.", [], "", null, "", [], "", Here);

    public static PagedDocument LayOut(params Section[] sections) => LayOut(Theme, sections);

    public static PagedDocument LayOut(Theme theme, params Section[] sections)
    {
        var outcome = Outcome(theme, sections);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value;
    }

    public static Outcome<PagedDocument> Outcome(Theme theme, params Section[] sections) =>
        Typesetter.LayOut(new ReportDocument(Edition, theme, [.. sections], []), PackagedFonts.Inter);

    public static Section Section(string title, params Block[] content) => Section(SectionKind.Text, title, content);

    public static Section Section(SectionKind kind, string title, params Block[] content) =>
        new(kind, title.ToLowerInvariant().Replace(' ', '-'), "", title, "ink", [], [], [.. content], [], Here);

    public static Paragraph Paragraph(string text) => new([new TextRun(text)], ParagraphRole.Body, Here);

    public static Paragraph Paragraph(params Inline[] content) => new([.. content], ParagraphRole.Body, Here);

    public static Paragraph Long(int sentences) => Paragraph(string.Join(' ', Enumerable.Repeat(Words, sentences)));

    public static Heading Heading(string text, int level = 2) => new(level, [new TextRun(text)], Here);

    public static Figure Figure(string finding, double width = 230, double height = 120, bool wide = false) => new(
        1,
        new Drawing(width, height, [new RectMark(0, 0, width, height, new Ink("panel")), new TextMark(10, 20, "Hefei", 7.2, FontWeight.Regular, new Ink("ink"))]),
        new ChartSpec(ChartKind.Bars, finding, [], [], width),
        finding, "Score of three cities", "Source: published scores.", $"Bar chart: {finding}.", wide, Here);

    /// <summary>A paragraph that cites a note.</summary>
    public static Paragraph Cited(int note) => Paragraph(new TextRun("The text cites a work "), new NoteReference($"ref-{note}-1", $"note-{note}", note), new TextRun(" in its middle."));

    /// <summary>The list of notes, two unless told otherwise.</summary>
    public static Section Notes(int count = 2) => Section(
        SectionKind.References,
        "Notes",
        new NoteList([.. Enumerable.Range(1, count).Select(i => new Note($"note-{i}", i, [new TextRun($"The work of note {i}.")], [$"ref-{i}-1"]))], Here));

    /// <summary>Fourteen columns of words that do not fit beside each other on a page standing upright.</summary>
    public static Table WideTable(int rows) => new(
        TableKind.Plain,
        "A wide table",
        [new TextRun("Words by column.")],
        [.. Enumerable.Range(1, 14).Select(i => new TableColumn($"c{i}", $"Column {i}", i == 1 ? ColumnKind.RowHeader : ColumnKind.Text))],
        [.. Enumerable.Range(1, rows).Select(row => new TableRow($"r{row}", [.. Enumerable.Range(1, 14).Select(i => new TableCell([new TextRun(i == 1 ? $"Row {row}" : "competitive")]))]))],
        "",
        Here);

    public static Table Table(int rows, TableKind kind = TableKind.Plain) => new(
        kind,
        "Scores of the cities",
        [new TextRun("Points by rank.")],
        [new("rank", "Rank", ColumnKind.Rank), new("city", "City", ColumnKind.RowHeader), new("score", "Digital infrastructure", ColumnKind.Number), new("total", "Total (of 60)", ColumnKind.Total, Maximum: 60)],
        [.. Enumerable.Range(1, rows).Select(Row)],
        "Source: published scores.",
        Here);

    private static TableRow Row(int rank)
    {
        var points = 61 - rank;
        return new($"city-{rank}", [Cell(rank), new([new TextRun($"City {rank}")]), Cell(points, rank <= 5), Cell(points)]);
    }

    private static TableCell Cell(int value, bool leading = false) => new([new TextRun($"{value}")], value, leading);
}
