using ReportBuilder.Layout.PageKinds;
using ReportBuilder.Layout.Reuse;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Layout;

/// <summary>Sets the sections in reading order, each as its kind of page.</summary>
/// <param name="cache">Sections of the report before; null where nothing is kept.</param>
/// <param name="atTheRight">Which sections begin on a right-hand page.</param>
/// <param name="bound">The pages are for a press: empty ones of the outline are among them.</param>
internal sealed class SectionSetter(Setting setting, SectionCache? cache = null, RightHandStarts atTheRight = RightHandStarts.None, bool bound = false)
{
    private readonly List<ContentsPages> contents = [];

    public void SetAll()
    {
        var before = SectionKind.Cover;
        foreach (var section in setting.Document.Sections)
        {
            Set(section, setting.Tags.Document, 0, FollowsOn(section.Kind, before));
            before = section.Kind;
        }

        foreach (var pages in contents)
            pages.Draw();
    }

    /// <summary>Lists and what a reader looks things up in stand behind what is before them, in a bound book too.</summary>
    private static bool FollowsOn(SectionKind kind, SectionKind before) => kind switch
    {
        SectionKind.PlaceList or SectionKind.Indicators or SectionKind.Glossary or SectionKind.Index or SectionKind.References => true,
        SectionKind.Acknowledgements or SectionKind.Colophon => true,
        SectionKind.Appendix => before == SectionKind.Appendix,
        _ => false,
    };

    private void Set(Section section, TagBuilder parent, int depth, bool followsOn = false)
    {
        // Pages without a word are for a binder; a reader of a file would only wonder.
        for (var blank = 0; bound && blank < section.BlankPagesBefore; blank++)
            setting.Book.NewPage().Says = false;
        if (section.Kind == SectionKind.BackCover && atTheRight != RightHandStarts.None)
            setting.Book.TurnToTheLeft();
        else if (!followsOn && BeginsAtTheRight(section, depth) && !setting.Footnotes.Empties(section))
            setting.Book.TurnToTheRight();
        if (section.Kind is not (SectionKind.Cover or SectionKind.TitlePage or SectionKind.Contents or SectionKind.PlaceList or SectionKind.Foreword))
            setting.Book.EndFrontMatter();
        if (setting.Footnotes.Empties(section))
            return;
        var frame = SectionFrame.Open(setting, section, parent, depth);
        // The contents are drawn when all other pages are there.
        if (cache is null || section.Kind == SectionKind.Contents)
            SetPages(frame);
        else
            cache.Set(frame, SetPages);
        if (section.Kind == SectionKind.UnitProfiles)
            return;
        foreach (var child in section.Children)
            Set(child, frame.Tag, depth + 1);
    }

    private bool BeginsAtTheRight(Section section, int depth) => atTheRight switch
    {
        RightHandStarts.Parts => depth == 0,
        RightHandStarts.Chapters => depth == 0 || (depth == 1 && section.Kind != SectionKind.CaseStudy),
        _ => false,
    };

    private void SetPages(SectionFrame frame)
    {
        switch (frame.Section.Kind)
        {
            case SectionKind.Cover:
                CoverPage.Set(frame);
                break;
            case SectionKind.BackCover:
                BackCoverPage.Set(frame);
                break;
            case SectionKind.TitlePage:
                TitlePage.Set(frame);
                break;
            case SectionKind.Contents:
                contents.Add(ContentsPages.Reserve(frame));
                break;
            case SectionKind.Part:
                PartOpener.Set(frame);
                break;
            case SectionKind.Dimension:
                DimensionOpener.Set(frame);
                break;
            case SectionKind.CaseStudy:
                CaseStudyPages.Set(frame);
                break;
            case SectionKind.UnitProfiles:
                UnitProfilePages.Set(frame);
                break;
            case SectionKind.Story:
                StoryPages.Set(frame);
                break;
            case var _ when TablePages.IsOne(frame.Section):
                TablePages.Set(frame);
                break;
            default:
                TextPages.Set(frame);
                break;
        }
    }
}
