using System.Collections.Immutable;
using ReportBuilder.Composing.Firmness;
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
        texts ??= new();
        var diagnostics = new DiagnosticList();
        var (context, ids) = (new ComposeContext(inputs, scores, draw, texts), new Anchors());
        var plans = new OutlinePlanner(context, ids, diagnostics).Plan(inputs.Outline);
        var (sections, drafts) = SectionsWriter.Write(plans, context, ids);
        var document = new ReportDocument(inputs.Edition, inputs.Theme, sections, Claims(drafts, context))
        {
            Literals = [.. drafts.SelectMany(draft => draft.Literals)],
        };
        var numbered = DocumentNumbering.Number(document, context.Sources, rows => Rows(rows, document, drafts, context));
        var worded = LanguageTypography.Set(SignOffTables.Fill(numbered.Value, inputs.SignOffs), inputs.Edition.Language);
        var composed = GlossaryLinks.Link(PlaceLists.Fill(worded, diagnostics), context.Glossary);
        var whole = new WholeReport(context, composed, drafts);
        DocumentRules.Check(whole);
        texts.End();
        var all = context
            .Templates.Problems()
            .Concat(diagnostics)
            .Concat(drafts.SelectMany(draft => draft.Diagnostics))
            .Concat(numbered.Diagnostics)
            .Concat(whole.Diagnostics);
        return Outcome.Of(
            composed,
            all.Distinct().OrderBy(diagnostic => diagnostic.Place).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
        );
    }

    /// <summary>
    /// The claims of all sections. Only now is their strength measured: it asks for studies that are made while sections are written.
    /// </summary>
    private static ImmutableArray<Claim> Claims(ImmutableArray<SectionDraft> drafts, ComposeContext context)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var draft in drafts)
        {
            foreach (var claim in draft.Claims)
                claims.Add(
                    claim.Kind == ClaimKind.Asserted
                        ? claim with
                        {
                            Strength = StrengthText.Of(context.Resolver.Condition(claim.Binding).Strengths(context), context.Numbers),
                        }
                        : claim
                );
        }

        return claims.DrainToImmutable();
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
