using System.Globalization;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Word.Package;

/// <summary>The page in twentieths of a point. A review copy has room beside the text.</summary>
internal sealed class PageShape(Theme theme, bool review)
{
    private const double WideMargin = 130;
    private const double LeastMargin = 36;

    public int Width { get; } = Twips(theme.PageWidth * theme.Enlargement);

    public int Height { get; } = Twips(theme.PageHeight * theme.Enlargement);

    public int Top { get; } = Twips(Math.Max(theme.MarginTop * theme.Enlargement, LeastMargin));

    public int Bottom { get; } = Twips(Math.Max(theme.MarginBottom * theme.Enlargement, LeastMargin));

    public int Left { get; } = Twips(Math.Max(theme.MarginSide * theme.Enlargement, LeastMargin) + (review ? 12 : 0));

    public int Right { get; } =
        Twips(review ? Math.Min(WideMargin, theme.PageWidth * theme.Enlargement / 4) : Math.Max(theme.MarginSide * theme.Enlargement, LeastMargin));

    public int TextWidth => Width - Left - Right;

    /// <summary>For wide tables, which may use the wide margin of a review copy.</summary>
    public int WideWidth => Width - Left - Math.Min(Right, Left);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Twips(double points) => (int)Math.Round(points * 20);
}
