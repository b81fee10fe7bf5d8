using System.Text;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>The rules on prose, asked of each part of the report as soon as it is written. The words of a block are read once for all of them.</summary>
internal sealed class ProseRules(Knowledge knowledge)
{
    private readonly StyleBreaks style = new(knowledge.Inputs.Style);
    private readonly UnboundNumbers? unbound = knowledge.Inputs.Edition.UnboundNumbers is { } severity ? new(knowledge, severity) : null;

    /// <summary>Asks them of everything that authors wrote in a part and that they have not been asked of.</summary>
    public void Check(Composition part)
    {
        if (part.ProsesChecked == part.Proses.Count)
            return;
        var words = part.Words;
        for (; part.ProsesChecked < part.Proses.Count; part.ProsesChecked++)
        {
            var written = part.Proses[part.ProsesChecked];
            if (knowledge.Memory?.SoundProse.Find(written) is not null)
                continue;
            var before = part.Diagnostics.Count;
            Check(written, words, part);
            if (part.Diagnostics.Count == before)
                knowledge.Memory?.SoundProse.Keep(written, written);
        }
    }

    private void Check(WrittenProse written, ProseWords words, Composition part)
    {
        words.Read(written.Prose);
        style.Check(written.Prose, words, ProseWords.PlaceOf, part);
        if (written.Kind != SectionKind.Colophon)
            unbound?.Check(written, words, part);
    }

    /// <summary>All that the rules go by: what has passed them passes them again for as long as this is the same.</summary>
    public string Grounds()
    {
        var (phrases, scores) = (knowledge.Inputs.Style, knowledge.Scores);
        var grounds = new StringBuilder();
        foreach (var word in phrases.Words)
            grounds.Append((int)word.Topic).Append(word.Word).Append('\0');
        grounds.AppendJoin('\0', phrases.Kept).Append('\0').Append(knowledge.Inputs.Edition.UnboundNumbers is null ? '-' : '+').Append(scores.Tiers.Length).Append('\0');
        foreach (var unit in scores.Units)
            grounds.Append(unit.Name).Append('\0');
        foreach (var part in scores.Framework.Dimensions.Concat(scores.Framework.Variables))
            grounds.Append(part.Name).Append('\0');
        return grounds.AppendJoin('\0', unbound?.KnownNumbers ?? []).ToString();
    }

    /// <summary>Asks the house style of what is printed besides prose.</summary>
    public void CheckWhole(Composition whole)
    {
        var sound = knowledge.Memory?.Sound;
        if (sound is not null && sound.AreInStyle(whole.Inputs))
            return;
        var said = whole.Diagnostics.Count;
        style.CheckPlain(whole);
        if (whole.Diagnostics.Count == said)
            sound?.KeepInStyle(whole.Inputs);
    }
}
