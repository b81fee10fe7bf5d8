using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The picture and the logo of a part on the page that opens it.</summary>
internal static class Banner
{
    private const double LogoHeight = 30;
    private const double LogoWidth = 130;

    public static Illustration? Of(Section section) => section.Opening.OfType<Illustration>().FirstOrDefault(picture => picture.IsBanner);

    /// <summary>What opens the section besides.</summary>
    public static IEnumerable<Block> Rest(Section section) => section.Opening.Where(block => block is not Illustration);

    /// <summary>How tall a picture from edge to edge stands, in points; 0 where there is none.</summary>
    public static double Height(SectionFrame frame, double most) => Of(frame.Section) is { } picture
        ? Math.Min(most, frame.Setting.Theme.PageWidth / picture.Artwork.Shape)
        : 0;

    /// <summary>Fills an area from edge to edge; its credit stands below it, or above it at the foot of a page, where it has one.</summary>
    public static void Draw(SectionFrame frame, PageCanvas page, Look look, double top, double height, bool creditAbove = false)
    {
        if (Of(frame.Section) is not { } picture || height <= 0)
            return;
        ArtworkOnPage.Of(picture, frame.Setting, look, frame.Tag).Draw(page, new(0, top, page.Width, height));
        if (Credit(picture, frame, look) is { } credit)
            credit.Draw(page, frame.Left, creditAbove ? top - credit.Height - 2 : top + height + 4);
    }

    /// <summary>In the upper right corner, inside the margin.</summary>
    public static void DrawLogo(SectionFrame frame, PageCanvas page, Look look, double top)
    {
        if (frame.Section.Opening.OfType<Illustration>().FirstOrDefault(picture => picture.IsLogo) is not { } logo)
            return;
        var height = Math.Min(LogoHeight, LogoWidth / logo.Artwork.Shape);
        var width = height * logo.Artwork.Shape;
        ArtworkOnPage.Of(logo, frame.Setting, look, frame.Tag).Draw(page, new(frame.Left + frame.Width - width, top, width, height));
    }

    private static TextBlock? Credit(Illustration picture, SectionFrame frame, Look look)
    {
        var words = string.Join(' ', new[] { picture.Caption, picture.Credit }.Where(part => part.Length > 0));
        return words.Length == 0
            ? null
            : frame.Setting.Text(words, TypeScale.Source(look.Muted), frame.Width, frame.Setting.Tags.Add(frame.Tag, "P", picture.Origin));
    }
}
