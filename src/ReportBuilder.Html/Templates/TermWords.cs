using System.Text;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Templates;

/// <summary>
/// The edition's words for pages and scripts: "unit", "units" and "a_unit", with a capital where the name has one, and so for every term; "key"
/// and "keys" are the unit as addresses have it.
/// </summary>
internal static class TermWords
{
    public static Dictionary<string, object?> Of(Terms terms)
    {
        var words = new Dictionary<string, object?>(StringComparer.Ordinal) { ["key"] = terms.UnitKey.One, ["keys"] = terms.UnitKey.Other };
        foreach (var (key, term) in terms.All)
        {
            var (name, capital) = (char.ToUpperInvariant(key[0]) + key[1..], term.Capital());
            words.Add(key, term.One);
            words.Add(key + "s", term.Other);
            words.Add("a_" + key, term.A);
            words.Add(name, capital.One);
            words.Add(name + "s", capital.Other);
        }

        return words;
    }

    /// <summary>A script with the words put in where it has <c>{{ terms.units }}</c> and the like.</summary>
    public static string Fill(string script, IReadOnlyDictionary<string, object?> words)
    {
        const string open = "{{ terms.";
        const string close = " }}";
        var filled = default(StringBuilder);
        var at = 0;
        while (
            script.IndexOf(open, at, StringComparison.Ordinal) is >= 0 and var start
            && script.IndexOf(close, start, StringComparison.Ordinal) is >= 0 and var end
        )
        {
            var word = words.GetValueOrDefault(script[(start + open.Length)..end]) as string;
            (filled ??= new(script.Length)).Append(script, at, start - at).Append(word ?? script[start..(end + close.Length)]);
            at = end + close.Length;
        }

        return filled?.Append(script, at, script.Length - at).ToString() ?? script;
    }
}
