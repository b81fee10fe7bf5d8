using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Tells of chapters, and parts of chapters, that have fewer words than the house style wants. It counts only what authors wrote.</summary>
internal sealed class ShortParts
{
    private readonly WholeReport report;
    private readonly int least;

    private ShortParts(WholeReport report) => (this.report, least) = (report, report.Inputs.Style.LeastWords);

    public static void Check(WholeReport report)
    {
        var rule = new ShortParts(report);
        if (rule.least == 0)
            return;
        foreach (var section in report.Parts.Sections)
            rule.Check(section);
    }

    private void Check(Section section)
    {
        var own = section.Opening.Where(block => block is not Illustration).Concat(section.Content).Where(IsAuthors).ToArray();
        if (own.Length == 0)
            return;
        var words = new int[own.Length];
        var all = Words.In(section.Standfirst);
        for (var at = 0; at < own.Length; at++)
            all += words[at] = Words.In(own[at]);
        Check(section.Title, all, section.Origin with { Column = Math.Max(1, section.Origin.Column) });
        CheckParts(own, words);
    }

    /// <summary>From each heading of level 2 to the next.</summary>
    private void CheckParts(Block[] own, int[] words)
    {
        var (part, inPart) = ((Heading?)null, 0);
        for (var at = 0; at < own.Length; at++)
        {
            if (own[at] is not Heading { Level: 2 } heading)
            {
                inPart += words[at];
                continue;
            }

            CheckPart(part, inPart);
            (part, inPart) = (heading, 0);
        }

        CheckPart(part, inPart);
    }

    private void CheckPart(Heading? part, int words)
    {
        if (part is not null)
            Check(PlainText.Of(part.Content), words, part.Origin);
    }

    private bool IsAuthors(Block block) => report.Inputs.Texts.ContainsKey(block.Origin.File);

    private void Check(string title, int words, SourcePlace place)
    {
        if (words < least)
            report.Diagnostics.Add(
                new(
                    "RB4410",
                    report.Inputs.Style.Severity,
                    place,
                    $"'{title}' has {words} words, and the house style wants {least} at least",
                    "say more, or join it to its neighbour"
                )
            );
    }
}
