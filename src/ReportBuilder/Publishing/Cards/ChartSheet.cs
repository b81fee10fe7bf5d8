using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Publishing.Cards;

/// <summary>A chart as it stands on its page, with what is said above and below it there and the name of the edition: whole without the page.</summary>
internal static class ChartSheet
{
    private const double Side = 12;
    private const double Finding = 9;
    private const double Small = 6.8;
    private const double Leading = 1.36;

    /// <summary>In points, with literal colours.</summary>
    public static Drawing Of(Figure figure, Edition edition, ReportInputs inputs)
    {
        var (drawing, fonts) = (figure.OnScreen ?? figure.Drawing, inputs.Fonts);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        string Colour(string token) => (inputs.Theme.Colour(token) ?? inputs.Theme.Colour("ink"))?.Light ?? "#000000";
        var y = Side;
        Lines(figure.Finding, FontWeight.SemiBold, Finding, "ink");
        Lines(figure.Measures, FontWeight.Regular, Small, "muted");
        y += Small;
        foreach (var mark in drawing.Marks)
            marks.Add(mark.Placed(Side, y, 1).Inked(Colour));
        y += drawing.Height + Small;
        Lines(figure.SourceLine, FontWeight.Regular, Small, "muted");
        Lines(FormattableString.Invariant($"{edition.Title} {edition.Year}"), FontWeight.Medium, Small, "muted");
        if (edition.Embargo is { } day)
            Lines(edition.Wording.Say("embargo.until", ("date", edition.Wording.Date(day))), FontWeight.Bold, Small, "ink");
        if (edition.Stage == Stage.Draft)
            Lines(edition.Wording["draft.banner"], FontWeight.Bold, Small, "ink");
        var (width, height) = (drawing.Width + (2 * Side), y + Side);
        return new(width, height, marks.ToImmutable().Insert(0, new RectMark(0, 0, width, height, new(Colour("paper")))));

        void Lines(string text, FontWeight weight, double size, string token)
        {
            // A word that is wider than the chart stands over its edge: better than no picture.
            foreach (var line in CardLines.Of(text, fonts, weight, size, drawing.Width) ?? [text])
            {
                marks.Add(new TextMark(Side, y + (size * 0.94), line, size, weight, new(Colour(token))));
                y += size * Leading;
            }
        }
    }
}
