using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>
/// The lines of the contents, two levels: number, title, dots, page; each a link. Case studies stand in a line below their dimension.
/// </summary>
/// <param name="aboveParts">White above an entry of the first level, in points.</param>
internal sealed class ContentsEntries(SectionFrame frame, Func<string, string> numberOf, TagBuilder toc, double aboveParts)
{
    private const double NumberWidth = 26;
    private const double BelowCases = 1.5;

    public List<Piece> Pieces()
    {
        var pieces = new List<Piece>();
        foreach (var section in frame.Setting.Document.Sections.Where(section => IsListed(section) && !frame.Setting.Footnotes.Empties(section)))
            Add(section, 0, toc, pieces);
        return pieces;
    }

    private static bool IsListed(Section section) =>
        section.Kind is not (SectionKind.Cover or SectionKind.TitlePage or SectionKind.Contents or SectionKind.Unit or SectionKind.CaseStudy or SectionKind.BackCover);

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
        var title = setting.Text(name + " ", style, frame.Width - LeaderLine.PageWidth - indent - LeaderLine.Gap, link);
        var page = setting.Text(numberOf(section.Id), style with { Tabular = true }, LeaderLine.PageWidth, link, Alignment.End);
        var piece = new LeaderLine(number, title, page, name, "#" + section.Id, link).Piece(style, indent, frame.Width, look.Muted);
        piece.Before = level == 0 ? aboveParts : 0;
        return piece;
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
}
