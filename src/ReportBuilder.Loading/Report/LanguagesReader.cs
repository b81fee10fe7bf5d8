using System.Collections.Immutable;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>In which languages report.yaml says that the edition is written, and whose names stand beside the others.</summary>
internal static class LanguagesReader
{
    /// <param name="asked">The language to read the edition in; empty for its main one.</param>
    public static EditionLanguages Read(MapReader report, string asked, Findings findings)
    {
        var written = Tags(report, "languages", findings);
        var main = EditionReader.Language(report, findings);
        if (written.IsEmpty)
            written = [main];
        else if (report.TextAt("language") is { } language && language.Text != written[0])
            findings.Error(
                "RB1133",
                language.Place,
                $"'language' is {language.Text}, and the first of 'languages' is {written[0]}",
                "leave 'language' out: the first of 'languages' is the main one"
            );
        var current = written.FirstOrDefault(tag => LanguageTag.Serves(asked, tag)) ?? written[0];
        return new(current, written, []);
    }

    /// <summary>The languages whose names stand beside the others.</summary>
    /// <param name="report">As it is in the language in which the edition is read.</param>
    public static ImmutableArray<string> Beside(MapReader report, Findings findings) => Tags(report, "names", findings);

    private static ImmutableArray<string> Tags(MapReader report, string key, Findings findings)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        foreach (var tag in report.Texts(key))
        {
            if (!LanguageTag.IsOne(tag.Text))
                findings.Error("RB1108", tag.Place, $"'{tag.Text}' is not a language tag", "write it as en-GB or zh-Hans (BCP 47)");
            else if (tags.Any(other => LanguageTag.Primary(other).Equals(LanguageTag.Primary(tag.Text), StringComparison.OrdinalIgnoreCase)))
                findings.Error("RB1134", tag.Place, $"'{key}' has two languages '{LanguageTag.Primary(tag.Text)}'", "their files would have the same names");
            else
                tags.Add(tag.Text);
        }

        return tags.ToImmutable();
    }
}
