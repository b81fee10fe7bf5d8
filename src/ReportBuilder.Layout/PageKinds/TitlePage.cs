using System.Globalization;
using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The title page: title, subtitle and year at the top, what the edition is at the foot.</summary>
internal static class TitlePage
{
    private const double TitleTop = 150;

    public static void Set(SectionFrame frame)
    {
        var (setting, section, look) = (frame.Setting, frame.Section, frame.Look);
        var edition = setting.Document.Edition;
        var page = setting.Book.NewPage();
        page.AddDestination(section.Id, 0);
        var eyebrow = setting.Text(edition.Kind.ToUpperInvariant(), TypeScale.Eyebrow(look.Muted), frame.Width, Paragraph(frame));
        var title = setting.Title([new(edition.Title, TypeScale.SectionTitle(look.Ink).Scaled(frame.TitleScale), Paragraph(frame))], frame.Width * 0.8);
        var subtitle = frame.Standfirst(TypeScale.Standfirst(look.Muted), frame.Width * 0.8)
            ?? setting.Text(edition.Subtitle, TypeScale.Standfirst(look.Muted), frame.Width * 0.8, Paragraph(frame));
        var year = setting.Text(
            edition.Year.ToString(CultureInfo.InvariantCulture),
            new TypeStyle(FontWeight.Light, 34, 38, look.Ink, Tracking: -0.02).Scaled(frame.TitleScale),
            frame.Width,
            Paragraph(frame)
        );
        var top = TitleTop * frame.Scale;
        eyebrow.Draw(page, frame.Left, top - 24);
        title.Draw(page, frame.Left, top);
        subtitle.Draw(page, frame.Left, top += title.Height + 10);
        year.Draw(page, frame.Left, top + subtitle.Height + 14);
        Banner.DrawLogo(frame, page, look, 60);
        SetText(frame, page, top + subtitle.Height + 14 + year.Height);
    }

    /// <summary>The section's text stands at the foot of the page, under a rule.</summary>
    /// <param name="least">Where the title ends, in points from the top.</param>
    private static void SetText(SectionFrame frame, Pages.PageCanvas page, double least)
    {
        var width = frame.IsNarrow ? frame.Width : frame.Width * 0.62;
        var galley = new GalleyFrame(frame.Setting, frame.Look, width, width, frame.Tag, frame.Level);
        var pieces = Galley.SetNarrow([.. frame.Section.Opening.Where(block => block is not Illustration { IsLogo: true }), .. frame.Section.Content], galley);
        if (pieces.Count == 0)
            return;
        var column = new Band(page, frame.Left, 0, frame.Setting.Theme.PageHeight - frame.Setting.Theme.MarginBottom, 1, width, 0);
        var part = new GalleyPart(false, pieces);
        var top = Math.Max(360 * frame.Scale, column.Bottom - (Math.Ceiling(part.Height / frame.Look.Grid) * frame.Look.Grid) - frame.Look.Grid);
        if (top - 13 < least)
        {
            // It begins below the title and goes on on the next page.
            new ColumnFlow(frame.Look.Grid, () => frame.Setting.Book.TextPage(frame.Section, 1)).Run(
                [part],
                (column with { Top = least + 24 }) with
                {
                    Fresh = false,
                }
            );
            return;
        }

        page.Rule(frame.Left, top - 13, frame.Left + width, top - 13, frame.Look.Ink, 0.9);
        new ColumnFlow(frame.Look.Grid, () => frame.Setting.Book.TextPage(frame.Section, 1)).Run([part], column with { Top = top });
    }

    private static Tagging.TagBuilder Paragraph(SectionFrame frame) => frame.Setting.Tags.Add(frame.Tag, "P", frame.Section.Origin);
}
