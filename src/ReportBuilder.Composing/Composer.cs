using ReportBuilder.Composing.Rules;
using ReportBuilder.Composing.Sections;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing;

/// <summary>Makes the document: the outline's sections with the authors' text, the values that the scores and facts give, the notes and the claims.</summary>
public static class Composer
{
    /// <summary>Composes the whole report. Diagnostics RB4xxx; a part that cannot be written is left out and told of.</summary>
    /// <param name="memory">What a process that composes again and again keeps between rounds; null where it composes once.</param>
    public static Outcome<ReportDocument> Compose(ReportInputs inputs, Scorebook scores, DrawChart draw, ComposerMemory? memory = null)
    {
        var knowledge = new Knowledge(inputs, scores, draw, memory);
        var anchors = new Anchors();
        var composition = new Composition(knowledge, anchors);
        var plans = new OutlinePlanner(composition, anchors).Plan(inputs.Outline);
        memory?.Begin(knowledge, plans);
        var written = new SectionsWriter(composition, anchors).Write(plans);
        var sections = LedgerAnnex.Fill(composition, References.Fill(composition, written));
        var document = new ReportDocument(inputs.Edition, inputs.Theme, sections, composition.Ledger.ToClaims());
        DocumentRules.Check(composition, document);
        memory?.End();
        return Outcome.Of(document, composition.Diagnostics.OrderBy(diagnostic => diagnostic.Place).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal));
    }
}
