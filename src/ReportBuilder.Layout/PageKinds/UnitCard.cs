using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The profile of one unit under a rule: its words at the left, its picture at the right.</summary>
internal sealed class UnitCard
{
    private const double Gap = 18;
    private const double Inset = 7;
    private const double BetweenCards = 24;
    private const double Leading = 9.2;

    /// <summary>The share of the width that the words have: they are taller than the picture beside them.</summary>
    private const double WordsShare = 0.54;
    private readonly List<Placed> placed = [];
    private readonly SectionFrame frame;
    private readonly double width;
    private readonly GalleyFrame galley;
    private double bottom = Inset;

    public UnitCard(SectionFrame frame, double width)
    {
        (this.frame, this.width) = (frame, width);
        // On a narrow page the picture stands below the words.
        var column = frame.IsNarrow ? width : (width - Gap) * WordsShare;
        var look = frame.Look with { Body = new TypeStyle(FontWeight.Regular, 7, Leading, frame.Look.Ink), Grid = Leading };
        galley = new(frame.Setting, look, column, column, frame.Tag, frame.Level);
        var title = frame.Setting.Lines.Set(Title(frame), column, frame.Section.Origin);
        Stack(new(title.Height, title.Draw), 0);
        var picture = 0.0;
        var blocks = frame.Section.Opening.AddRange(frame.Section.Content);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is Figure figure)
                picture = frame.IsNarrow ? StackPicture(figure) : AddPicture(figure, width - Gap - column);
            else if (!frame.IsNarrow && PairOfLists(blocks, i))
                i = AddPair(blocks, i, column);
            else
                Add(blocks[i]);
        }

        Height = Math.Max(bottom, picture);
    }

    public double Height { get; }

    /// <summary>On a narrow page: everything in it, one below the other, to go on over as many pages as it takes.</summary>
    public IEnumerable<Piece> Pieces()
    {
        var (end, first) = (0.0, true);
        foreach (var (piece, _, top) in placed)
        {
            var isFirst = first;
            yield return new(piece.Height, (page, x, y) =>
            {
                if (isFirst)
                    DrawHead(page, x, y - Inset);
                piece.Draw(page, x, y);
            })
            {
                Before = isFirst ? BetweenCards : Math.Max(0, top - end),
                KeepWithNext = isFirst,
                Origin = piece.Origin,
            };
            (end, first) = (top + piece.Height, false);
        }
    }

    /// <summary>The name, and behind it what the unit is called in other languages.</summary>
    private static TextPiece[] Title(SectionFrame frame)
    {
        var style = new TypeStyle(FontWeight.SemiBold, 15, 19, frame.Look.Ink, Tracking: -0.01);
        var heading = frame.Heading();
        var pieces = new List<TextPiece> { new(frame.Section.Title, style, heading) };
        foreach (var other in frame.Section.Unit?.Names.Beside ?? [])
        {
            var span = frame.Setting.Tags.Add(heading, "Span", heading.Origin);
            span.SpeaksIn(other.Language);
            pieces.Add(new("\u2002", style, heading));
            pieces.Add(new(other.Name, style with { Weight = FontWeight.Regular, Size = 12, Colour = frame.Look.Muted }, span));
        }

        return [.. pieces];
    }

    public void Draw(PageCanvas page, double x, double y)
    {
        DrawHead(page, x, y);
        foreach (var (piece, left, top) in placed)
            piece.Draw(page, x + left, y + top);
    }

    private void DrawHead(PageCanvas page, double x, double y)
    {
        page.Rule(x, y + 0.45, x + width, y + 0.45, frame.Look.Ink, 0.9);
        page.AddDestination(frame.Section.Id, y - 6);
    }

    private void Add(Block block)
    {
        if (block is KeyFigures figures)
        {
            Stack(CardFigures.Measure(figures, galley), 3);
            return;
        }

        var first = true;
        foreach (var piece in Galley.SetNarrow([block], galley))
        {
            Stack(piece, first ? 3 : piece.Before);
            first = false;
        }
    }

    private void Stack(Piece piece, double before)
    {
        placed.Add(new(piece, 0, bottom + before));
        bottom += before + piece.Height;
    }

    private double AddPicture(Figure figure, double room)
    {
        var picture = new Picture(figure, frame.Setting, galley.Look, frame.Tag, room + 8);
        placed.Add(new(new(picture.Height, picture.Draw), width - picture.Width, Inset + 2));
        return Inset + 2 + picture.Height;
    }

    private double StackPicture(Figure figure)
    {
        var picture = new Picture(figure, frame.Setting, galley.Look, frame.Tag, width);
        Stack(new(picture.Height, picture.Draw), 6);
        return 0;
    }

    /// <summary>A paragraph and its list, twice: two short lists stand side by side.</summary>
    private static bool PairOfLists(System.Collections.Immutable.ImmutableArray<Block> blocks, int at) =>
        at + 3 < blocks.Length && blocks[at] is Paragraph && blocks[at + 1] is ListBlock && blocks[at + 2] is Paragraph && blocks[at + 3] is ListBlock;

    private int AddPair(System.Collections.Immutable.ImmutableArray<Block> blocks, int at, double column)
    {
        var half = galley with { Width = (column - 10) / 2, WideWidth = (column - 10) / 2 };
        var left = PlaceAt(Galley.SetNarrow([blocks[at], blocks[at + 1]], half), 0);
        var right = PlaceAt(Galley.SetNarrow([blocks[at + 2], blocks[at + 3]], half), half.Width + 10);
        bottom = Math.Max(left, right);
        return at + 3;
    }

    private double PlaceAt(List<Piece> pieces, double x)
    {
        var y = bottom + 4;
        foreach (var piece in pieces)
        {
            placed.Add(new(piece, x, y));
            y += piece.Height;
        }

        return y;
    }

    private sealed record Placed(Piece Piece, double Left, double Top);
}
