using System.Text.RegularExpressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Templates;

/// <summary>
/// The words of scripts: <c>{{ terms.units }}</c> is a word of the edition, <c>'{{ say "key" }}'</c> a phrase, which <c>reportSay</c> of site.js
/// says with its places filled.
/// </summary>
internal static partial class ScriptWords
{
    /// <summary>A script with its words put in.</summary>
    /// <param name="terms">Of <see cref="TermWords"/>.</param>
    public static string Fill(string script, Wording wording, IReadOnlyDictionary<string, object?> terms) =>
        Term().Replace(
            Said().Replace(script, said => Phrase(said.Groups["key"].Value, wording) ?? said.Value),
            term => terms.GetValueOrDefault(term.Groups["name"].Value) as string ?? term.Value);

    /// <summary>What a script says that there is no phrase for.</summary>
    /// <param name="path">Of the script.</param>
    public static IEnumerable<Diagnostic> Problems(string path, string script)
    {
        foreach (Match said in Said().Matches(script))
        {
            var key = said.Groups["key"].Value;
            if (IsPhrase(key, Wording.Neutral))
                continue;
            var before = script.AsSpan(0, said.Index);
            var near = NearestName.Hint(key, Wording.Keys);
            yield return Diagnostic.Error(
                "RB7002",
                new(path, before.Count('\n') + 1, said.Index - before.LastIndexOf('\n')),
                $"there is no phrase '{key}'",
                near.Length > 0 ? near : "docs/languages.md lists the keys"
            );
        }
    }

    /// <summary>Everything that a script says.</summary>
    public static IEnumerable<string> Phrases(string script, Wording wording) =>
        Said().Matches(script).Select(said => Phrase(said.Groups["key"].Value, wording) ?? "");

    private static string? Phrase(string key, Wording wording) => IsPhrase(key, wording) ? wording.Script(key) : null;

    private static bool IsPhrase(string key, Wording wording) => Wording.TextOf(wording.SpokenLanguage, key) is not null;

    [GeneratedRegex("""'\{\{ say "(?<key>[^"\n]*)" \}\}'""")]
    private static partial Regex Said();

    [GeneratedRegex("""\{\{ terms\.(?<name>\w+) \}\}""")]
    private static partial Regex Term();
}
