using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout;

/// <summary>The colours and the text sizes of the part that is being set.</summary>
/// <param name="AccentToken">The section's token: drawings name colours by it.</param>
/// <param name="Ground">What the text stands on.</param>
internal sealed record Look(string AccentToken, Rgb Accent, Rgb Ink, Rgb Muted, Rgb Hairline, Rgb Ground, TypeStyle Body, double Grid)
{
    public static Look OnPaper(PaperColours palette, string accentToken, double grid) =>
        new(accentToken, palette.Colour(accentToken), palette.Ink, palette.Muted, palette.Hairline, palette.Paper, TypeScale.Body(palette.Ink, grid), grid);

    /// <summary>On the accent's own ground, full bleed.</summary>
    public static Look OnAccent(PaperColours palette, string accentToken, double grid) => new(
        accentToken,
        PaperColours.White,
        PaperColours.White,
        palette.Colour("on-accent-muted", accentToken),
        palette.Colour("on-accent-faint", accentToken),
        palette.Colour(accentToken),
        TypeScale.Body(PaperColours.White, grid),
        grid);

    public Look ForCases() => this with { Body = TypeScale.CaseBody(Ink), Grid = 12.5 };
}
