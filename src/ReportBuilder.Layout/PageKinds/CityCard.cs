using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The profile of one city: its name and figures at the left, its picture in the middle, its facts at the right.</summary>
internal sealed class CityCard(SectionFrame frame)
{
    private const double Gap = 16;

    public void Draw(PageCanvas page, double x, double y, double width, double height)
    {
        var column = (width - (2 * Gap)) / 3;
        page.Rule(x, y + 0.45, x + width, y + 0.45, frame.Look.Ink, 0.9);
        page.AddDestination(frame.Section.Id, y - 6);
        var title = frame.Setting.Text(frame.Section.Title, new TextStyle(FontWeight.SemiBold, 14, 18, frame.Look.Ink, Tracking: -0.01), column, frame.Heading());
        title.Draw(page, x, y + 8);
        var left = y + 8 + title.Height + 4;
        foreach (var block in frame.Section.Opening.Concat(frame.Section.Content))
        {
            if (block is Figure figure)
            {
                var picture = new Picture(figure, frame.Setting, frame.Look, frame.Tag, column, height - 12, centred: true);
                picture.Draw(page, x + column + Gap, y + 8);
            }
            else if (block is FactsBox)
            {
                Stack(block, page, x + (2 * (column + Gap)), y + 8, column);
            }
            else
            {
                left = Stack(block, page, x, left, column);
            }
        }
    }

    private double Stack(Block block, PageCanvas page, double x, double y, double width)
    {
        foreach (var piece in Galley.SetNarrow([block], new(frame.Setting, frame.Look, width, width, frame.Tag, frame.Level)))
        {
            piece.Draw(page, x, y);
            y += piece.Height;
        }

        return y + 6;
    }
}
