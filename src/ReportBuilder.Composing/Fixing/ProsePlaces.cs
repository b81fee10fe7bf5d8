using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Fixing;

/// <summary>Words of a sentence, as they are printed and where they are written.</summary>
internal static class ProsePlaces
{
    public static SourcePlace Of(BlockText prose, int at) => ProseWords.PlaceOf(prose, at);

    /// <summary>A word as printed: with its capitals, and with the genitive that reading leaves out.</summary>
    public static string Typed(BlockText prose, SentenceWord word) => prose.Text[word.Start..EndOf(prose, word)].Replace('\u00A0', ' ');

    public static int EndOf(BlockText prose, SentenceWord word)
    {
        var end = word.Start + word.Text.Length;
        return string.CompareOrdinal(prose.Text, end, "’s", 0, 2) == 0 ? end + 2 : end;
    }
}
