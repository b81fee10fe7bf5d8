using System.Collections.Immutable;
using ReportBuilder.Data;
using ReportBuilder.Differences.State;
using ReportBuilder.Files;
using ReportBuilder.Loading;
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

    private static Outcome<ComparedSide?> FromBuild(string place)
    {
        if (StateFile.Read(File.ReadAllBytes(place)) is not { } state)
            return Refused("RB8032", place, "this state was written by another version of the program, or is damaged", "build the edition again");
        var others = ImmutableSortedDictionary.CreateBuilder<string, ComparedSide>(StringComparer.Ordinal);
        foreach (var (tag, beside) in StateFile.Beside(place))
        {
            if (StateFile.Read(File.ReadAllBytes(beside)) is { } other)
                others[tag] = new(other, null);
        }

        return Outcome.Of<ComparedSide?>(new(state, null) { Others = others.ToImmutable() });
    }

    /// <summary>False claims do not stop a comparison: finding them is what it is for.</summary>
    private static Outcome<ComparedSide?> FromSources(Outcome<ReportSources> sources)
    {
        if (sources.HasErrors)
            return new(null, sources.Diagnostics);
        var languages = EditionLoader.LanguagesOf(sources.Value);
        var drafts = EditionDrafts.Draft(sources.Value, languages, _ => { }, studied: false);
        if (drafts.Value.Any(draft => draft is null))
            return new(null, drafts.Diagnostics);
        var translations = EditionDrafts.Translations(drafts.Value);
        var others = Enumerable.Range(1, drafts.Value.Length - 1).Select(at => Task.Run(() => Side(at))).ToArray();
        var main = Side(0);
        return new(
            main with
            {
                Others = others.Select((other, at) => KeyValuePair.Create(LanguageTag.Primary(languages[at + 1]), other.GetAwaiter().GetResult()))
                    .ToImmutableSortedDictionary(StringComparer.Ordinal),
            },
            drafts.Diagnostics);

        ComparedSide Side(int at)
        {
            var draft = drafts.Value[at];
            var files = new FileList();
            var editions = ReportPipeline.Write(draft, new(Pdf: true, Html: true), _ => { }, file => files.Add(file.Path, file.Bytes), translations[at]);
            var site = editions.HasErrors ? null : files.Below("");
            return new(
                StateReader.Read(draft, editions.Value with { Site = site }, sources.Value.Files, drafts.Diagnostics),
                new(draft.Inputs, draft.Scores));
        }
    }

    private static Outcome<ComparedSide?> Refused(string code, string name, string problem, string hint) =>
        new(null, [Diagnostic.Error(code, new(name), problem, hint)]);
}
