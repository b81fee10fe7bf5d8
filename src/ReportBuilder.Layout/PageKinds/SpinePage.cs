using System.Globalization;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The back of the bound book: a page as narrow as it is, in the colour of the cover, read from the top down.</summary>
internal static class SpinePage
{
    private const double FromTop = 56;

    /// <summary>Of the width: how tall letters are. At the most so many points.</summary>
    private const double Share = 0.5;
    private const double Largest = 15;

    public static void Set(Setting setting, Spine spine)
    {
        var edition = setting.Document.Edition;
        var page = setting.Book.NewPage(spine.Width, setting.Theme.PageHeight);
        page.FillPage(setting.PaperColours.Night);
        page.Says = false;
        var words = spine.Text.Length > 0 ? spine.Text : $"{edition.Title} {edition.Year.ToString(CultureInfo.InvariantCulture)}";
        var size = Math.Clamp(spine.Width * Share, TypeScale.Least, Largest);
        var style = new TypeStyle(FontWeight.SemiBold, size, size, PaperColours.White);
        TextPiece[] pieces = [new(words, style, null, Artifact: PlacedItem.Artifact)];
        var text = setting.Lines.Set(pieces, page.Height - (2 * FromTop), edition.Place);
        text.DrawTurned(page, (page.Width + size) / 2, FromTop, 90);
    }
}
