using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Files;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Serving;

/// <summary>
/// Builds the starter edition some times for nothing but the runtime, which compiles better what has run some thirty times: the first saves
/// of an author are then as fast as the later ones. The starter is small and made of everything that an edition is made of, so that this
/// takes little time and memory. Never throws.
/// </summary>
internal static class Rehearsal
{
    /// <summary>A score of the starter, and what it changes to and back at every save.</summary>
    private const string Score = "Market days,Larkhaven,4";
    private const string OtherScore = "Market days,Larkhaven,3";

    /// <summary>So many saves meet what the ones before them have left; then everything is still to be made again.</summary>
    private const int SavesInARow = 6;

    /// <summary>Builds until so many are done or <paramref name="isWanted"/> says that a save is waiting.</summary>
    public static void Run(int rounds, Func<bool> isWanted)
    {
        var (before, after) = Saves();
        var pipeline = new WarmPipeline();
        for (var round = 0; round < rounds && isWanted(); round++)
        {
            if (round % SavesInARow == 0)
            {
                pipeline = new();
                // What nobody uses any more is not to pile up: the next build takes its room.
                GC.Collect();
            }

            if (!Build(pipeline, round % 2 == 0 ? before : after))
                return;
        }
    }

    /// <summary>The starter, and the same with another score.</summary>
    internal static (ReportSources Before, ReportSources After) Saves()
    {
        const string table = "data/scores.csv";
        var files = EmbeddedFiles.Under("starter/").Concat(EditionFolder.BuiltInTemplates()).ToImmutableSortedDictionary(StringComparer.Ordinal);
        var scores = Encoding.UTF8.GetString(files[table].AsSpan()).Replace(Score, OtherScore, StringComparison.Ordinal);
        return (new(files), new(files.SetItem(table, [.. Encoding.UTF8.GetBytes(scores)])));
    }

    private static bool Build(WarmPipeline pipeline, ReportSources sources)
    {
        try
        {
            var draft = pipeline.Draft(sources);
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
