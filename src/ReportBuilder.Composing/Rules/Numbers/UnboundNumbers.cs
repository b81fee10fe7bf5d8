using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Rules.Numbers;

/// <summary>
/// Numbers, and words that rank, in prose that neither data nor a source holds: "13 facilities", "eight million visits", "seven cities", "the top five", "Hefei leads".
/// Years, dates, parts of names ("5G", "COP 15") and the numbers of the index itself are let through.
/// </summary>
internal sealed class UnboundNumbers(ComposeContext context, Severity severity)
{
    private readonly KnownNumbers known = new(context.Scores);
    private readonly RankingWords ranking = new(context.Scores);

    /// <param name="words">Of the prose, already read.</param>
    public void Check(WrittenText written, ProseWords words, DiagnosticList diagnostics)
    {
        for (var sentence = 0; sentence < words.Sentences; sentence++)
            Check(written, words.Sentence(sentence), diagnostics);
    }

    private void Check(WrittenText written, ReadOnlySpan<ProseWord> sentence, DiagnosticList diagnostics)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            if (sentence[at].IsFree && (NumberForms.IsFigure(sentence[at].Text) ? !known.Contains(sentence, at) : IsNumberInWords(sentence, at)))
                diagnostics.Add(Unbound("RB4302", written, sentence, at, "number", "make it a fact or an expression, or mark it [number]{literal}"));
        }

        if (!written.IsHeading && ranking.Find(sentence) is >= 0 and var word)
            diagnostics.Add(Unbound("RB4303", written, sentence, word, "ranking", "write it with a call, put a claim behind the sentence, or mark it [words]{literal}"));
    }

    private bool IsNumberInWords(ReadOnlySpan<ProseWord> sentence, int at) =>
        ranking.IsCountOfCities(sentence, at) || (NumberForms.Measured(sentence, at) is { } number && !known.Contains(number));

    private Diagnostic Unbound(string code, WrittenText written, ReadOnlySpan<ProseWord> sentence, int at, string what, string hint)
    {
        var last = sentence[Math.Min(at + 3, sentence.Length - 1)];
        var words = written.Prose.Text[sentence[at].Start..last.End].Replace('\u00A0', ' ');
        return new(code, severity, ProseWords.PlaceOf(written.Prose, sentence[at].Start), $"unbound {what} \"{words}\"", hint);
    }
}
