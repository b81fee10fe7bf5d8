using ReportBuilder.Composing.Entailment;
using ReportBuilder.Composing.Fixing;
using ReportBuilder.Composing.Rules.Numbers;
using ReportBuilder.Composing.Rules.Style;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Runs the rules on prose, on each section as soon as it is written. The words of a block are read once for all rules.</summary>
internal sealed class ProseRules
{
    private readonly StyleBreaks style;
    private readonly UncarriedWords carried;
    private readonly CallsOfOthers calls;
    private readonly UnboundNumbers? unbound;

    public ProseRules(ComposeContext context)
    {
        var known = new KnownNumbers(context.Scores);
        var fixes = new SuggestedFixes(context.Resolver, context.Scores, known);
        style = new(context.Inputs.Style);
        carried = new(context.Scores, known, fixes);
        calls = new(context.Scores);
        unbound = context.Inputs.Edition.UnboundNumbers is { } severity ? new(context.Scores, known, fixes, severity) : null;
    }

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
