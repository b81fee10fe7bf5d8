using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>How the report looks. Whatever the theme leaves out is as in an A4 report of two columns.</summary>
internal static class ThemeReader
{
    /// <summary>Body text of 9 points is printed at 18.</summary>
    private const double LargePrint = 2;

    /// <param name="language">The one that the edition is read in.</param>
    public static Theme Read(MapReader report, string language, Findings findings)
    {
        var theme = new MapReader(report.MapAt("theme") ?? new([], report.Place), "the theme", ReportKeys.Theme, findings);
        var (width, height) = PageSize(theme, findings);
        var enlargement = theme.Choice("size", "usual", "large") == "large" ? LargePrint : 1;
        var margins = new MapReader(theme.MapAt("margins") ?? new([], theme.Place), "the margins", ReportKeys.Margins, findings);
        var found = new Theme(
            ThemeColours.Read(theme, findings),
            width / enlargement,
            height / enlargement,
            Lengths.Read(margins, "top", 24 * Lengths.Millimetre, findings) / enlargement,
            Lengths.Read(margins, "sides", 18 * Lengths.Millimetre, findings) / enlargement,
            Lengths.Read(margins, "bottom", 20 * Lengths.Millimetre, findings) / enlargement,
            Lengths.Read(theme, "gutter", 8 * Lengths.Millimetre, findings) / enlargement,
            Lengths.Read(theme, "baseline", 13, findings),
            theme.Choice("text", "ragged", "justified") == "justified",
            theme.Choice("hyphenate", "no", "yes", "false", "true") is "yes" or "true")
        {
            Picture = Named(theme, "picture"),
            Logo = Named(theme, "logo"),
            Enlargement = enlargement,
            Columns = theme.Choice("columns", enlargement == 1 ? ["2", "1", "3"] : ["1", "2", "3"])[0] - '0',
            Indented =
                theme.Choice("paragraphs", EastAsianText.IsSetInSquares(language) ? ["indented", "spaced"] : ["spaced", "indented"])
                == "indented",
            DottedEmphasis = theme.Choice("emphasis", "bold", "dots") == "dots",
            Footnotes = theme.Choice("notes", "end", "foot") == "foot",
            FollowOn = theme.TextAt("follow-on") is null ? null : Lengths.Read(theme, "follow-on", 0, findings) / enlargement,
            FootnotesAtEnd = theme.Choice("footnotes", "foot", "end") == "end",
        };
        CheckRoom(found, theme, findings);
        var tinted = ThemeColours.WithTints(found);
        ThemeContrast.Check(theme, tinted, findings);
        return tinted;
    }

    public static Theme Empty { get; } = Read(new(new([], default), "the report", [], new()), "en-GB", new());

    private static ThemePicture? Named(MapReader theme, string key) =>
        theme.TextAt(key) is { Text.Length: > 0 } path ? new(path.Text, path.Place) : null;

    private static (double Width, double Height) PageSize(MapReader theme, Findings findings)
    {
        if (theme.Find("page") is YamlMap map)
        {
            var page = new MapReader(map, "the page", ReportKeys.PageSize, findings);
            return (Lengths.Read(page, "width", 210 * Lengths.Millimetre, findings), Lengths.Read(page, "height", 297 * Lengths.Millimetre, findings));
        }

        var name = theme.Choice("page", "A4", "A5", "Letter", "A4 landscape", "A5 landscape", "Letter landscape", "square");
        var (width, height) = name.Split(' ')[0] switch
        {
            "square" => (210.0, 210.0),
            "A5" => (148, 210),
            "Letter" => (215.9, 279.4),
            _ => (210.0, 297.0),
        };
        var (across, down) = name.EndsWith(" landscape", StringComparison.Ordinal) ? (height, width) : (width, height);
        return (across * Lengths.Millimetre, down * Lengths.Millimetre);
    }

    private static void CheckRoom(Theme theme, MapReader map, Findings findings)
    {
        var column = (theme.PageWidth - (2 * theme.MarginSide) - ((theme.Columns - 1) * theme.Gutter)) / theme.Columns;
        var height = theme.PageHeight - theme.MarginTop - theme.MarginBottom;
        if (column < 100 || height < 200)
            findings.Error("RB1115", map.Place, "the margins leave too little room for the columns", "a column is at least 36mm wide and 71mm high");
        if (theme.Baseline is < 8 or > 40)
            findings.Error("RB1115", map.PlaceOf("baseline"), "the baseline is from 8pt to 40pt");
    }
}
