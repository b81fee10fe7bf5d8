using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>
/// The outline in another language than the main one: every part with its own text, under the address that it has in the main language. Parts
/// whose text is not there in that language are left out and told of.
/// </summary>
internal sealed class TranslatedOutline
{
    private readonly ImmutableSortedDictionary<string, ContentText> texts;
    private readonly EditionLanguages languages;
    private readonly EditionFiles files;
    private readonly List<OutlinePart> missing = [];

    private TranslatedOutline(ImmutableSortedDictionary<string, ContentText> texts, EditionLanguages languages, EditionFiles files) =>
        (this.texts, this.languages, this.files) = (texts, languages, files);

    /// <param name="outline">As it is in this language, with the texts of the main one.</param>
    /// <param name="main">As it is in the main language.</param>
    /// <param name="texts">Those of all languages.</param>
    public static ImmutableArray<OutlinePart> Of(
        ImmutableArray<OutlinePart> outline,
        ImmutableArray<OutlinePart> main,
        ImmutableSortedDictionary<string, ContentText> texts,
        EditionLanguages languages,
        EditionFiles files,
        Findings findings
    )
    {
        if (languages.IsMain)
            return outline;
        var reader = new TranslatedOutline(texts, languages, files);
        var parts = reader.Parts(outline, main);
        if (reader.missing is [var first, ..])
            findings.Note(
                "RB1135",
                first.Place,
                $"{Counted(reader.missing.Count)} without a text in {languages.Current}, left out of that edition: "
                + string.Join(", ", reader.missing.Select(part => part.Content)),
                $"write it beside the other: {TranslatedFiles.PathsOf(first.Content, LanguageTag.Primary(languages.Current)).First()}"
            );
        return parts;
    }

    private static string Counted(int parts) => parts == 1 ? "1 part is" : FormattableString.Invariant($"{parts} parts are");

    private ImmutableArray<OutlinePart> Parts(ImmutableArray<OutlinePart> parts, ImmutableArray<OutlinePart> main) =>
        [.. parts.Zip(main, Part).OfType<OutlinePart>()];

    private OutlinePart? Part(OutlinePart part, OutlinePart main)
    {
        var content = part.Content.Length == 0 ? "" : TranslatedFiles.Of(part.Content, languages, files.Has);
        if (content is null)
        {
            missing.Add(part);
            return null;
        }

        var below = Parts(part.Parts, main.Parts);
        if (content.Length == 0 && below.IsEmpty && !part.Parts.IsEmpty)
            return null;
        var text = texts.GetValueOrDefault(main.Content);
        var title = FirstOf(main.Title, text?["title"]);
        return part with { Content = content, Parts = below, Address = new(title, FirstOf(text?["name"], text?["unit"], title)) };
    }

    private static string FirstOf(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
                return text;
        }

        return "";
    }
}
