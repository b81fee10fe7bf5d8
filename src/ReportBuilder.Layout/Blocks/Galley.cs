using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Maths;
using ReportBuilder.Layout.Tables;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Layout.Blocks;

/// <summary>Measures the blocks of a section, one after the other, as pieces for columns.</summary>
internal static class Galley
{
    /// <summary>A drawing that would have to shrink more than this to stand in one column spans them instead: its words stay legible.</summary>
    private const double LeastScale = 0.9;

    public static List<GalleyPart> Set(ImmutableArray<Block> blocks, GalleyFrame frame)
    {
        var parts = new List<GalleyPart>();
        Add(blocks, frame, parts, null);
        return parts;
    }

    /// <summary>Gives the block that the next one follows.</summary>
    private static Block? Add(ImmutableArray<Block> blocks, GalleyFrame frame, List<GalleyPart> parts, Block? previous)
    {
        foreach (var block in blocks)
        {
            if (block is LanguagePart passage)
            {
                var div = frame.Setting.Tags.Add(frame.Tag, "Div", passage.Origin, new(Language: passage.Language));
                previous = Add(passage.Content, frame with { Tag = div }, parts, previous);
                continue;
            }

            var wide = SpansColumns(block, frame) && (frame.WideWidth > frame.Width || (block is Table && frame.LandscapeWidth > 0));
            var landscape = wide && block is Table table && frame.LandscapeWidth > 0 && TableSetter.IsTooWide(table, frame);
            if (block is Table overflowing && frame.LandscapeWidth > 0)
                ReportTooWide(overflowing, frame);
            var width = landscape ? frame.LandscapeWidth : wide ? frame.WideWidth : frame.Width;
            var stacked = !wide && block is Table { } tall && TableSetter.IsStacked(tall, frame);
            var pieces = stacked ? TableSetter.MeasureStacked((Table)block, frame) : Measure(block, frame with { Width = width }, previous);
            if (pieces.Count == 0)
                continue;
            ReportTooTall(pieces, block, frame);
            if (block is KeyFigures && previous is Paragraph && parts is [.., { Wide: false }])
                parts[^1].Pieces[^1].KeepWithNext = true;
            if (block is Heading && previous is CallOut or FactsBox or Listing)
                pieces[0].Before += frame.Look.Grid / 2;
            if (block.Id.Length > 0)
                pieces[0] = WithDestination(pieces[0], block.Id);
            if (wide || stacked)
            {
                var part = WidePart(block, [.. TakeHeadings(parts), .. pieces], frame);
                parts.Add(part with { Width = stacked ? frame.WideWidth : width, Landscape = landscape });
            }
            else if (parts.Count > 0 && !parts[^1].Wide)
                parts[^1].Pieces.AddRange(pieces);
            else
                parts.Add(new(false, pieces));
            previous = block;
        }

        return previous;
    }

    /// <summary>A table that fits a page is not begun where the rest of the page is too small for it.</summary>
    private static GalleyPart WidePart(Block block, List<Piece> pieces, GalleyFrame frame)
    {
        var part = new GalleyPart(true, pieces);
        var theme = frame.Setting.Theme;
        return part with { Whole = block is Table && part.Height <= theme.PageHeight - theme.MarginTop - theme.MarginBottom };
    }

    /// <summary>The pieces of blocks that all stand in one column.</summary>
    public static List<Piece> SetNarrow(ImmutableArray<Block> blocks, GalleyFrame frame) =>
        [.. Set(blocks, frame with { WideWidth = frame.Width, LandscapeWidth = 0, Indents = false }).SelectMany(part => part.Pieces)];

    /// <summary>What is taller than a page is drawn all the same, and said.</summary>
    private static void ReportTooTall(List<Piece> pieces, Block block, GalleyFrame frame)
    {
        var theme = frame.Setting.Theme;
        var room = theme.PageHeight - theme.MarginTop - theme.MarginBottom;
        if (pieces.Max(piece => piece.Height) is var tallest && tallest <= room)
            return;
        frame.Setting.Diagnostics.Add(Diagnostic.Error(
            "RB5002",
            block.Origin,
            string.Create(CultureInfo.InvariantCulture, $"this is {tallest:0} points tall, and the text of a page {room:0}"),
            "give a chart fewer rows or a height, or split the text"));
    }

