using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Files;

/// <summary>The texts and templates of an edition, by path.</summary>
/// <param name="Texts">Those of the language in which the edition is read.</param>
/// <param name="All">Those of all its languages.</param>
internal sealed record EditionTexts(
    ImmutableSortedDictionary<string, ContentText> Texts,
    ImmutableSortedDictionary<string, ContentText> All,
    ImmutableSortedDictionary<string, TemplateText> Templates)
{
    public static EditionTexts Read(EditionFiles files, Terms terms, EditionLanguages languages, Findings findings, LoaderCache? cache)
    {
        var texts = LoaderCache.Part(cache, "texts", files, findings, (here, _) => here.Texts(terms), terms);
        var own = languages.All.Length == 1
            ? texts
            : texts.RemoveRange(texts.Keys.Where(path => (TranslatedFiles.LanguageOf(path, languages) ?? languages.Main) != languages.Current));
        return new(
            own,
            texts,
            LoaderCache.Part(cache, "templates", files, findings, (here, _) => here.Templates()));
    }
}
