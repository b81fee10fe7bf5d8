using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Pdf;

/// <summary>Hand-made pages for tests: a title page, then text with a link, a list, a table, a figure and notes, all tagged.</summary>
internal static class SmallReport
{
    public static readonly Rgb Ink = Rgb.Parse("#16202E");

    public static Edition Edition { get; } = new(
        "small", "A Small Index", "Three cities", 2026, new DateOnly(2026, 11, 20), "en-GB", Stage.Final, "The Editors", "Annual index report",
        "An index of three cities & more.", ["cities", "index"], "", null, "", [], "", new SourcePlace("content/report.yaml", 1, 1));

    public static PagedDocument Make()
    {
        ImmutableArray<Page> pages = [TitlePage(), TextPage(), TablePage()];
        return new(Edition, pages, Tags(), Destinations(), Outline(), []);
    }

    /// <summary>The report with a file to take along.</summary>
    public static PagedDocument WithFiles() => Make() with
    {
        Attachments = [new("scores.csv", "text/csv", "The scores of the cities.", "Data", [.. "city,score\nShenzhen,58\n"u8])],
    };

    /// <summary>The report with one structure element changed; element n comes from line n of the text.</summary>
    public static PagedDocument With(int id, Func<TagNode, TagNode> change)
    {
        var report = Make();
        return report with { Tags = Change(report.Tags, id, change) };
    }

    /// <summary>The report with other items on its first page.</summary>
    public static PagedDocument With(params ReadOnlySpan<PlacedItem> items)
    {
        var report = Make();
        return report with { Pages = report.Pages.SetItem(0, report.Pages[0] with { Items = report.Pages[0].Items.AddRange(items) }) };
    }

    /// <summary>The report with its links changed.</summary>
    public static PagedDocument WithLinks(Func<LinkArea, LinkArea?> change)
    {
        var report = Make();
        return report with { Pages = [.. report.Pages.Select(page => page with { Links = [.. page.Links.Select(change).OfType<LinkArea>()] })] };
    }

    public static SourcePlace Line(int line) => new("content/text.md", line, 1);

    public static TagNode Tag(int id, string role, params ImmutableArray<TagNode> children) => new(id, role, children, Line(id));

    public static PlacedText Text(string words, double x, double y, int tag, double size = 10, FontFace? font = null, double slant = 0, double rotation = 0) =>
        new(x, y, font ?? Inter.Regular, size, Glyphs(words, font ?? Inter.Regular, size), Ink, tag, slant, rotation);

    public static PlacedPath Bar(double x, double y, double width, double height, int tag, double opacity = 1) => new(
        [new(PathVerb.MoveTo, x, y), new(PathVerb.LineTo, x + width, y), new(PathVerb.LineTo, x + width, y + height), new(PathVerb.LineTo, x, y + height), new(PathVerb.Close)],
        Rgb.Parse("#0B5FA5"), null, 0, tag, default, opacity);

    /// <summary>"A -> B 1,111" with one glyph for "->" and figures of one width.</summary>
    private static PlacedText LigatureAndFigures(double x, double y, int tag)
    {
        var font = Inter.Regular;
        var text = Text("A → B 1,111", x, y, tag);
        var glyphs = text.Glyphs.Select(glyph => glyph.Text == "→" ? glyph with { Text = "->" } : font.TabularFigures.TryGetValue(glyph.GlyphId, out var tabular) ? glyph with { GlyphId = tabular } : glyph);
        return text with { Glyphs = [.. glyphs.Select(glyph => glyph with { Advance = font.Advances[glyph.GlyphId] * text.Size / font.UnitsPerEm })] };
    }

    private static TagNode Change(TagNode node, int id, Func<TagNode, TagNode> change) =>
        node.Id == id ? change(node) : node with { Children = [.. node.Children.Select(child => Change(child, id, change))] };

    private static ImmutableArray<PlacedGlyph> Glyphs(string words, FontFace font, double size)
    {
        var glyphs = words.EnumerateRunes().Select(rune => (Glyph: font.Glyph(rune.Value), Text: rune.ToString())).ToList();
        return
        [
            .. glyphs.Select((entry, i) => new PlacedGlyph(
                entry.Glyph,
                (font.Advances[entry.Glyph] + (i + 1 < glyphs.Count ? font.Kerning(entry.Glyph, glyphs[i + 1].Glyph) : 0)) * size / font.UnitsPerEm,
                entry.Text)),
        ];
    }

