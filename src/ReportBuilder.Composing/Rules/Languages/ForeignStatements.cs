using System.Text.RegularExpressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules.Languages;

/// <summary>Numbers, and words that rank, that neither data nor a source holds, in prose of a language that has a pack.</summary>
internal sealed class ForeignStatements(LanguagePack pack, Severity severity)
{
    /// <summary>So many characters of a finding are quoted.</summary>
    private const int Quoted = 32;

    /// <summary>Stands for a character that a call, a claim or a mark holds, and for one of another language.</summary>
    private const char Held = '\uE000';

    private const string SentenceEnds = ".!?。！？；";

    private const string ClauseEnds = ",;:.!?，；：。！？";

    /// <param name="isTitle">Number words in it are a manner of speaking.</param>
    public void Check(WrittenText written, bool isTitle, DiagnosticList diagnostics) => Check(written, FreeText(written.Prose), isTitle, diagnostics);

    /// <summary>Checks the passages in Chinese of a text of another language.</summary>
    public void CheckPassages(WrittenText written, DiagnosticList diagnostics)
    {
        var free = FreeText(written.Prose);
        foreach (var passage in EastAsianText.Cut(written.Prose.Text).Where(passage => passage.Language != EastAsianText.Chinese))
            free.AsSpan(passage.From, passage.To - passage.From).Fill(Held);
        Check(written, free, isTitle: false, diagnostics);
    }

    private void Check(WrittenText written, char[] free, bool isTitle, DiagnosticList diagnostics)
    {
        var text = new string(free);
        foreach (Match harmless in pack.Harmless.Matches(text))
            free.AsSpan(harmless.Index, harmless.Length).Fill(Held);
        text = new(free);
        for (var from = 0; from < text.Length;)
        {
            var to = EndOf(written.Prose.Text, from);
            Check(written, text[from..to], from, isTitle, diagnostics);
            from = to;
        }
    }

    private void Check(WrittenText written, string sentence, int start, bool isTitle, DiagnosticList diagnostics)
    {
        var told = new List<Range>();
        foreach (var pattern in isTitle ? [pack.Figure] : new[] { pack.Figure, pack.Number, pack.Count })
        {
            foreach (Match number in pattern.Matches(sentence))
            {
                if (
                    told.Exists(range => range.Start.Value < number.Index + number.Length && number.Index < range.End.Value)
                    || IsOwn(number, sentence)
                )
                    continue;
                told.Add(number.Index..(number.Index + number.Length));
                diagnostics.Add(Unbound("RB4302", "number", written, start + number.Index));
            }
        }

        var isOfIndex = pack.Context.IsMatch(written.Prose.Text.AsSpan(start, sentence.Length));
        foreach (var form in pack.Stated.Where(form => form.AnySubject || isOfIndex))
        {
            if (form.Pattern.Match(sentence) is not { Success: true } stated || told.Exists(range => range.Start.Value == stated.Index))
                continue;
            if (form.Code == "RB4303" && IsBound(written.Prose, start + stated.Index))
                continue;
            diagnostics.Add(Unbound(form.Code, form.Name, written, start + stated.Index));
            return;
        }
    }

    /// <summary>A number of the index itself before what it counts there, and "one", which is an article in most languages.</summary>
    private bool IsOwn(Match number, string sentence) =>
        WrittenNumbers.Start(number.Value) is { } written
        && (written.Value == 1
            || pack.Counted.Any(own => own.Numbers.Contains(written.Value) && own.Behind.IsMatch(sentence[(number.Index + written.Length)..])));

    /// <summary>Whether a call or a claim stands in the clause: its words say what that gives.</summary>
    private static bool IsBound(BlockText prose, int at)
    {
        var from = prose.Text.AsSpan(0, at).LastIndexOfAny(ClauseEnds) + 1;
        var end = prose.Text.AsSpan(at).IndexOfAny(ClauseEnds);
        var to = end < 0 ? prose.Text.Length : at + end;
        return prose.Spans.Any(span => span.Support is ProseSupport.Printed or ProseSupport.Claimed && span.Start < to && span.End > from);
    }

    private Diagnostic Unbound(string code, string what, WrittenText written, int at)
    {
        var text = written.Prose.Text;
        var end = Math.Min(Math.Min(text.Length, at + Quoted), EndOf(text, at));
        while (end < text.Length && end > at + 1 && !char.IsWhiteSpace(text[end]) && char.IsLetterOrDigit(text[end - 1]) && text[end] < '\u2E80')
            end--;
        var words = text[at..end].Trim().TrimEnd('.', ',', '。', '，').Replace('\u00A0', ' ');
        var hint = written.IsPlain
            ? "no call, claim or mark can stand here: leave it out, or say it in the text"
            : "write it with a call, put a claim behind the sentence, or mark it [words]{literal=\"why\"}";
        return new(code, severity, ProseWords.PlaceOf(written.Prose, at), $"unbound {what} \"{words}\"", hint);
    }

    private static char[] FreeText(BlockText prose)
    {
        var free = prose.Text.ToCharArray();
        foreach (var span in prose.Spans.Where(span => span.Support != ProseSupport.Free))
            free.AsSpan(span.Start, span.End - span.Start).Fill(Held);
        return free;
    }

    /// <summary>Behind the sentence's end: a stop of European scripts ends one only before a blank.</summary>
    private static int EndOf(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (
                SentenceEnds.Contains(text[at], StringComparison.Ordinal)
                && (
                    text[at] > '\u2E80'
                    || at + 1 == text.Length
                    || (char.IsWhiteSpace(text[at + 1]) && !(at > 0 && char.IsAsciiDigit(text[at - 1]) && text[at] == '.'))
                )
            )
                return at + 1;
        }

        return text.Length;
    }
}
