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
        Word()
            .Replace(script, word =>
                word.Groups["key"] is { Success: true, Value: var key }
                    ? Phrase(key, wording) ?? word.Value
                    : terms.GetValueOrDefault(word.Groups["term"].Value) as string ?? word.Value
            );

    /// <summary>What a script says that there is no phrase for.</summary>
    /// <param name="path">Of the script.</param>
    public static IEnumerable<Diagnostic> Problems(string path, string script)
    {
        foreach (Match word in Word().Matches(script))
        {
            if (word.Groups["key"] is not { Success: true, Value: var key } || IsPhrase(key, Wording.Neutral))
                continue;
            var before = script.AsSpan(0, word.Index);
            var near = NearestName.Hint(key, Wording.Keys);
            yield return Diagnostic.Error(
                "RB7002",
                new(path, before.Count('\n') + 1, word.Index - before.LastIndexOf('\n')),
                $"there is no phrase '{key}'",
                near.Length > 0 ? near : "docs/languages.md lists the keys"
            );
        }
    }

    /// <summary>Everything that a script says.</summary>
    public static IEnumerable<string> Phrases(string script, Wording wording) =>
        Word().Matches(script).Where(word => word.Groups["key"].Success).Select(word => Phrase(word.Groups["key"].Value, wording) ?? "");

    private static string? Phrase(string key, Wording wording) => IsPhrase(key, wording) ? wording.Script(key) : null;

    private static bool IsPhrase(string key, Wording wording) => Wording.TextOf(wording.SpokenLanguage, key) is not null;

    [GeneratedRegex("""'\{\{ say "(?<key>[^"\n]*)" \}\}'|\{\{ terms\.(?<term>\w+) \}\}""")]
    private static partial Regex Word();
}
