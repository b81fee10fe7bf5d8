using ReportBuilder.Composing.Entailment;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Runs the rules on prose, on each section as soon as it is written. The words of a block are read once for all rules.</summary>
internal sealed class ProseRules(Knowledge knowledge)
{
    private readonly StyleBreaks style = new(knowledge.Inputs.Style);
    private readonly UncarriedWords carried = new(knowledge.Scores, new(knowledge.Scores));
    private readonly UnboundNumbers? unbound = knowledge.Inputs.Edition.UnboundNumbers is { } severity ? new(knowledge, severity) : null;

    /// <summary>Checks everything that authors wrote in a section.</summary>
    public void Check(Composition draft)
    {
        var words = new ProseWords();
        foreach (var written in draft.Proses)
        {
            words.Read(written.Prose);
            style.Check(written.Prose, words, ProseWords.PlaceOf, draft.Diagnostics);
            carried.Check(written.Prose, draft.Diagnostics);
            if (written.Kind != SectionKind.Colophon)
                unbound?.Check(written, words, draft.Diagnostics);
        }
    }

    /// <summary>Checks what is printed besides prose against the house style.</summary>
    public void CheckWhole(WholeReport report) => style.CheckPlain(report.Inputs, report.Diagnostics);
}
