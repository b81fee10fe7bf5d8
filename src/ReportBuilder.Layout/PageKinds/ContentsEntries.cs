using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>
/// The lines of the contents, two levels: number, title, dots, page; each a link. Case studies stand in a line below their dimension.
/// </summary>
internal sealed class ContentsEntries(SectionFrame frame, Func<string, string> numberOf, TagBuilder toc)
{
    private const double NumberWidth = 26;
    private const double PageWidth = 34;
    private const double BelowCases = 1.5;
    private const double AbovePart = 6;

    public List<Piece> Pieces()
    {
        var pieces = new List<Piece>();
        foreach (var section in frame.Setting.Document.Sections.Where(section => IsListed(section) && !frame.Setting.Footnotes.Empties(section)))
            Add(section, 0, toc, pieces);
        return pieces;
    }

    private static bool IsListed(Section section) =>
        section.Kind is not (SectionKind.Cover or SectionKind.TitlePage or SectionKind.Contents or SectionKind.Unit or SectionKind.CaseStudy);

    private void Add(Section section, int level, TagBuilder parent, List<Piece> pieces)
    {
        var item = frame.Setting.Tags.Add(parent, "TOCI", section.Origin);
        pieces.Add(Line(section, level, item));
        if (section.Children.Any(child => child.Kind == SectionKind.CaseStudy))
            pieces.Add(CaseStudies(section, item));
        var children = section.Children.Where(IsListed).ToArray();
        if (level > 0 || children.Length == 0)
            return;
        pieces[^1].KeepWithNext = true;
        var inner = frame.Setting.Tags.Add(item, "TOC", section.Origin);
        foreach (var child in children)
            Add(child, 1, inner, pieces);
    }

    private Piece Line(Section section, int level, TagBuilder item)
    {
        var setting = frame.Setting;
        var look = frame.Look;
        var link = setting.Tags.Add(setting.Tags.Add(item, "Reference", section.Origin), "Link", section.Origin);
        var style = level == 0
            ? new TypeStyle(FontWeight.SemiBold, 10.5, 15, look.Ink, Tracking: -0.005)
            : new TypeStyle(FontWeight.Regular, 9.2, 13.5, look.Ink);
        var colour = section.ColourToken == "ink" ? look.Muted : setting.PaperColours.Colour(section.ColourToken);
        var number =
            section.Number.Length == 0
                ? null
                : setting.Text(section.Number + " ", style with { Weight = FontWeight.SemiBold, Colour = colour, Tabular = true }, NumberWidth, link);
        var indent = number is null ? 0 : NumberWidth;
        var name = section.Kind == SectionKind.Dimension && section.ShortTitle.Length > 0 ? section.ShortTitle : section.Title;
        var title = setting.Text(name + " ", style, frame.Width - PageWidth - indent - 20, link);
        var page = setting.Text(numberOf(section.Id), style with { Tabular = true }, PageWidth, link, Alignment.End);
        return new(title.Height, (canvas, x, y) =>
        {
            number?.Draw(canvas, x, y);
            title.Draw(canvas, x + indent, y);
            var last = y + title.Height - style.Leading;
            DrawLeader(canvas, x + indent + title.LineWidth(title.Count - 1) + 6, x + frame.Width - page.InkWidth - 6, last + style.Baseline, look.Muted);
            page.Draw(canvas, x + frame.Width - PageWidth, last);
            canvas.AddLink(new(new(x, y, frame.Width, title.Height), "#" + section.Id, name, link.Id));
        })
        {
            Before = level == 0 ? AbovePart : 0,
            Origin = section.Origin,
        };
    }

    /// <summary>The case studies of a dimension, side by side in one small line.</summary>
    private Piece CaseStudies(Section dimension, TagBuilder item)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var inner = setting.Tags.Add(item, "TOC", dimension.Origin);
        var style = new TypeStyle(FontWeight.Regular, 7.4, 10.5, look.Muted, Tabular: true);
        var words = new List<TextPiece>();
        foreach (var study in dimension.Children.Where(child => child.Kind == SectionKind.CaseStudy))
        {
            var link = setting.Tags.Add(setting.Tags.Add(setting.Tags.Add(inner, "TOCI", study.Origin), "Reference", study.Origin), "Link", study.Origin);
            var name = study.ShortTitle.Length > 0 ? study.ShortTitle : study.Title;
            words.Add(new($"{name}\u00A0\u00A0", style, link, "#" + study.Id, name));
            words.Add(
                new(
                    numberOf(study.Id) + (ReferenceEquals(study, dimension.Children[^1]) ? "" : "\u2003\u2003"),
                    style with
                    {
                        Weight = FontWeight.Medium,
                    },
                    link,
                    "#" + study.Id,
                    name
                )
            );
        }

        var text = setting.Lines.Set(words.ToArray(), frame.Width - NumberWidth, dimension.Origin);
        return new(text.Height + BelowCases, (page, x, y) => text.Draw(page, x + NumberWidth, y - 1)) { Origin = dimension.Origin };
    }

    /// <summary>Dots that stand below each other on every line.</summary>
    private static void DrawLeader(PageCanvas page, double from, double to, double baseline, Rgb colour)
    {
        const double step = 4;
        var start = Math.Ceiling(from / step) * step;
        if (to - start < step)
            return;
        page.Add(
            new PlacedPath(
                [new(PathVerb.MoveTo, start, baseline - 0.4), new(PathVerb.LineTo, to, baseline - 0.4)],
                null,
                colour,
                0.8,
                PlacedItem.Artifact,
                [0.8, step - 0.8]
            )
        );
    }
}
