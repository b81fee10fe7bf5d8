using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>
/// Words that the house style does not print, in the prose, in titles, in what report.yaml says of the edition and in facts. What others said, between double quotation marks, stays as they said it,
/// and so do the phrases that the style keeps.
/// </summary>
internal sealed class StyleBreaks
{
    private static readonly string[] PrintedKeys = ["title", "name", "short", "description"];

    private readonly Composition composition;
    private readonly HouseStyle style;
    private readonly StyleBook phrases;
    private readonly StyleBook kept;

    public StyleBreaks(Composition composition)
    {
        this.composition = composition;
        style = composition.Inputs.Style;
        phrases = new(style.Words.Select(word => new StylePhrase(word)));
        kept = new(style.Kept.Where(phrase => phrase.Trim().Length > 0).Select(phrase => new StylePhrase(new(StyleTopic.Name, phrase, "", SourcePlace.Unknown))));
    }

    public void Check()
    {
        if (phrases.IsEmpty)
            return;
        foreach (var written in composition.Proses)
            Check(written.Prose, at => ProseWords.PlaceOf(written.Prose, at));
        foreach (var text in composition.Inputs.Texts.Values)
        {
            foreach (var key in PrintedKeys.Where(key => text[key].Length > 0))
                Check(Plain(text[key]), at => text.PlaceOf(key) is var place ? place with { Column = place.Column + at } : default);
        }

        var edition = composition.Inputs.Edition;
        foreach (var printed in new[] { edition.Title, edition.Subtitle, edition.Kind, edition.Description, edition.SourceStatement })
            Check(Plain(printed), _ => edition.Place);
        foreach (var fact in composition.Inputs.Facts)
        {
            Check(Plain(fact.Prints), _ => fact.Place);
            Check(Plain(fact.Measures), _ => fact.Place);
        }
    }

    private static Prose Plain(string text)
    {
        var prose = new Prose();
        prose.Append(Typography.Set(text, '\0'), ProseBinding.Free, SourcePlace.Unknown);
        return prose;
    }

    private void Check(Prose prose, Func<int, SourcePlace> placeOf)
    {
        var text = prose.Text;
        foreach (var sentence in ProseWords.Sentences(prose))
        {
            for (var at = 0; at < sentence.Length;)
            {
                var shielded = kept.LongestAt(sentence, at).Words;
                var (phrase, words) = shielded > 0 ? (null, shielded) : phrases.LongestAt(sentence, at);
                if (phrase is not null && !IsQuoted(text, sentence[at].Start) && !IsFromFacts(prose, sentence[at].Start, sentence[at + words - 1].End))
                    Report(phrase, text[sentence[at].Start..sentence[at + words - 1].End], placeOf(sentence[at].Start));
                at += Math.Max(1, words);
            }
        }
    }

    /// <summary>Between double quotation marks that open and close in the same block.</summary>
    private static bool IsQuoted(string text, int at) =>
        text.LastIndexOf('“', at) is >= 0 and var opening && text.IndexOf('”', opening) > at;

    /// <summary>What a call printed is told of where it stands, in the row of its fact.</summary>
    private static bool IsFromFacts(Prose prose, int start, int end) =>
        prose.Spans.Any(span => span.Binding == ProseBinding.Printed && span.Start <= start && end <= span.Start + span.Length);

    private void Report(StylePhrase phrase, string found, SourcePlace place)
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
        composition.Diagnostics.Add(new("RB4409", style.Severity, place, message, hint));
    }
}
