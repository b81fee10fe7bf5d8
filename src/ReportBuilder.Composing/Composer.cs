using System.Collections.Immutable;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Outline;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Composing.Tables;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing;

/// <summary>Makes the document: the sections of the outline, with the authors' text, the values of scores and facts, the notes and the claims.</summary>
public static class Composer
{
    /// <summary>Composes the whole report. Diagnostics RB4xxx; a part that cannot be written is left out and told of.</summary>
    /// <param name="texts">Markdown that was parsed before, in a process that composes again and again.</param>
    public static Outcome<ReportDocument> Compose(ReportInputs inputs, Scorebook scores, DrawChart draw, ParsedTexts? texts = null)
    {
        texts ??= new();
        var diagnostics = new DiagnosticList();
        var (context, ids) = (new ComposeContext(inputs, scores, draw, texts), new Anchors());
        var plans = new OutlinePlanner(context, ids, diagnostics).Plan(inputs.Outline);
        var (sections, drafts) = SectionsWriter.Write(plans, context, ids);
        var document = new ReportDocument(inputs.Edition, inputs.Theme, sections, [.. drafts.SelectMany(draft => draft.Claims)])
        {
            Literals = [.. drafts.SelectMany(draft => draft.Literals)],
        };
        var numbered = DocumentNumbering.Number(document, context.Sources, rows => Rows(rows, document, drafts, context));
        var whole = new WholeReport(context, numbered.Value, drafts);
        DocumentRules.Check(whole);
        texts.End();
        var all = context.Templates.Problems().Concat(diagnostics).Concat(drafts.SelectMany(draft => draft.Diagnostics)).Concat(numbered.Diagnostics).Concat(whole.Diagnostics);
        return Outcome.Of(numbered.Value, all.Distinct().OrderBy(diagnostic => diagnostic.Place).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal));
    }

    private static ImmutableArray<TableRow> Rows(PendingRows rows, ReportDocument document, ImmutableArray<SectionDraft> drafts, ComposeContext context) => rows switch
    {
        PendingRows.Claims => LedgerAnnex.Rows(document, context),
        _ => RobustnessTables.OrderRows(context, drafts.SelectMany(draft => draft.Conditions)),
    };
}
