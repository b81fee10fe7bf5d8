using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Files;

/// <summary>The texts, templates and pictures of an edition, by path.</summary>
internal sealed record EditionTexts(
    ImmutableSortedDictionary<string, ContentText> Texts,
    ImmutableSortedDictionary<string, TemplateText> Templates,
    ImmutableSortedDictionary<string, ImmutableArray<byte>> Images)
{
    public static EditionTexts Read(EditionFiles files, Terms terms, Findings findings, LoaderCache? cache)
    {
        var texts = LoaderCache.Part(cache, "texts", files, findings, (here, _) => here.Texts(terms), terms);
        return new(
            texts,
            LoaderCache.Part(cache, "templates", files, findings, (here, _) => here.Templates()),
            LoaderCache.Part(cache, "images", files, findings, (here, _) => here.Images(texts.Values), texts));
    }
}
