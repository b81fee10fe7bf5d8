using System.Collections.Immutable;
using ReportBuilder.Charts;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Publishing.Cards;

/// <summary>
/// Sets a card in one size: words of the edition at its head and foot, between them headline, text, figures and chart. Type that does not fit
/// becomes smaller, down to 0.6 of what it begins with.
/// </summary>
internal sealed class CardSheet
{
    private const double Smallest = 0.6;
    private const double Step = 0.05;
    private const double Leading = 1.16;
    private const double TextLeading = 1.36;

    /// <summary>What the edition says of its sources stands on a card where it is as short as this.</summary>
    private const int LinesOfStatement = 3;

    /// <summary>Dots to a point in which charts are tried, so that their words are as large as the room allows.</summary>
    private static readonly double[] ChartScales = [5.2, 4.5, 3.9, 3.4, 3, 2.7, 2.4, 2.1, 1.9, 1.7];

    /// <summary>About the size of a chart's words, in points: they are no larger than the text of the card.</summary>
    private const double ChartWords = 9;

    private readonly CardFormat format;
    private readonly FontFamily fonts;
    private readonly Func<string, string> colours;
    private readonly bool isDark;
    private readonly Dictionary<double, Outcome<DrawnChart>> drawn;
    private readonly ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();

    /// <param name="drawn">The chart of the card by its scale, as far as it was tried.</param>
    private CardSheet(CardFormat format, FontFamily fonts, Theme theme, bool isDark, Dictionary<double, Outcome<DrawnChart>> drawn)
    {
        (this.format, this.fonts, this.isDark, this.drawn) = (format, fonts, isDark, drawn);
        colours = token => token.StartsWith('#') ? token
            : (theme.Colour(token) ?? theme.Colour("ink")) is { } colour ? isDark ? colour.Dark : colour.Light
            : "#000000";
    }

    /// <summary>The card as a drawing, a dot a point, with literal colours; null where it does not fit.</summary>
    public static Drawing? Of(Card card, CardFormat format, Edition edition, ReportInputs inputs)
    {
        // Words alone stand on the ground of the cover.
        var isDark = card.Chart is null;
        var drawn = new Dictionary<double, Outcome<DrawnChart>>();
        for (var size = 1.0; size > Smallest - (Step / 2); size -= Step)
        {
            var sheet = new CardSheet(format, inputs.Fonts, inputs.Theme, isDark, drawn);
            if (sheet.Set(card, edition, size))
                return new(format.Width, format.Height, sheet.marks.ToImmutable());
        }

        return null;
    }

    private double Room => format.Width - (2 * format.Side);

    private bool Set(Card card, Edition edition, double size)
    {
        marks.Add(new RectMark(0, 0, format.Width, format.Height, Colour(isDark ? "night" : "paper")));
        var accent = card.Chart is { Spec.AccentToken: not "ink" } chart ? chart.Spec.AccentToken : isDark ? "ink" : "night";
        marks.Add(new RectMark(0, 0, format.Width, 12, Colour(accent)));
        var top = format.Above + 0.0;
        if (!Lines($"{edition.Title} {edition.Year}", FontWeight.Medium, format.Small, TextLeading, "muted", Room, ref top))
            return false;
        var bottom = Foot(edition);
        if (bottom < 0)
            return false;
        (top, bottom) = (top + format.Small, bottom - format.Small);
        var column = format.IsWide && card.Chart is not null ? Room * 0.36 : Room;
        var (first, y) = (marks.Count, top);
        if (
            !Lines(card.Headline, FontWeight.Bold, format.Headline * size * (column < Room ? 0.72 : 1), Leading, "ink", column, ref y)
            || !Space(format.Text * size * 0.6, ref y)
            || !Lines(card.Text, FontWeight.Regular, format.Text * size * (column < Room ? 0.86 : 1), TextLeading, "ink", column, ref y)
            || !Figures(card, size, column, ref y)
            || y > bottom
        )
            return false;
        if (card.Chart is { } figure && format.IsWide)
            return Chart(figure, format.Side + (Room * 0.41), top, Room * 0.59, bottom - top) > 0;
        if (card.Chart is { } below)
        {
            y += format.Text * 0.8;
            var height = Chart(below, format.Side, y, Room, bottom - y);
            if (height <= 0)
                return false;
            y += height;
        }

        // What is left is shared out above and below, a little more below.
        var shift = (bottom - y) * 0.42;
        for (var at = first; at < marks.Count; at++)
            marks[at] = marks[at].Placed(0, shift, 1);
        return true;
    }

