using ReportBuilder.Composing.Entailment;
using ReportBuilder.Composing.Rules.Numbers;
using ReportBuilder.Composing.Rules.Style;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Runs the rules on prose, on each section as soon as it is written. The words of a block are read once for all rules.</summary>
internal sealed class ProseRules(ComposeContext context)
{
    private readonly StyleBreaks style = new(context.Inputs.Style);
    private readonly UncarriedWords carried = new(context.Scores, new(context.Scores));
    private readonly CallsOfOthers calls = new(context.Scores);
    private readonly UnboundNumbers? unbound = context.Inputs.Edition.UnboundNumbers is { } severity ? new(context, severity) : null;

    /// <summary>Checks everything that authors wrote in a section.</summary>
    public void Check(SectionDraft draft)
    {
        var words = new ProseWords();
        foreach (var written in draft.Proses)
        {
            words.Read(written.Prose);
            style.Check(written.Prose, words, ProseWords.PlaceOf, draft.Diagnostics);
            carried.Check(written.Prose, draft.Diagnostics);
            calls.Check(written.Prose, words, draft.Diagnostics);
            if (written.Kind != SectionKind.Colophon)
                unbound?.Check(written, words, draft.Diagnostics);
        }
    }

    /// <summary>Checks what is printed besides prose: titles, descriptions, what the edition says of itself.</summary>
    public void CheckWhole(WholeReport report)
    {
        style.CheckPlain(report.Inputs, report.Diagnostics);
        unbound?.CheckPlain(report.Inputs, report.Diagnostics);
    }
}
