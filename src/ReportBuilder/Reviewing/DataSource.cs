using System.Text.RegularExpressions;
using ReportBuilder.Model.Scores;
using ReportBuilder.Word;

namespace ReportBuilder.Reviewing;

/// <summary>Says where a printed value comes from, down to the line of the table.</summary>
internal sealed partial class DataSource(ReportDraft draft)
{
    private const int Named = 3;

    public string Of(SentCall call)
    {
        var places = Places(call).Distinct(StringComparer.Ordinal).ToList();
        return places.Count switch
        {
            0 => $"comes from {{{{{call.Binding}}}}}",
            <= Named => $"comes from {string.Join(", ", places)}",
            _ => $"comes from {string.Join(", ", places.Take(Named))} and {places.Count - Named} more cells",
        };
    }

    /// <summary>What to do about a wrong value: where it is corrected, and which command shows how it came about.</summary>
    public string HintOf(SentCall call)
    {
        var units = Cells(call).Select(cell => cell.Split('/')[0]).Distinct(StringComparer.Ordinal).ToList();
        return units is [var unit]
            ? $"correct it there if the reviewer is right, then every place that prints it follows; 'reportbuilder explain \"{NameOf(unit)}\"' says how it came about"
            : "correct it there if the reviewer is right, then every place that prints it follows";
    }

    private string NameOf(string unit) => draft.Inputs.Dataset.Units.FirstOrDefault(candidate => candidate.Id == unit)?.Name ?? unit;

    private IEnumerable<string> Cells(SentCall call) =>
        (
            draft.Document.Claims.FirstOrDefault(claim => claim.Binding == call.Binding && claim.Place == call.Place)
            ?? draft.Document.Claims.FirstOrDefault(claim => claim.Binding == call.Binding)
        )?.Cells
        ?? [];

    private IEnumerable<string> Places(SentCall call)
    {
        if (call.Kind == "external")
        {
            var id = FactId().Match(call.Binding).Groups[1].Value;
            if (call.Binding.StartsWith("quote", StringComparison.Ordinal))
                return draft.Inputs.Quotes.Where(quote => quote.Id == id).Select(quote => quote.Place.ToString());
            return draft.Inputs.Facts.Where(fact => fact.Id == id).Select(fact => fact.Place.ToString());
        }

        return Cells(call)
            .Select(cell => cell.Split('/', 2))
            .Where(parts => parts.Length == 2)
            .SelectMany(parts => PlacesOf(parts[0], parts[1]));
    }

    /// <summary>Of the readings that a score is made from.</summary>
    private IEnumerable<string> PlacesOf(string unit, string node)
    {
        var at = draft.Inputs.Dataset.Units.ToList().FindIndex(candidate => candidate.Id == unit);
        return at < 0 || draft.Inputs.Framework.Nodes.FirstOrDefault(candidate => candidate.Id == node) is not { } top
            ? []
            : WithReadings(top).Select(column => column.Places[at].ToString());
    }

    private IEnumerable<DataColumn> WithReadings(FrameworkNode node) =>
        draft.Inputs.Dataset.Column(node.Id) is { } column ? [column] : node.Children.SelectMany(WithReadings);

    [GeneratedRegex("^(?:fact(?:-[a-z]+)?|quote) [\"']([^\"']+)[\"']")]
    private static partial Regex FactId();
}
