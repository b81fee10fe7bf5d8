using System.Collections.Immutable;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Prose.Quotes;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules;

/// <summary>The finished report, as its rules see it, and the diagnostics they give.</summary>
internal sealed class WholeReport(ComposeContext context, ReportDocument document, ImmutableArray<SectionDraft> drafts, DocumentParts? parts = null)
{
    public ComposeContext Context => context;

    public ReportInputs Inputs => context.Inputs;

    public Scorebook Scores => context.Scores;

    public ReportDocument Document => document;

    /// <summary>The sections and blocks of the document in reading order, listed once for all rules.</summary>
    public DocumentParts Parts { get; } = parts ?? new(document);

    /// <summary>The conditions of claims, in reading order.</summary>
    public IEnumerable<PlacedCondition> Conditions => drafts.SelectMany(draft => draft.Conditions);

    /// <summary>The quotes that it prints, in reading order.</summary>
    public IEnumerable<PlacedQuote> Quotes => drafts.SelectMany(draft => draft.Quotes);

    /// <summary>Links as the authors wrote them.</summary>
    public IEnumerable<WrittenLink> Links => drafts.SelectMany(draft => draft.Links);

    public DiagnosticList Diagnostics { get; } = [];

    /// <summary>The same report with diagnostics of its own.</summary>
    public WholeReport Apart() => new(context, document, drafts, Parts);

    public void Error(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Error(code, place, message, hint);

    public void Warn(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Warn(code, place, message, hint);
}
