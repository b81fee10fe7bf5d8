using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables;

/// <summary>
/// Sources that an edition keeps as Markdown, data/sources/ID.md: what a fact says of where it stands has to be one of their headings.
/// </summary>
internal static class SourceTexts
{
    public static string PathOf(string sourceId) => $"data/sources/{sourceId}.md";

    public static void Check(EditionFiles files, ImmutableArray<SourceWork> works, ImmutableArray<Fact> facts, Findings findings)
    {
        foreach (var work in works)
        {
            if (!files.Has(PathOf(work.Id)) || files.Text(PathOf(work.Id)) is not { } text)
                continue;
            var headings = Headings(text);
            foreach (var fact in facts)
            {
                if (fact.SourceId == work.Id && !headings.Contains(fact.Where))
                    findings.Error(
                        "RB1236",
                        fact.Place,
                        $"the fact '{fact.Id}' stands under '{fact.Where}', which is no heading of {PathOf(work.Id)}",
                        NearestName.Hint(fact.Where, headings)
                    );
            }
        }
    }

    /// <summary>Lines that begin with one to six number signs, outside of code.</summary>
    private static HashSet<string> Headings(string text)
    {
        var headings = new HashSet<string>(StringComparer.Ordinal);
        var isCode = false;
        foreach (var line in text.Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            var signs = line.AsSpan().IndexOfAnyExcept('#');
            if (!isCode && signs is > 0 and <= 6 && line[signs] == ' ')
                headings.Add(line[signs..].Trim().TrimEnd('#').TrimEnd());
        }

        return headings;
    }
}
