using System.Collections.Immutable;
using ReportBuilder.Layout.PageKinds;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Reuse;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout;

/// <summary>Lays the document out as pages: type, columns, tables, pictures, and the tag tree over them.</summary>
public static class Typesetter
{
    /// <summary>Numbers of pages settle in the second or third setting; what would go to and fro between two pages is left at the last.</summary>
    private const int MostSettings = 5;

    /// <summary>
    /// The pages of a document. RB5001: a character that no face has. RB5002: something taller than a page. RB5003: a script that cannot be set.
    /// Errors name the author's line.
    /// </summary>
    /// <param name="cache">What a preview keeps from one build to the next; null where nothing is kept.</param>
    public static Outcome<PagedDocument> LayOut(ReportDocument document, FontFamily fonts, LayoutCache? cache = null)
    {
        if (cache is null)
            return LayOut(document, new Shaper(fonts), new TextCache(keepsParagraphs: false));
        cache.Begin(fonts);
        cache.Sections.Begin(new(document, cache.Shaper, cache.Texts));
        var pages = LayOut(document, cache.Shaper, cache.Texts, cache.Sections);
        cache.NextGeneration();
        return pages;
    }

    /// <summary>The pages of a bound book: parts begin at the right, and its spine is the last page.</summary>
    public static Outcome<PagedDocument> LayOutForPress(ReportDocument document, FontFamily fonts, PrintSettings print) =>
        LayOut(document, new Shaper(fonts), new TextCache(keepsParagraphs: false), print: print);

    private static Outcome<PagedDocument> LayOut(
        ReportDocument document,
        Shaper shaper,
        TextCache texts,
        SectionCache? sections = null,
        PrintSettings? print = null)
    {
        var setting = new Setting(document, shaper, texts);
        Set(setting, sections, print);
        // Only what prints numbers of pages is set again.
        for (var again = 0; again < MostSettings && setting.PageNumbers.Searches > 0; again++)
        {
            var found = PageNumbers.Of(setting.Book);
            if (setting.PageNumbers.Hold(found))
                break;
            setting = new(document, shaper, texts, found);
            Set(setting, sections, print);
        }

        return Paged(document, setting);
    }

    private static void Set(Setting setting, SectionCache? sections, PrintSettings? print)
    {
        new SectionSetter(setting, sections, print?.RightHandStarts ?? RightHandStarts.None, print is not null).SetAll();
        if (print?.Spine is { } spine)
            SpinePage.Set(setting, spine);
    }

    private static Outcome<PagedDocument> Paged(ReportDocument document, Setting setting)
    {
        var tags = Task.Run(setting.Tags.Document.Build);
        var pages = setting.Book.Build();
        var destinations = Destinations.From(setting.Book.Destinations);
        var outline = Bookmarks.From(document, destinations);
        ImmutableArray<AttachedFile> files = [.. document.Edition.Attached, .. ChartData.Of(document)];
        var paged = new PagedDocument(document.Edition, pages, tags.GetAwaiter().GetResult(), destinations, outline, files);
        paged = paged with { Missing = [.. MissingCharacters.WithoutFace(setting.Lines.Missing)] };
        paged = LargePrint.Of(paged, document.Theme.Enlargement);
        return Outcome.Of(paged, setting.Diagnostics.Distinct().Concat(MissingCharacters.Report(setting.Lines.Missing)));
    }
}
