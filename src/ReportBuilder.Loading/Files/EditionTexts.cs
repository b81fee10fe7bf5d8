using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Files;

/// <summary>The texts, templates and pictures of an edition, by path.</summary>
internal sealed record EditionTexts(
    ImmutableSortedDictionary<string, ContentText> Texts,
    ImmutableSortedDictionary<string, TemplateText> Templates,
    ImmutableSortedDictionary<string, ImmutableArray<byte>> Images)
{
    public static EditionTexts Read(EditionFiles files, Findings findings, LoaderMemory? memory)
    {
        var texts = LoaderMemory.Part(memory, "texts", files, findings, (here, _) => here.Texts());
        return new(
            texts,
            LoaderMemory.Part(memory, "templates", files, findings, (here, _) => here.Templates()),
            LoaderMemory.Part(memory, "images", files, findings, (here, _) => here.Images(texts.Values), texts));
    }
}
