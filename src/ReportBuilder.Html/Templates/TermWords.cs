using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Templates;

/// <summary>
/// The edition's words for pages and scripts: "unit", "units" and "a_unit", with a capital where the name has one, and so for every term; "key"
/// and "keys" are the unit as addresses have it.
/// </summary>
internal static class TermWords
{
    public static Dictionary<string, object?> Of(Wording wording)
    {
        var terms = wording.Terms;
        var words = new Dictionary<string, object?>(StringComparer.Ordinal) { ["key"] = terms.UnitKey.One, ["keys"] = terms.UnitKey.Other };
        foreach (var (key, term) in terms.All)
        {
            var (name, capital) = (char.ToUpperInvariant(key[0]) + key[1..], term.Capital());
            words.Add(key, term.One);
            words.Add(key + "s", term.Other);
            words.Add("a_" + key, wording.TermPlace("a_" + key));
            words.Add(name, capital.One);
            words.Add(name + "s", capital.Other);
        }

        return words;
    }
}
