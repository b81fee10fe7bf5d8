using ReportBuilder.Composing.Charts;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing;

/// <summary>
/// One section while it is written, and what its text brings along: claims, conditions, links, diagnostics. Each section has a draft of its own, so sections can be written side by side.
/// </summary>
/// <param name="sections">The ids of all sections.</param>
internal sealed class Composition(Knowledge knowledge, Anchors sections)
{
    private Binder? binder;

    public Knowledge Knowledge => knowledge;

    public ReportInputs Inputs => knowledge.Inputs;

    public Scorebook Scores => knowledge.Scores;

    public DrawChart Draw => knowledge.Draw;

    public ScoreReader Reader => knowledge.Reader;

    public Scales Scales => knowledge.Scales;

    public NameBook Names => knowledge.Names;

    public Evaluator Evaluator => knowledge.Evaluator;

    public Sources Sources => knowledge.Sources;

    public Binder Binder => binder ??= new(this);

    public RequestedIds Ids { get; } = new(sections);

    /// <summary>In reading order.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>The conditions of claims, in reading order.</summary>
    public List<CheckedCondition> Conditions { get; } = [];

    /// <summary>The text of every block, in reading order, for the rules that read prose.</summary>
    public List<WrittenProse> Proses { get; } = [];

    /// <summary>Links as the author wrote them, for the rule that follows them.</summary>
    public List<WrittenLink> Links { get; } = [];

    /// <summary>Which templates could not be filled in.</summary>
    public TemplateUse Templates { get; } = new(null);

    public DiagnosticList Diagnostics { get; } = [];

    /// <summary>Whether the edition lets authors write HTML.</summary>
    public bool TakesHtml => Inputs.Edition.TakesHtml;

    public void NoteLink(string target, SourcePlace place) => Links.Add(new(target, place));

    public void Error(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Error(code, place, message, hint);

    public void Warn(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Warn(code, place, message, hint);
}
