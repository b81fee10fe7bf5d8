using System.Collections.Immutable;
using ReportBuilder.Html;
using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Serving;

/// <summary>A warm pipeline for each language of an edition, and the sites as they know each other.</summary>
internal sealed class WarmEdition
{
    private readonly Dictionary<string, WarmPipeline> pipelines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SiteTranslation> known = new(StringComparer.Ordinal);

    /// <summary>The pipeline of a language.</summary>
    public WarmPipeline Of(string language)
    {
        if (!pipelines.TryGetValue(language, out var pipeline))
            pipelines[language] = pipeline = new();
        return pipeline;
    }

    /// <summary>Whether these are the files that the last draft of every language was made from.</summary>
    public bool Knows(ReportSources sources) => LanguagesOf(sources).All(language => Of(language).Knows(sources with { Language = language }));

    /// <summary>The languages that files are written in, the main one first; one where they cannot be read.</summary>
    public static ImmutableArray<string> LanguagesOf(ReportSources sources)
    {
        var all = EditionLoader.LanguagesOf(sources);
        return all.IsEmpty ? [""] : all;
    }

    /// <summary>Takes down what the other sites are to know of this one.</summary>
    public void Learn(string language, ReportDraft draft)
    {
        var folder = draft.Inputs.Edition.Languages.IsMain ? "" : $"{LanguageTag.Primary(language)}/";
        known[language] = SiteWriter.Translation(draft.Document, draft.Scores, folder);
    }

    /// <summary>The sites of the other languages as one site sees them, as far as they are known.</summary>
    public ImmutableArray<SiteTranslation> Around(string language, ImmutableArray<string> languages)
    {
        var back = language == languages[0] ? "" : "../";
        return
        [
            .. languages.Where(other => other != language && known.ContainsKey(other))
                .Select(other => known[other] with { Folder = back + known[other].Folder }),
        ];
    }
}
