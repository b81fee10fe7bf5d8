using ReportBuilder.Tests.Composing.Independent;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>A sentence as diff tells of it, without typography.</summary>
internal sealed record ToldSentence(string Part, string Where, string Before, string After)
{
    /// <summary>File and line of an author's sentence, the section of others: "content/units/cork.md:3 (rank "Cork")" without the call.</summary>
    public string Place => Where.Split(" (")[0];
}

/// <summary>The text that diff --verbose prints, read from behind its head "One by one": pairs of sentences and rows of tables by the title of their part.</summary>
internal sealed class ToldDifferences
{
    public ToldDifferences(string output)
    {
        var (part, where, before, isDetail) = ("", "", "", false);
        var lines = output.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (line.Length > 0 && line[0] != ' ')
                (part, isDetail) = (line.Split(" (")[0], isDetail || line.StartsWith("One by one", StringComparison.Ordinal));
            else if (!isDetail || line.Length == 0)
                continue;
            else if (line.StartsWith("    - ", StringComparison.Ordinal))
            {
                before = line[6..];
                if (!lines[at + 1].StartsWith("    + ", StringComparison.Ordinal))
                    Sentences.Add(new(part, where, OwnText.Plain(before), ""));
            }
            else if (line.StartsWith("    + ", StringComparison.Ordinal))
                Sentences.Add(new(part, where, OwnText.Plain(before), OwnText.Plain(line[6..])));
            else if (line.StartsWith("      ", StringComparison.Ordinal))
                Sentences.Add(new(part, where, OwnText.Plain(line), OwnText.Plain(line)));
            else if (!line.StartsWith("    ", StringComparison.Ordinal))
            {
                (where, before) = (line.Trim(), "");
                Rows.Add((part, OwnText.Plain(line)));
            }
        }
    }

    public List<ToldSentence> Sentences { get; } = [];

    public List<(string Part, string Row)> Rows { get; } = [];

    public IEnumerable<ToldSentence> In(string part) => Sentences.Where(sentence => sentence.Part == part);
}
