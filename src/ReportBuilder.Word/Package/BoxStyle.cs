using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Word.Package;

/// <summary>The border at the left of a box. A list in the box is set in, so its border stands further from its signs: both make one line.</summary>
internal static class BoxStyle
{
    /// <summary>Twips from the margin to the words.</summary>
    private const int Indent = 280;

    /// <summary>Points between the border and the words.</summary>
    private const int Space = 10;

    /// <summary>What Word allows.</summary>
    private const int MostSpace = 31;
    private const int TwipsOfPoint = 20;

    public static string OfText(Theme theme) => $"{Border(theme, Space)}<w:spacing w:after=\"80\"/><w:ind w:left=\"{Indent}\" w:right=\"{Indent}\"/>";

    /// <param name="level">0 for a list that stands in no other.</param>
    public static string OfList(Theme theme, int level)
    {
        var signs = Indent + (NumberingPart.Indent * level);
        var border = Border(theme, Math.Min(MostSpace, Space + ((signs - Indent) / TwipsOfPoint)));
        return $"{border}<w:ind w:left=\"{signs + NumberingPart.Indent}\" w:right=\"{Indent}\" w:hanging=\"{NumberingPart.Indent}\"/>";
    }

    private static string Border(Theme theme, int space) =>
        $"<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"{space}\" w:color=\"{StylesPart.Colour(theme, "muted", "5B6675")}\"/></w:pBdr>";
}
