using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Flow;

/// <summary>A note as it stands at the foot of a column: its number hanging before its words.</summary>
/// <param name="Id">Where the numbers in the text lead.</param>
/// <param name="Rule">The colour of the rule above the notes of a column.</param>
internal sealed record Footnote(string Id, TextBlock Number, TextBlock Text, Rgb Rule)
{
    public const double Indent = 12;

    public double Height => Text.Height;

    public void Draw(PageCanvas page, double x, double y)
    {
        page.AddDestination(Id, y - 6);
        Number.Draw(page, x, y);
        Text.Draw(page, x + Indent, y);
    }
}
