using System.Collections.Immutable;
using ReportBuilder.Html;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder;

/// <summary>The drafts of an edition in each of its languages, from one set of files.</summary>
internal static class EditionDrafts
{
    /// <summary>The languages to write: one that was asked for, else all; the main one first.</summary>
    /// <param name="asked">Its tag or primary language; null for all.</param>
    public static Outcome<ImmutableArray<string>> Languages(ReportSources sources, string? asked)
    {
        var all = EditionLoader.LanguagesOf(sources);
        if (asked is null)
            return Outcome.Of(all);
        if (all is [""])
            all = [EditionLoader.Load(sources).Value.Edition.Language];
        return all.FirstOrDefault(language => LanguageTag.Serves(asked, language)) is { } one
            ? Outcome.Of<ImmutableArray<string>>([one])
            : new(
                [],
                [
                    Diagnostic.Error(
                        "RB1137",
                        new(EditionLoader.ReportPath),
                        $"the edition is not written in '{asked}'",
                        $"it has {string.Join(", ", all)}"),
                ]);
    }

    /// <summary>
    /// Loads, scores and composes in every language at the same time. What there is to say of the files that all share is said once, in the words
    /// of the first language.
    /// </summary>
    public static Outcome<ImmutableArray<ReportDraft>> Draft(ReportSources sources, ImmutableArray<string> languages, Action<string> onStage, bool studied)
    {
        var others = languages
            .Skip(1)
            .Select(language => Task.Run(() => ReportPipeline.Draft(sources with { Language = language }, _ => { }, studied)))
            .ToArray();
        var first = ReportPipeline.Draft(sources with { Language = languages[0] }, onStage, studied);
        var (drafts, diagnostics) = (ImmutableArray.Create(first.Value), first.Diagnostics);
        foreach (var other in others.Select(draft => draft.GetAwaiter().GetResult()))
            (drafts, diagnostics) = (drafts.Add(other.Value), Together(diagnostics, other.Diagnostics));
        return new(drafts, diagnostics);
    }

    /// <summary>What is said of one place in two languages under one code is the same thing.</summary>
    public static ImmutableArray<Diagnostic> Together(ImmutableArray<Diagnostic> said, ImmutableArray<Diagnostic> more)
    {
        var known = said.Select(diagnostic => (diagnostic.Code, diagnostic.Place)).ToHashSet();
        return [.. said, .. more.Where(diagnostic => !known.Contains((diagnostic.Code, diagnostic.Place)))];
    }

    /// <summary>Whether sites are the same to others: their languages, addresses and pages.</summary>
    public static bool Same(ImmutableArray<SiteTranslation> some, ImmutableArray<SiteTranslation> others) =>
        some.Length == others.Length
        && some.Zip(others).All(pair => pair.First with { Pages = pair.Second.Pages } == pair.Second && pair.First.Pages.SetEquals(pair.Second.Pages));

    /// <summary>The sites of the other languages as each site knows them, in the order of the drafts.</summary>
    public static ImmutableArray<ImmutableArray<SiteTranslation>> Translations(ImmutableArray<ReportDraft> drafts)
    {
        if (drafts.Length == 1)
            return [[]];
        string Folder(ReportDraft draft) => draft.Inputs.Edition.Languages is { IsMain: false } languages ? LanguageTag.Primary(languages.Current) + "/" : "";
        string Way(ReportDraft from, ReportDraft to) => (Folder(from).Length > 0 ? "../" : "") + Folder(to);
        return
        [
            .. drafts.Select(from => drafts
                .Where(to => !ReferenceEquals(to, from))
                .Select(to => SiteWriter.Translation(to.Document, to.Scores, Way(from, to)))
                .ToImmutableArray()),
        ];
    }
}
