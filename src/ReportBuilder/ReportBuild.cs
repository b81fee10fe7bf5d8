using System.Collections.Immutable;
using ReportBuilder.Commands;
using ReportBuilder.Data;
using ReportBuilder.Differences;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Releasing;

namespace ReportBuilder;

/// <summary>All files of a build, by path relative to the output folder, in ordinal order; the manifest last.</summary>
internal sealed record BuiltReport(ReportDraft Draft, ReportEditions Editions, ImmutableArray<KeyValuePair<string, ImmutableArray<byte>>> Files, BuildCounts Counts);

/// <summary>Runs the pipeline over a folder and gathers the files, without writing any.</summary>
internal static class ReportBuild
{
    public static Outcome<BuiltReport?> Run(BuildOrder order, Action<string> onStage)
    {
        onStage("read");
        var sources = EditionFolder.Read(order.Folder);
        if (sources.HasErrors)
            return new(null, sources.Diagnostics);
        var draft = ReportPipeline.Draft(sources.Value, onStage);
        if (draft.HasErrors)
            return new(null, draft.Diagnostics);
        if (order is { Embargoed: false, Day: { } day } && Embargo.Refusal(draft.Value.Document.Edition, day) is { } refusal)
            return new(null, draft.Diagnostics.Add(refusal));
        var printed = order.Embargoed ? draft.Value : Embargo.Lifted(draft.Value);
        var editions = ReportPipeline.Write(printed, order.Choice, onStage);
        var diagnostics = draft.Diagnostics.AddRange(editions.Diagnostics);
        return editions.HasErrors ? new(null, diagnostics) : new(Gather(order, sources.Value, printed, editions.Value, diagnostics), diagnostics);
    }

    /// <summary>All files of a build, from what the pipeline made.</summary>
    public static BuiltReport Gather(BuildOrder order, ReportSources sources, ReportDraft draft, ReportEditions editions, ImmutableArray<Diagnostic> diagnostics)
    {
        var files = new List<KeyValuePair<string, ImmutableArray<byte>>>();
        if (!editions.Pdf.IsDefault)
            files.Add(new("report.pdf", editions.Pdf));
        if (editions.Site is { } site)
            files.AddRange(site.Select(file => KeyValuePair.Create($"html/{file.Key}", file.Value)));
        if (order.WritesData)
        {
            files.AddRange(DataFiles.Write(draft, editions.Pages));
            files.Add(new(StateFile.Path, StateFile.Write(StateReader.Read(draft, editions, sources.Files, diagnostics))));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        var counts = BuildCounts.Of(draft.Document, editions.Pages?.Pages.Length ?? 0, diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning));
        files.Add(new("build.json", BuildManifest.Write(draft, counts, files)));
        return new(draft, editions, [.. files], counts);
    }
}
