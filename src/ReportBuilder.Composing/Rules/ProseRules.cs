using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>The rules on prose, asked of each section as soon as it is written. The words of a block are read once for all of them.</summary>
internal sealed class ProseRules(Knowledge knowledge)
{
    private readonly StyleBreaks style = new(knowledge.Inputs.Style);
    private readonly UnboundNumbers? unbound = knowledge.Inputs.Edition.UnboundNumbers is { } severity ? new(knowledge, severity) : null;

    /// <summary>Asks them of everything that authors wrote in a section.</summary>
    public void Check(Composition draft)
    {
        var words = new ProseWords();
        foreach (var written in draft.Proses)
        {
            words.Read(written.Prose);
            style.Check(written.Prose, words, ProseWords.PlaceOf, draft.Diagnostics);
            if (written.Kind != SectionKind.Colophon)
                unbound?.Check(written, words, draft.Diagnostics);
        }
    }

    /// <summary>Asks the house style of what is printed besides prose.</summary>
    public void CheckWhole(WholeReport report) => style.CheckPlain(report.Inputs, report.Diagnostics);
}
