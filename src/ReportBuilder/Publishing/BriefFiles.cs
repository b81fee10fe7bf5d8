using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Data;
using ReportBuilder.Exporting;
using ReportBuilder.Html;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Publishing;

/// <summary>Briefs: a page and a PDF for each unit, a page that leads to them, and a zip with the PDFs.</summary>
internal static class BriefFiles
{
    public static ImmutableArray<Diagnostic> Write(
        ReportDraft draft,
        Publication publication,
        ImmutableArray<PublishedDocument> briefs,
        OutputPlaces places,
        Action<string, ImmutableArray<byte>> take
    )
    {
        var documents = briefs.Select(PublicationHead.On).ToImmutableArray();
        var folder = $"publications/{publication.Name}/";
        var log = new DiagnosticLog(_ => { });
        var pages = PublicationWriter.Write([.. documents, PublicationHead.On(Index(draft, briefs, places))], draft.Scores, draft.Inputs);
        log.Add(pages.Diagnostics);
        for (var at = 0; at < pages.Value.Length && !pages.HasErrors; at++)
            take($"{folder}{(at < briefs.Length ? briefs[at].Name : "index")}{places.Mark}.html", pages.Value[at]);

        var (pdfs, logs) = (new ImmutableArray<byte>[briefs.Length], new DiagnosticLog[briefs.Length]);
        Parallel.For(0, briefs.Length, at => pdfs[at] = PublicationFiles.Pdf(documents[at], draft, logs[at] = new(_ => { })));
        foreach (var told in logs)
            log.Add(told.Diagnostics);
        if (log.HasErrors)
            return log.Diagnostics;
        var files = briefs.Select((brief, at) => KeyValuePair.Create($"{brief.Name}{places.Mark}.pdf", pdfs[at])).ToList();
        foreach (var (name, pdf) in files)
            take(folder + name, pdf);
        take(folder + ZipOf(publication, places), FixedZip.Of(files));
        return log.Diagnostics;
    }

    private static string ZipOf(Publication publication, OutputPlaces places) => $"{publication.Name}{places.Mark}.zip";

    /// <summary>The units in the order of their ranks, with the ways to page and PDF.</summary>
    private static PublishedDocument Index(ReportDraft draft, ImmutableArray<PublishedDocument> briefs, OutputPlaces places)
    {
        var (first, wording, place) = (briefs[0], draft.Scores.Wording, briefs[0].Publication.Place);
        var edition = first.Document.Edition;
        var rows = briefs.Select(brief => Row(draft, brief, places)).ToImmutableArray();
        var table = new Table(
            TableKind.Plain,
            wording["story.briefs"],
            [],
            [
                new("rank", wording["head.rank"], ColumnKind.Rank),
                new("name", edition.Terms.Unit.One is var word && word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : "", ColumnKind.RowHeader),
                new("pdf", "PDF", ColumnKind.Text),
            ],
            rows,
            "",
            place)
        {
            Id = "briefs",
        };
        var name = ZipOf(first.Publication, places);
        var zip = new Paragraph([new Link(name, [new TextRun(name)])], ParagraphRole.Body, place);
        var said = wording.Say("story.briefs-from", ("count", briefs.Length), ("title", edition.Title), ("year", edition.Year));
        var title = wording["story.briefs"];
        var section = new Section(SectionKind.Story, first.Publication.Name, "", title, "ink", [new TextRun(said)], [], [table, zip], [], place);
        return first with { Name = "index", Document = first.Document with { Sections = [section], Claims = [] } };
    }

    private static TableRow Row(ReportDraft draft, PublishedDocument brief, OutputPlaces places)
    {
        var unit = brief.Document.Sections[0].Unit!;
        var rank = draft.Scores.Rank(unit, draft.Scores.Framework.Root);
        var file = brief.Name + places.Mark;
        return new(
            unit.Id,
            [
                new([new TextRun(rank?.ToString(CultureInfo.InvariantCulture) ?? "")], rank),
                new([new Link(file + ".html", [new TextRun(unit.Name)])]),
                new([new Link(file + ".pdf", [new TextRun("PDF")])]),
            ]);
    }
}
