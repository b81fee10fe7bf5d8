using ReportBuilder.Files;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Serving;

/// <summary>
/// Builds the edition some times for nothing but the runtime, which compiles better what has run some thirty times: the first saves of an author are then as fast as
/// the later ones. Its results are thrown away, and what is shown stays as it is. Never throws: what is broken is told when it is built to be shown.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Builds until so many are done or <paramref name="isWanted"/> says that a save is waiting.</summary>
    public static void Run(string folder, int rounds, Func<bool> isWanted)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return;
        var pipeline = new WarmPipeline();
        for (var round = 0; round < rounds && isWanted(); round++)
        {
            // By turns with everything still to be made and with what the round before has left.
            pipeline = round % 2 == 0 ? new() : pipeline;
            if (!Build(pipeline, sources.Value))
                return;
        }
    }

    private static bool Build(WarmPipeline pipeline, ReportSources sources)
    {
        try
        {
            var draft = pipeline.DraftAnew(sources);
            if (draft.HasErrors)
                return false;
            var pdf = Task.Run(() => PreviewBuild.Pdf(pipeline, draft.Value));
            var site = PreviewBuild.Site(pipeline, draft, PreviewState.Nothing);
            return !pdf.GetAwaiter().GetResult().Bytes.IsDefaultOrEmpty && site.Current;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
