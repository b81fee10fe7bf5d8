using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules.Style;

/// <summary>
/// Words that the house style does not print, in the prose, in titles, in what report.yaml says of the edition and in facts. What others
/// said, between double quotation marks, stays as they said it, and so do the phrases that the style keeps.
/// </summary>
internal sealed class StyleBreaks
{
    private readonly HouseStyle style;
    private readonly StyleBook phrases;
    private readonly StyleBook kept;

    public StyleBreaks(HouseStyle style)
    {
        this.style = style;
        phrases = new(style.Words.Select(word => new StylePhrase(word)));
        kept = new(
            style
                .Kept.Where(phrase => phrase.Trim().Length > 0)
                .Select(phrase => new StylePhrase(new(StyleTopic.Name, phrase, "", SourcePlace.Unknown)))
        );
    }

    /// <param name="words">Of the prose, already read.</param>
    /// <param name="placeOf">The author's place of a place in the text.</param>
    public void Check(BlockText prose, ProseWords words, Func<BlockText, int, SourcePlace> placeOf, DiagnosticList diagnostics)
    {
        if (phrases.IsEmpty)
            return;
        for (var sentence = 0; sentence < words.Sentences; sentence++)
            Check(prose, words.Sentence(sentence), placeOf, diagnostics);
    }

    /// <summary>Titles, what report.yaml says of the edition, and facts.</summary>
    public void CheckPlain(ReportInputs inputs, DiagnosticList diagnostics)
    {
        if (phrases.IsEmpty)
            return;
        var words = new ProseWords();
        foreach (var printed in PrintedTexts.Of(inputs).Where(printed => !printed.HasSource))
            CheckPlain(printed.Text, (_, at) => printed.At(at), words, diagnostics);
        foreach (var fact in inputs.Facts)
        {
            CheckPlain(fact.Prints, (_, _) => fact.Place, words, diagnostics);
            CheckPlain(fact.Measures, (_, _) => fact.Place, words, diagnostics);
        }
    }

    private void CheckPlain(string text, Func<BlockText, int, SourcePlace> placeOf, ProseWords words, DiagnosticList diagnostics)
    {
        if (text.Length == 0)
            return;
        var prose = new BlockText();
        prose.Append(Typography.Set(text, '\0'), ProseSupport.Free, SourcePlace.Unknown);
        words.Read(prose);
        Check(prose, words, placeOf, diagnostics);
    }

    private void Check(BlockText prose, ReadOnlySpan<ProseWord> sentence, Func<BlockText, int, SourcePlace> placeOf, DiagnosticList diagnostics)
    {
        for (var at = 0; at < sentence.Length;)
        {
            var shielded = kept.WordsAt(sentence, at);
            var phrase = shielded > 0 ? null : phrases.LongestAt(sentence, at);
            var words = phrase?.WordsAt(sentence, at) ?? shielded;
            if (phrase is not null && !IsQuoted(prose.Text, sentence[at].Start) && !IsFromFacts(prose, sentence[at].Start, sentence[at + words - 1].End))
                diagnostics.Add(Break(phrase, prose.Text[sentence[at].Start..sentence[at + words - 1].End], placeOf(prose, sentence[at].Start)));
            at += Math.Max(1, words);
        }
    }

    /// <summary>Whether a place stands between double quotation marks that open and close in the same block.</summary>
    private static bool IsQuoted(string text, int at) =>
        text.LastIndexOf('“', at) is >= 0 and var opening && text.IndexOf('”', opening) > at;

    /// <summary>Whether a call printed the words. They are checked in the row of their fact.</summary>
    private static bool IsFromFacts(BlockText prose, int start, int end)
    {
        foreach (var span in prose.Spans)
        {
            if (span.Support == ProseSupport.Printed && span.Start <= start && end <= span.End)
                return true;
        }

        return false;
    }

    private Diagnostic Break(StylePhrase phrase, string found, SourcePlace place)
    {
        var shown = found.Replace('\u00A0', ' ');
        var instead = phrase.InsteadOf(shown);
        var (message, hint) = phrase.Entry.Topic switch
        {
            StyleTopic.Banned => ($"\"{shown}\" is a word that the house style does not print", instead),
            StyleTopic.Unit => ($"\"{shown}\" is not how the house style writes the unit", $"write '{instead}'"),
            StyleTopic.Currency => ($"\"{shown}\" is not how the house style writes the currency", $"write '{instead}'"),
            StyleTopic.Name => ($"\"{shown}\" is not how the house style writes the name", $"write '{instead}'"),
            _ => ($"\"{shown}\" is not how the house style spells the word", $"write '{instead}'"),
        };
        return new("RB4409", style.Severity, place, message, hint);
    }
}