    private static Page TitlePage() => new(595.28, 841.89, "i",
        [
            Bar(0, 0, 595.28, 200, PlacedItem.Artifact, opacity: 0.9),
            Text("A Small Index", 51, 300, 2, 28, Inter.Bold),
            Text("DRAFT", 300, 700, PlacedItem.Artifact, 60, rotation: -45),
            Text("Three cities, one page each way.", 51, 340, 3, slant: 9.4),
        ],
        []);

    private static Page TextPage() => new(595.28, 841.89, "1",
        [
            Text("A Small Index", 51, 30, PlacedItem.RunningHead, 8),
            Text("What AVATAR cities say", 51, 80, 5, 18, Inter.Bold),
            Text("Shenzhen leads, as ", 51, 110, 6),
            Text("the table", 145, 110, 7),
            Text(" shows", 189, 110, 6),
            Text("1", 223, 106, 9, 6),
            Text(" and the site", 227, 110, 6),
            Text("of the edition", 51, 123, 10),
            Text(" tells.", 118, 123, 6),
            Text("•", 51, 150, 13),
            Text("First thing", 60, 150, 14),
            Text("•", 51, 164, 16),
            Text("Second thing", 60, 164, 17),
            Bar(51, 200, 200, 20, 18),
            Bar(51, 230, 150, 20, 18),
            Text("Figure 1. Two bars.", 51, 270, 20),
            LigatureAndFigures(51, 300, 40),
            Text("1", 51, 700, 22, 7),
            Text("As the editors counted.", 60, 700, 23, 8),
            Text("1", 290, 815, PlacedItem.RunningFoot, 8),
        ],
        [
            new LinkArea(new Box(145, 100, 42, 12), "#table", "The table, page 2", 7),
            new LinkArea(new Box(223, 100, 4, 7), "#note-1", "Note 1", 9),
            new LinkArea(new Box(51, 114, 66, 12), "https://example.org/édition (1)", "The site of the edition", 10),
        ]);

    private static Page TablePage() => new(595.28, 841.89, "2",
        [
            Text("The sentence goes on here.", 51, 50, 6),
            Text("Scores", 51, 80, 25, 18, Inter.Bold),
            Text("City", 51, 110, 28, 10, Inter.Bold),
            Text("Score", 200, 110, 29, 10, Inter.Bold),
            Bar(51, 114, 200, 0.5, PlacedItem.Artifact),
            Text("Shenzhen", 51, 126, 31),
            Text("58", 200, 126, 32),
            Text("Xi’an", 51, 140, 34),
            Text("41", 200, 140, 35),
            Text("2", 290, 815, PlacedItem.RunningFoot, 8),
        ],
        []);

    private static TagNode Tags() => Tag(
        0,
        "Document",
        Tag(1, "Sect", Tag(2, "H1"), Tag(3, "P")),
        Tag(
            4,
            "Sect",
            Tag(5, "H2"),
            Tag(6, "P", Tag(7, "Link"), Tag(8, "Reference", Tag(9, "Link")), Tag(10, "Link")),
            Tag(11, "L", Tag(12, "LI", Tag(13, "Lbl"), Tag(14, "LBody")), Tag(15, "LI", Tag(16, "Lbl"), Tag(17, "LBody"))) with { ListNumbering = "Disc" },
            Tag(19, "Sect", Tag(18, "Figure") with { Alternative = "Two bars, the first longer.", Bounds = new TagBounds(1, new Box(51, 200, 200, 50)) }, Tag(20, "Caption")),
            Tag(40, "P"),
            Tag(21, "Note", Tag(22, "Lbl"), Tag(23, "P")) with { Name = "note-1" }),
        Tag(24, "Sect", Tag(25, "H2"), Table()));

    private static TagNode Table() => Tag(
        26,
        "Table",
        Tag(27, "TR", Tag(28, "TH") with { Scope = "Column", Name = "city" }, Tag(29, "TH") with { Scope = "Column", Name = "score" }),
        Tag(30, "TR", Tag(31, "TH") with { Scope = "Row" }, Tag(32, "TD") with { Headers = ["score"] }),
        Tag(33, "TR", Tag(34, "TH") with { Scope = "Row" }, Tag(35, "TD") with { Headers = ["score"] })) with
    {
        Bounds = new TagBounds(2, new Box(51, 100, 200, 44)),
        Summary = "Scores of two cities.",
    };

    private static ImmutableArray<Destination> Destinations() =>
        [new("top", 0, 270), new("what", 1, 60), new("table", 2, 60), new("note-1", 1, 690)];

    private static ImmutableArray<OutlineEntry> Outline() =>
        [new("A Small Index", "top", [new("What AVATAR cities say", "what", []), new("Scores", "table", [])])];
}
