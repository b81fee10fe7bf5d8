using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Files;

/// <summary>The texts and templates of an edition, by path.</summary>
internal sealed record EditionTexts(
    ImmutableSortedDictionary<string, ContentText> Texts,
    ImmutableSortedDictionary<string, TemplateText> Templates)
{
    public static EditionTexts Read(EditionFiles files, Terms terms, Findings findings, LoaderCache? cache)
    {
        var texts = LoaderCache.Part(cache, "texts", files, findings, (here, _) => here.Texts(terms), terms);
        return new(
            texts,
            LoaderCache.Part(cache, "templates", files, findings, (here, _) => here.Templates()));
    }
}