    /// <summary>Publisher and address, and what must be said of an edition that is not out yet.</summary>
    /// <returns>Where it begins; -1 where it does not fit.</returns>
    private double Foot(Edition edition)
    {
        var address = Uri.TryCreate(edition.BaseUrl, UriKind.Absolute, out var url) ? url.Host : "";
        var lines = new List<string>();
        if (edition.Embargo is { } day)
            lines.Add(edition.Wording.Say("embargo.until", ("date", edition.Wording.Date(day))));
        if (edition.Stage == Stage.Draft)
            lines.Add(edition.Wording["draft.banner"]);
        lines.Add(string.Join(" · ", new[] { edition.Publisher, address }.Where(words => words.Length > 0)));
        var warnings = lines.Count - 1;
        if (CardLines.Of(edition.SourceStatement, fonts, FontWeight.Regular, format.Small, Room) is { Count: > 0 and <= LinesOfStatement })
            lines.Add(edition.SourceStatement);
        var (first, y) = (marks.Count, 0.0);
        for (var at = 0; at < lines.Count; at++)
        {
            var isWarning = at < warnings;
            if (!Lines(lines[at], isWarning ? FontWeight.Bold : FontWeight.Regular, format.Small, TextLeading, isWarning ? "ink" : "muted", Room, ref y))
                return -1;
        }

        var top = format.Height - format.Below - y;
        for (var at = first; at < marks.Count; at++)
            marks[at] = marks[at].Placed(0, top, 1);
        return top;
    }

    private bool Figures(Card card, double size, double column, ref double y)
    {
        if (card.Figures.IsEmpty)
            return true;
        y += format.Text * size * (card.Text.Length > 0 ? 0.8 : 0.2);
        var many = card.Figures.Length;
        var gap = format.Text * 0.8;
        var width = (column - (gap * (many - 1))) / many;
        var (value, label) = (format.Headline * size * (column < Room ? 0.9 : 1.1), format.Small * (column < Room ? 0.95 : 1.1));
        var end = y;
        for (var at = 0; at < many; at++)
        {
            var x = format.Side + (at * (width + gap));
            var own = y;
            if (
                !Lines(card.Figures[at].Value, FontWeight.Light, value, Leading, "ink", width, ref own, x)
                || !Lines(card.Figures[at].Label, FontWeight.Regular, label, TextLeading, "muted", width, ref own, x)
            )
                return false;
            end = Math.Max(end, own);
        }

        y = end;
        return true;
    }

    /// <summary>The chart as large as the room lets its words be, with what it measures above it.</summary>
    /// <returns>The height that it takes; 0 where it does not fit.</returns>
    private double Chart(Figure figure, double x, double top, double width, double height)
    {
        var y = top;
        var caption = figure.Measures.Length > 0 ? figure.Measures : figure.Spec.Title;
        if (!Lines(caption, FontWeight.Medium, format.Small, TextLeading, "muted", width, ref y, x))
            return 0;
        y += format.Small * 0.6;
        var room = height - (y - top);
        if ((Drawn(figure, width, room, isWhole: true) ?? Drawn(figure, width, room, isWhole: false)) is not var (drawing, scale))
            return 0;
        foreach (var mark in drawing.Marks)
            marks.Add(mark.Placed(x, y, scale).Inked(colours));
        return y - top + (drawing.Height * scale);
    }

    /// <param name="isWhole">With all that it has to say: no name is left out for want of room.</param>
    private (Drawing Drawing, double Scale)? Drawn(Figure figure, double width, double height, bool isWhole)
    {
        foreach (var scale in ChartScales.Where(scale => scale * ChartWords <= format.Text))
        {
            if (!drawn.TryGetValue(scale, out var chart))
                drawn[scale] = chart = ChartDrawing.Draw(figure.Spec with { Width = width / scale, OnColour = false }, fonts.Measure);
            if (!chart.HasErrors && (chart.Diagnostics.IsEmpty || !isWhole) && chart.Value.Drawing.Height * scale <= height)
                return (chart.Value.Drawing, scale);
        }

        return null;
    }

    private static bool Space(double height, ref double y)
    {
        y += height;
        return true;
    }

    /// <summary>Adds lines from a height on, and moves the height below them.</summary>
    /// <returns>Whether they fit the room.</returns>
    private bool Lines(string text, FontWeight weight, double size, double leading, string token, double room, ref double y, double? x = null)
    {
        if (CardLines.Of(text, fonts, weight, size, room) is not { } lines)
            return false;
        foreach (var line in CardLines.Balanced(lines, text, fonts, weight, size, room))
        {
            marks.Add(new TextMark(x ?? format.Side, y + (size * 0.94), line, size, weight, Colour(token)));
            y += size * leading;
        }

        return true;
    }

    private Ink Colour(string token) => new(colours(token));
}
