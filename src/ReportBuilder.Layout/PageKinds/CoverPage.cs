using System.Globalization;
using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The cover: night ground, the picture made of the data, the title large, the year light.</summary>
internal static class CoverPage
{
    private const double TitleBottomFromFoot = 92;
    private const double BelowPicture = 221.89;

    /// <summary>The most that a picture along the foot is tall.</summary>
    private const double TallestFoot = 110;
    private const double AroundCaption = 14;
    private const double PictureTop = 40;
    private const double AboveTitle = 36;
    private const double LogoTop = 26;

    public static void Set(SectionFrame frame)
    {
        var (setting, theme) = (frame.Setting, frame.Setting.Theme);
        var edition = setting.Document.Edition;
        var page = setting.Book.NewPage();
        page.AddDestination(frame.Section.Id, 0);
        var night = setting.PaperColours.Night;
        page.FillPage(night);
        var look = Look.OnPaper(setting.PaperColours, "ink", theme.Baseline) with { Ground = night };
        var muted = setting.PaperColours.Colour("muted-night");
        var figure = frame.Section.Opening.OfType<Figure>().FirstOrDefault();
        var room = page.Height - (BelowPicture * frame.Scale) - 60;
        var picture = figure is null ? null : new Picture(figure, setting, look, frame.Tag, frame.Width, room, centred: true, maximumScale: 1.6);
        var width = frame.Width;
        var eyebrow = setting.Text(edition.Kind.ToUpperInvariant(), TypeScale.Eyebrow(muted), width, Paragraph(frame));
        var titleStyle = new TypeStyle(FontWeight.Bold, 42, 44.1, PaperColours.White, Tracking: -0.025).Scaled(frame.Scale);
        var title = setting.Title([new(edition.Title, titleStyle, Paragraph(frame))], width * 0.72);
        var year = setting.Text(
            edition.Year.ToString(CultureInfo.InvariantCulture),
            new TypeStyle(FontWeight.Light, 44, 44.1, PaperColours.White, Tracking: -0.02).Scaled(frame.Scale), width * 0.27, Paragraph(frame), Alignment.End);
        var caption = Caption(frame, figure, frame.IsNarrow ? width : width * 0.62, muted);
        var foot = picture is null ? 0 : Banner.Height(frame, TallestFoot * frame.Scale);
        var titleBottom = page.Height - Math.Max(TitleBottomFromFoot, foot + AroundCaption + caption.Height + AroundCaption);
        var titleTop = titleBottom - title.Height;
        room = Math.Min(room, titleTop - AboveTitle - PictureTop);
        picture?.Shrink(room);
        picture?.Draw(page, frame.Left, PictureTop + ((room - picture.Height) / 3));
        // Where the data are the picture, one of the edition's stands along the foot; elsewhere it fills the page above the title.
        if (picture is null)
            Banner.Draw(frame, page, look, 0, room + PictureTop);
        else
            Banner.Draw(frame, page, look, page.Height - foot, foot, creditAbove: true);
        Banner.DrawLogo(frame, page, look, LogoTop);
        eyebrow.Draw(page, frame.Left, titleTop - 20);
        title.Draw(page, frame.Left, titleTop);
        year.Draw(page, frame.Left + (width * 0.73), titleTop + title.Height - year.Leading);
        caption.Draw(page, frame.Left, titleBottom + AroundCaption);
    }

    private static Tagging.TagBuilder Paragraph(SectionFrame frame) => frame.Setting.Tags.Add(frame.Tag, "P", frame.Section.Origin);

    /// <summary>What the report is and how to read its picture.</summary>
    private static TextBlock Caption(SectionFrame frame, Figure? figure, double width, Model.Pages.Rgb colour)
    {
        var style = new TypeStyle(FontWeight.Regular, 9, 13, colour);
        if (!frame.Section.Standfirst.IsEmpty)
            return frame.Standfirst(style, width)!;
        var (wording, finding) = (frame.Setting.Wording, figure?.Finding ?? "");
        string[] said = figure?.Spec.Kind == ChartKind.FlowerField ? [wording["page.flower-key"], finding] : [finding];
        var key = string.Join(wording["sentences"], said.Where(words => words.Length > 0));
        var text = $"{frame.Setting.Document.Edition.Subtitle}{wording["list.full-stop"]}{key}".Trim();
        return frame.Setting.Text(text, style, width, Paragraph(frame));
    }
}
