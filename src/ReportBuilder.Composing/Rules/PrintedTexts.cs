using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>A text that is printed besides prose.</summary>
/// <param name="IsExact">The place is where the text starts; otherwise it stands somewhere in the file.</param>
/// <param name="IsTitle">Number words in it are a manner of speaking: "Forty cities, one workshop".</param>
/// <param name="HasSource">A source holds its numbers, but says nothing of this index.</param>
internal readonly record struct PrintedText(string Text, SourcePlace Place, bool IsExact, bool IsTitle, bool HasSource)
{
    /// <summary>The place of a column of the text.</summary>
    public SourcePlace At(int column) => IsExact ? Place with { Column = Place.Column + column } : Place;
}

/// <summary>
/// What authors wrote that is printed besides prose: titles and descriptions of texts, what the edition says of itself, and what facts
/// print.
/// </summary>
internal static class PrintedTexts
{
    private static readonly string[] Keys = ["title", "name", "short", "description"];

    public static IEnumerable<PrintedText> Of(ReportInputs inputs)
    {
        // The headline of a publication may have calls and a claim, and is read where it is written.
        var published = inputs.Publications.Select(publication => publication.Content).ToHashSet(StringComparer.Ordinal);
        foreach (var text in inputs.Texts.Values)
        {
            foreach (var key in Keys)
            {
                if (text[key].Length > 0 && !(key == "title" && published.Contains(text.Path)))
                    yield return new(text[key], text.PlaceOf(key), IsExact: true, key != "description", HasSource: false);
            }
        }

        var edition = inputs.Edition;
        foreach (var printed in new[] { edition.Title, edition.Subtitle, edition.Kind, edition.Description, edition.SourceStatement }.Concat(edition.Keywords))
        {
            if (printed.Length > 0)
                yield return new(printed, edition.Place, IsExact: false, printed != edition.Description, HasSource: false);
        }

        foreach (var part in InOutline(inputs.Outline).Where(part => part.Title.Length > 0))
            yield return new(part.Title, part.Place, IsExact: false, IsTitle: true, HasSource: false);
        foreach (var fact in inputs.Facts.Where(fact => fact.Prints.Length > 0))
            yield return new(fact.Prints, fact.Place, IsExact: false, IsTitle: false, HasSource: true);
    }

    private static IEnumerable<OutlinePart> InOutline(IEnumerable<OutlinePart> parts) => parts.SelectMany(part => InOutline(part.Parts).Prepend(part));
}
