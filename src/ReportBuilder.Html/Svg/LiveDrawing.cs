using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Svg;

/// <summary>Writes a chart whose marks answer: each value is a link, or an image, that says its row in its title.</summary>
/// <remarks>
/// A value may have several groups of marks: a dot and its name. The first with more than words in it is the one that answers; the others carry the
/// same <c>data-m</c>, so that a script can light them together. Axes, guides and names are hidden from screen readers: the description says
/// them. <c>data-m</c> is "row.series"; either is left out where all of them are meant.
/// </remarks>
internal static class LiveDrawing
{
    /// <summary>Writes the rest of the svg element, whose last attribute is still open.</summary>
    public static void Write(HtmlText svg, PlacedDrawing placed)
    {
        svg.Raw(placed.IsTwin ? "\" role=\"img\" aria-labelledby=\""u8 : "\" role=\"group\" aria-labelledby=\""u8).Words(placed.IdPrefix);
        svg.Raw("-title\" aria-describedby=\""u8).Words(placed.IdPrefix);
        svg.Raw("-desc\">\n<title id=\""u8).Words(placed.IdPrefix).Raw("-title\">"u8).Words(placed.Title);
        svg.Raw("</title>\n<desc id=\""u8).Words(placed.IdPrefix).Raw("-desc\">"u8).Words(placed.AlternativeText).Raw("</desc>\n"u8);
        var (drawing, marks) = (placed.Drawing, new SvgMarks(svg, SvgInks.Classes, placed.Drawing.Width));
        var answering = Answering(drawing);
        var at = 0;
        for (var group = 0; group < drawing.Data.Length; group++)
        {
            var data = drawing.Data[group];
            WriteAxes(svg, drawing, marks, at, data.From);
            WriteGroup(svg, drawing, marks, data, answering.Contains(group) && !placed.IsTwin ? placed.Marks.Find(data) : null);
            at = data.To;
        }

        WriteAxes(svg, drawing, marks, at, drawing.Marks.Length);
        svg.Raw("</svg>\n"u8);
    }

    /// <summary>Which group of each value answers for it.</summary>
    private static HashSet<int> Answering(Drawing drawing)
    {
        var chosen = new Dictionary<(int Row, int Series), (int Group, bool HasShape)>(drawing.Data.Length);
        for (var group = 0; group < drawing.Data.Length; group++)
        {
            var data = drawing.Data[group];
            if (data.IsKey)
                continue;
            var hasShape = HasShape(drawing, data);
            if (!chosen.TryGetValue((data.Row, data.Series), out var before) || (hasShape && !before.HasShape))
                chosen[(data.Row, data.Series)] = (group, hasShape);
        }

        var groups = new HashSet<int>(chosen.Count);
        foreach (var (_, choice) in chosen)
            groups.Add(choice.Group);
        return groups;
    }

    private static bool HasShape(Drawing drawing, DataMarks data)
    {
        for (var mark = data.From; mark < data.To; mark++)
        {
            if (drawing.Marks[mark] is not TextMark)
                return true;
        }

        return false;
    }

    private static void WriteGroup(HtmlText svg, Drawing drawing, SvgMarks marks, DataMarks data, LiveMark? live)
    {
        var isLink = live is { Href.Length: > 0 };
        svg.Raw(isLink ? "<a data-m=\""u8 : "<g data-m=\""u8);
        if (data.Row >= 0)
            svg.Number(data.Row);
        if (data.Series >= 0)
            svg.Raw("."u8).Number(data.Series);
        svg.Raw("\""u8);
        if (isLink)
            svg.Raw(" href=\""u8).Words(live!.Href).Raw("\">"u8);
        else
            svg.Raw(live is null ? " aria-hidden=\"true\">"u8 : " role=\"img\">"u8);
        if (live is not null)
            svg.Raw("<title>"u8).Words(live.Words).Raw("</title>"u8);
        for (var mark = data.From; mark < data.To; mark++)
            marks.Write(drawing.Marks[mark]);
        svg.Raw(isLink ? "</a>\n"u8 : "</g>\n"u8);
    }

    private static void WriteAxes(HtmlText svg, Drawing drawing, SvgMarks marks, int from, int to)
    {
        if (from >= to)
            return;
        svg.Raw("<g aria-hidden=\"true\">"u8);
        for (var mark = from; mark < to; mark++)
            marks.Write(drawing.Marks[mark]);
        svg.Raw("</g>\n"u8);
    }
}
