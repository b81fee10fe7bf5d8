using ReportBuilder.Commands.Builds;
using ReportBuilder.Files;

namespace ReportBuilder.Stages;

/// <summary>--stages: the result of each stage as text, in the order of the pipeline. The golden tests read the same text.</summary>
internal static class StagesPrinter
{
    public static int Print(BuildOrder order, TextWriter to)
    {
        var sources = EditionFolder.Read(order.Folder);
        if (sources.HasErrors)
            return PrintDiagnostics(sources.Diagnostics, to);
        var draft = ReportPipeline.Draft(sources.Value, _ => { });
        if (draft.HasErrors)
            return PrintDiagnostics(draft.Diagnostics, to);
        to.Write(InputsText.Print(draft.Value.Inputs));
        to.Write(ScorebookText.Print(draft.Value.Scores));
        to.Write(DocumentText.Print(draft.Value.Document));
        var editions = ReportPipeline.Write(draft.Value, order.Choice, _ => { });
        if (editions.Value.Pages is { } pages)
            to.Write(PagesText.Print(pages));
        if (editions.Value.Site is { } site)
            to.Write(SiteText.Print(site));
        return editions.HasErrors ? PrintDiagnostics(editions.Diagnostics, to) : ExitCode.Done;
    }

    private static int PrintDiagnostics(IEnumerable<Model.Diagnostics.Diagnostic> diagnostics, TextWriter to)
    {
        foreach (var diagnostic in diagnostics)
            to.WriteLine(diagnostic);
        return ExitCode.InputErrors;
    }
}
