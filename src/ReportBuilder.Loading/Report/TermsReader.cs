using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>What report.yaml calls units, levels, points, groups, tiers and editions.</summary>
internal static class TermsReader
{
    /// <param name="neutral">Those of the language.</param>
    public static Terms Read(MapReader report, Terms neutral, Findings findings)
    {
        if (report.MapAt("terms") is not { } map)
            return neutral;
        var words = new MapReader(map, "terms", ReportKeys.Terms, findings);
        Term Of(string key, Term otherwise) => words.MapAt(key) is { } term ? Read(term, key, findings) : otherwise;
        var terms = new Terms
        {
            Unit = Of("unit", neutral.Unit),
            Dimension = Of("dimension", neutral.Dimension),
            Variable = Of("variable", neutral.Variable),
            Indicator = Of("indicator", neutral.Indicator),
            Point = Of("point", neutral.Point),
            Group = Of("group", neutral.Group),
            Tier = Of("tier", neutral.Tier),
            Edition = Of("edition", neutral.Edition),
        };
        CheckDifference(terms, words, findings);
        return terms;
    }

    private static Term Read(YamlMap map, string key, Findings findings)
    {
        var term = new MapReader(map, $"the term '{key}'", ReportKeys.Term, findings);
        var (one, other) = (term.Required("one"), term.Required("other"));
        foreach (var (form, word) in new[] { ("one", one), ("other", other) })
        {
            if (word.Any(letter => !char.IsLetter(letter) && letter is not (' ' or '-' or '\'' or '’')))
                findings.Error(
                    "RB1118",
                    term.PlaceOf(form),
                    $"'{word}' is no word for {key}",
                    "letters, hyphens and blanks: { one: university, other: universities }"
                );
        }

        return new(one, other, term.TextAt("gender") is null ? "" : term.Choice("gender", "feminine", "masculine", "neuter"));
    }

    /// <summary>Levels and units that share a word could not be told apart where a text names one.</summary>
    private static void CheckDifference(Terms terms, MapReader words, Findings findings)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, term) in terms.All)
        {
            foreach (var word in new[] { term.One, term.Other }.Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!taken.TryAdd(word, key))
                    findings.Error("RB1118", words.PlaceOf(key), $"'{word}' is the word for {taken[word]} already", "give each term a word of its own");
            }
        }
    }
}
