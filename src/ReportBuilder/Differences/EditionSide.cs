using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Differences;

/// <summary>
/// One side of a comparison as it is named on the command line: the folder of an edition, a built output, or a git revision of an edition's
/// folder.
/// </summary>
internal static class EditionSide
{
    /// <param name="edition">The folder that a revision is one of.</param>
    public static Outcome<ComparedSide?> Read(string name, string edition)
    {
        if (File.Exists(Path.Combine(name, "content", "report.yaml")))
            return FromSources(EditionFolder.Read(name));
        if (BuiltState(name) is { } place)
            return FromBuild(place);
        if (Directory.Exists(name))
            return Refused("RB8030", name, "the folder is neither an edition nor a built output", "an edition has content/report.yaml, a built output has data/state.json");
        return GitRevision.Find(edition, name) switch
        {
            { Problem.Length: > 0 } none => Refused("RB8031", name, none.Problem, "name an edition's folder, a built output, or a revision such as HEAD~1"),
            var revision => FromSources(GitRevision.Read(revision)),
        };
    }

    private static string? BuiltState(string folder) =>
        new[] { Path.Combine(folder, StateFile.Path), Path.Combine(folder, "output", StateFile.Path) }.FirstOrDefault(File.Exists);

    private static Outcome<ComparedSide?> FromBuild(string place) =>
        StateFile.Read(File.ReadAllBytes(place)) is { } state
            ? Outcome.Of<ComparedSide?>(new(state, null))
            : Refused("RB8032", place, "this state was written by another version of the program, or is damaged", "build the edition again");

    /// <summary>False claims do not stop a comparison: finding them is what it is for.</summary>
    private static Outcome<ComparedSide?> FromSources(Outcome<ReportSources> sources)
    {
        if (sources.HasErrors)
            return new(null, sources.Diagnostics);
        var draft = ReportPipeline.Draft(sources.Value, _ => { });
        if (draft.Value is null)
            return new(null, draft.Diagnostics);
        var editions = ReportPipeline.Write(draft.Value, new(Pdf: true, Html: true), _ => { });
        var state = StateReader.Read(draft.Value, editions.Value, sources.Value.Files, draft.Diagnostics);
        return new(new(state, new(draft.Value.Inputs, draft.Value.Scores)), draft.Diagnostics);
    }

    private static Outcome<ComparedSide?> Refused(string code, string name, string problem, string hint) =>
        new(null, [Diagnostic.Error(code, new(name), problem, hint)]);
}