    /// <summary>A table that fits no page is set all the same, in what room there is, and said.</summary>
    private static void ReportTooWide(Table table, GalleyFrame frame)
    {
        const double pointsPerMillimetre = 72 / 25.4;
        var (least, most) = (TableSetter.LeastWidth(table, frame), Math.Max(frame.WideWidth, frame.LandscapeWidth));
        if (least <= most + 0.5)
            return;
        var enlargement = frame.Setting.Theme.Enlargement;
        frame.Setting.Diagnostics.Add(
            Diagnostic.Warning(
                "RB4431",
                table.Origin,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the table '{table.Caption}' needs {least * enlargement / pointsPerMillimetre:0} mm, and a page on its long side has {most * enlargement / pointsPerMillimetre:0}: words in it are divided"
                ),
                "leave out columns, shorten its longest words, or choose a larger page"
            )
        );
    }

    /// <summary>Headings right before a wide part go with it, wherever it comes to stand.</summary>
    private static List<Piece> TakeHeadings(List<GalleyPart> parts)
    {
        if (parts.Count == 0 || parts[^1].Wide)
            return [];
        var pieces = parts[^1].Pieces;
        var from = pieces.FindLastIndex(piece => !piece.Heads) + 1;
        var headings = pieces.GetRange(from, pieces.Count - from);
        pieces.RemoveRange(from, headings.Count);
        if (pieces.Count == 0)
            parts.RemoveAt(parts.Count - 1);
        return headings;
    }

    private static bool SpansColumns(Block block, GalleyFrame frame) => block switch
    {
        Figure figure => figure.Wide || figure.Drawing.Width * LeastScale > frame.Width,
        Illustration picture => picture.IsBanner || picture.Width != PictureWidth.Column,
        Gallery or PlaceList => true,
        Table table => TableSetter.IsWide(table, frame),
        _ => false,
    };

    private static List<Piece> Measure(Block block, GalleyFrame frame, Block? previous) => block switch
    {
        Heading heading => HeadingSetter.Measure(heading, frame),
        Paragraph paragraph => ParagraphSetter.Measure(paragraph, frame, previous),
        ListBlock list => ListSetter.Measure(list, frame, previous),
        DefinitionList list => DefinitionListSetter.Measure(list, frame, previous),
        Listing listing => ListingSetter.Measure(listing, frame),
        DisplayFormula formula => FormulaSetter.Measure(formula, frame),
        Quotation quotation => QuotationSetter.Measure(quotation, frame),
        QrCode code => QrCodeSetter.Measure(code, frame),
        CallOut box => CallOutSetter.Measure(box, frame),
        PullQuote quote => PullQuoteSetter.Measure(quote, frame),
        KeyFigures figures => KeyFiguresSetter.Measure(figures, frame),
        FactsBox box => FactsBoxSetter.Measure(box, frame),
        Figure figure => FigureSetter.Measure(figure, frame),
        Illustration picture => IllustrationSetter.Measure(picture, frame),
        Gallery gallery => GallerySetter.Measure(gallery, frame),
        Portrait portrait => PortraitSetter.Measure(portrait, frame),
        Table table => TableSetter.Measure(table, frame),
        NoteList notes => NoteListSetter.Measure(notes, frame),
        ContentsList => [],
        PlaceList list => list.Entries.IsEmpty ? [] : PlaceListSetter.Measure(list, frame),
        _ => throw new NotSupportedException($"no way to set {block.GetType().Name}"),
    };

    private static Piece WithDestination(Piece piece, string id) => piece.Drawn((page, x, y) =>
    {
        page.AddDestination(id, y - 6);
        piece.Draw(page, x, y);
    });
}
