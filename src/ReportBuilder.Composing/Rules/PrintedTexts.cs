using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>What authors wrote that is printed besides prose: titles and descriptions of texts, and what the edition says of itself.</summary>
internal static class PrintedTexts
{
    private static readonly string[] Keys = ["title", "name", "short", "description"];

    public static IEnumerable<(string Text, Func<int, SourcePlace> PlaceOf, bool IsTitle)> Of(ReportInputs inputs)
    {
        foreach (var text in inputs.Texts.Values)
        {
            foreach (var key in Keys)
            {
                if (text[key].Length > 0)
                    yield return (text[key], at => text.PlaceOf(key) is var place ? place with { Column = place.Column + at } : default, key != "description");
            }
        }

        var edition = inputs.Edition;
        foreach (var printed in new[] { edition.Title, edition.Subtitle, edition.Kind, edition.Description, edition.SourceStatement })
        {
            if (printed.Length > 0)
                yield return (printed, _ => edition.Place, printed != edition.Description);
        }
    }
}
