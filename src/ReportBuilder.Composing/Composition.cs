using ReportBuilder.Composing.Charts;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing;

/// <summary>One run of composing: the inputs, and what grows while the sections are written in reading order (notes, figures, claims, diagnostics).</summary>
internal sealed class Composition
{
    public Composition(ReportInputs inputs, Scorebook scores, DrawChart draw)
    {
        Inputs = inputs;
        Scores = scores;
        Draw = draw;
        Reader = new(scores);
        Scales = new(Reader);
        Names = new(scores);
        Evaluator = new(Reader);
        Binder = new(this);
        Citations = new(inputs.Sources);
    }

    public ReportInputs Inputs { get; }

    public Scorebook Scores { get; }

    public DrawChart Draw { get; }

    public ScoreReader Reader { get; }

    public Scales Scales { get; }

    public NameBook Names { get; }

    public Evaluator Evaluator { get; }

    public Binder Binder { get; }

    public Citations Citations { get; }

    public Ledger Ledger { get; } = new();

    public Anchors Anchors { get; } = new();

    /// <summary>The text of every block, in reading order, for the rules that read prose.</summary>
    public List<WrittenProse> Proses { get; } = [];

    /// <summary>Links as the author wrote them, for the rule that follows them.</summary>
    public List<(string Target, SourcePlace Place)> Links { get; } = [];

    /// <summary>The id of the table that prints the ledger, once a part of the outline asks for it; empty before.</summary>
    public string LedgerTableId { get; set; } = "";

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Whether the edition lets authors write HTML.</summary>
    public bool TakesHtml => Inputs.Edition.TakesHtml;

    public int Figures { get; private set; }

    public int NextFigure() => ++Figures;

    public void NoteLink(string target, SourcePlace place) => Links.Add((target, place));

    public void Error(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Add(Diagnostic.Error(code, place, message, hint));

    public void Warn(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Add(Diagnostic.Warning(code, place, message, hint));
}
