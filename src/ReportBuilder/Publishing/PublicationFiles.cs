using System.Collections.Immutable;
using ReportBuilder.Data;
using ReportBuilder.Exporting;
using ReportBuilder.Html;
using ReportBuilder.Html.Markdown;
using ReportBuilder.Layout;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Pdf;
using ReportBuilder.Publishing.Cards;

namespace ReportBuilder.Publishing;

/// <summary>
/// The files of an edition's publications, each in a folder of its name: a page for browsers, a PDF, Markdown, plain text and a Word file; of
/// briefs a page and a PDF for each unit, of cards PNG.
/// </summary>
internal static class PublicationFiles
{
    /// <summary>Writes them; what is wrong with one is told, and its file is missing.</summary>
    /// <param name="choice">Which to write.</param>
    /// <param name="take">Takes a path below the output folder and the file's bytes, from any thread.</param>
    public static ImmutableArray<Diagnostic> Write(ReportDraft draft, PublicationChoice choice, OutputPlaces places, Action<string, ImmutableArray<byte>> take)
    {
        var asked = draft.Document.Publications.Where(choice.Takes).GroupBy(made => made.Publication).ToArray();
        var said = new ImmutableArray<Diagnostic>[asked.Length];
        Parallel.For(0, asked.Length, at => said[at] = asked[at].Key.Kind switch
        {
            PublicationKind.Briefs => BriefFiles.Write(draft, asked[at].Key, [.. asked[at]], places, take),
            PublicationKind.Cards => CardFiles.Write(draft, asked[at].Single(), places, choice.ChecksOnly, take),
            _ => Write(draft, asked[at].Single(), places, take),
        });
        return [.. said.SelectMany(told => told)];
    }

    /// <summary>A PDF whose title is the headline; heads of its pages name the edition. Default where something is wrong, which is logged.</summary>
    public static ImmutableArray<byte> Pdf(ReportDocument document, ReportDraft draft, DiagnosticLog log)
    {
        var pages = log.Take("lay out", () => Typesetter.LayOut(document, draft.Inputs.Fonts));
        return pages is null
            ? default
            : log.TakeBytes("pdf", () => PdfWriter.Write(pages with { Edition = pages.Edition with { Title = document.Sections[0].Title, Year = 0 } }));
    }

    private static ImmutableArray<Diagnostic> Write(
        ReportDraft draft,
        PublishedDocument publication,
        OutputPlaces places,
        Action<string, ImmutableArray<byte>> take
    )
    {
        var document = PublicationHead.On(publication);
        var log = new DiagnosticLog(_ => { });
        void Take(string ending, ImmutableArray<byte> bytes) => take($"publications/{publication.Name}/{publication.Name}{places.Mark}.{ending}", bytes);
        if (Pdf(document, draft, log) is { IsDefault: false } pdf)
            Take("pdf", pdf);
        var page = PublicationWriter.Write([document], draft.Scores, draft.Inputs);
        log.Add(page.Diagnostics);
        if (!page.HasErrors)
            Take("html", page.Value[0]);
        Take("md", MarkdownFile.Write(document, ""));
        Take("txt", PlainTextFile.Write(document));
        Take("docx", WordFile.WriteToRead(draft with { Document = document }));
        return log.Diagnostics;
    }
}
