using System.Collections.Immutable;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>
/// Numbers, and words that rank, in prose that neither data nor a source holds: "13 facilities", "eight million visits", "seven cities", "the top five", "Hefei leads".
/// Years, dates, parts of names ("5G", "COP 15") and the numbers of the index itself are let through.
/// </summary>
internal sealed class UnboundNumbers(Composition composition)
{
    private readonly KnownNumbers known = new(composition.Scores, composition.Scales);
    private readonly RankingWords ranking = new(composition.Scores);

    public void Check(Severity severity)
    {
        foreach (var written in composition.Proses.Where(written => written.Kind != SectionKind.Colophon))
        {
            foreach (var sentence in ProseWords.Sentences(written.Prose))
                Check(written, sentence, severity);
        }
    }

    private void Check(WrittenProse written, ImmutableArray<ProseWord> sentence, Severity severity)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            if (!sentence[at].IsFree)
                continue;
            if (NumberForms.IsFigure(sentence[at].Text) ? !known.Contains(sentence, at) : IsNumberInWords(sentence, at))
                Report("RB4302", written, sentence, at, severity, "number", "make it a fact or an expression, or mark it [number]{literal}");
        }

        if (!written.IsHeading && ranking.Find(sentence) is >= 0 and var word)
            Report("RB4303", written, sentence, word, severity, "ranking", "write it with a call, put a claim behind the sentence, or mark it [words]{literal}");
    }

    private bool IsNumberInWords(ImmutableArray<ProseWord> sentence, int at) =>
        ranking.IsCountOfCities(sentence, at) || (NumberForms.Measured(sentence, at) is { } number && !known.Contains(number));

    private void Report(string code, WrittenProse written, ImmutableArray<ProseWord> sentence, int at, Severity severity, string what, string hint)
    {
        var last = sentence[Math.Min(at + 3, sentence.Length - 1)];
        var words = written.Prose.Text[sentence[at].Start..last.End].Replace('\u00A0', ' ');
        composition.Diagnostics.Add(new(code, severity, ProseWords.PlaceOf(written.Prose, sentence[at].Start), $"unbound {what} \"{words}\"", hint));
    }
}
