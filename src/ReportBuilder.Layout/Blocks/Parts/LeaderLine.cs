using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Blocks.Parts;

/// <summary>A line that leads to a page: a label, a title, dots, and the number of the page at the end of its last line. All of it is a link.</summary>
/// <param name="Name">What a screen reader says of the link.</param>
/// <param name="Target">"#id".</param>
internal sealed record LeaderLine(TextBlock? Label, TextBlock Title, TextBlock Page, string Name, string Target, TagBuilder Link)
{
    /// <summary>Room for the number of a page, in points.</summary>
    public const double PageWidth = 34;

    /// <summary>White between the title and the number at least, in points.</summary>
    public const double Gap = 20;

    /// <param name="indent">Of the title, in points: the room of the label.</param>
    public Piece Piece(TypeStyle style, double indent, double width, Rgb dots) => new(Title.Height, (canvas, x, y) =>
    {
        Label?.Draw(canvas, x, y);
        Title.Draw(canvas, x + indent, y);
        var last = y + Title.Height - style.Leading;
        DrawLeader(canvas, x + indent + Title.LineWidth(Title.Count - 1) + 6, x + width - Page.InkWidth - 6, last + style.Baseline, dots);
        Page.Draw(canvas, x + width - PageWidth, last);
        canvas.AddLink(new(new(x, y, width, Title.Height), Target, Name, Link.Id));
    })
    {
        Origin = Link.Origin,
    };

    /// <summary>Dots that stand below each other on every line.</summary>
    private static void DrawLeader(PageCanvas page, double from, double to, double baseline, Rgb colour)
    {
        const double step = 4;
        var start = Math.Ceiling(from / step) * step;
        if (to - start < step)
            return;
        page.Add(
            new PlacedPath(
                [new(PathVerb.MoveTo, start, baseline - 0.4), new(PathVerb.LineTo, to, baseline - 0.4)],
                null,
                colour,
                0.8,
                PlacedItem.Artifact,
                [0.8, step - 0.8]
            )
        );
    }
}
