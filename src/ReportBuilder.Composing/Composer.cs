using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Composing.Firmness;
using ReportBuilder.Composing.Maths;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Outline;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Composing.Signing;
using ReportBuilder.Composing.Tables;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing;

/// <summary>
/// Makes the document: the sections of the outline, with the authors' text, the values of scores and facts, the notes and the claims.
/// </summary>
public static class Composer
{
    /// <summary>Composes the whole report. Diagnostics RB4xxx; a part that cannot be written is left out and told of.</summary>
    /// <param name="texts">Markdown that was parsed before, in a process that composes again and again.</param>
    public static Outcome<ReportDocument> Compose(ReportInputs inputs, Scorebook scores, DrawChart draw, ParsedTexts? texts = null)
    {
        texts ??= ParsedTexts.None;
        var toldOfEdition = new DiagnosticList();
        inputs = inputs with { Edition = FormulasInTitles.Set(inputs.Edition, toldOfEdition) };
        var context = new ComposeContext(inputs, scores, draw, texts);
        var report = Write(context, inputs.Edition, (ids, told) => new OutlinePlanner(context, ids, told).Plan(inputs.Outline));
        var plans = inputs.Publications.SelectMany(made => PublicationPlan.All(made, context)).ToArray();
        var publications = new WholeReport[plans.Length];
        Parallel.For(0, plans.Length + 1, at =>
        {
            if (at == 0)
                DocumentRules.Check(report);
            else
                DocumentRules.CheckPublication(publications[at - 1] = Write(context, plans[at - 1].Head, plans[at - 1].Sections));
        });
        DocumentRules.CheckUse(report);
        texts.End();
        var all = context
            .Templates.Problems()
            .Concat(toldOfEdition)
            .Concat(report.Diagnostics)
            .Concat(publications.SelectMany(publication => publication.Diagnostics));
        return Outcome.Of(
            report.Document with
            {
                Publications = [.. plans.Zip(publications, (plan, written) => new PublishedDocument(plan.Publication, plan.Name, written.Document))],
            },
            all.Distinct().OrderBy(diagnostic => diagnostic.Place).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
        );
    }

    /// <summary>A document as it is before its rules are asked, with what there is to say of it until then.</summary>
    /// <param name="plan">Its sections: takes their ids, and what there is to say of the plan.</param>
    private static WholeReport Write(ComposeContext context, Edition edition, Func<Anchors, DiagnosticList, ImmutableArray<SectionPlan>> plan)
    {
        var (ids, diagnostics) = (new Anchors(), new DiagnosticList());
        var (sections, drafts) = SectionsWriter.Write(plan(ids, diagnostics), context, ids);
        var document = new ReportDocument(edition, context.Inputs.Theme, FormulasInTitles.Set(sections, diagnostics), Claims(drafts, context))
        {
            Literals = [.. drafts.SelectMany(draft => draft.Literals)],
            MadeSentences = [.. drafts.SelectMany(draft => draft.MadeSentences)],
        };
        var numbered = DocumentNumbering.Number(document, context.Sources, rows => Rows(rows, document, drafts, context));
        var worded = LanguageTypography.Set(SignOffTables.Fill(numbered.Value, context.Inputs.SignOffs), edition.Language);
        var whole = new WholeReport(context, GlossaryLinks.Link(PlaceLists.Fill(worded, diagnostics), context.Glossary), drafts);
        whole.Diagnostics.AddRange([.. diagnostics, .. drafts.SelectMany(draft => draft.Diagnostics), .. numbered.Diagnostics]);
        return whole;
    }

    /// <summary>
    /// The claims of all sections. Only now is their strength measured: it asks for studies that are made while sections are written.
    /// </summary>
    private static ImmutableArray<Claim> Claims(ImmutableArray<SectionDraft> drafts, ComposeContext context)
    {
        Claim[] claims = [.. drafts.SelectMany(draft => draft.Claims)];
        Parallel.For(0, claims.Length, at =>
        {
            if (claims[at] is { Kind: ClaimKind.Asserted } asserted)
                claims[at] = asserted with { Strength = StrengthText.Of(context.Resolver.Condition(asserted.Binding).Strengths(context), context.Numbers) };
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(claims);
    }

    private static ImmutableArray<TableRow> Rows(
        PendingRows rows,
        ReportDocument document,
        ImmutableArray<SectionDraft> drafts,
        ComposeContext context
    ) =>
        rows switch
        {
            PendingRows.Claims => LedgerAnnex.Rows(document, context),
            _ => RobustnessTables.OrderRows(context, drafts.SelectMany(draft => draft.Conditions)),
        };
}
