using ReportBuilder.Composing.Charts;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Composing.Pieces;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Composing.Sections;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing;

/// <summary>
/// What grows while a part of the report is written: notes, figures, claims, diagnostics. Each section has one of its own, numbered from one, so that sections can be
/// written side by side; settling puts them into that of the whole report in reading order.
/// </summary>
/// <param name="planned">The addresses that were given before any section was written.</param>
/// <param name="before">All that stands before this part, or null where it is written ahead of its turn.</param>
internal sealed class Composition(Knowledge knowledge, Anchors planned, Composition? before = null)
{
    private Binder? binder;
    private ProseWords? words;

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

    public AnchorWishes Anchors { get; } = new(planned);

    public Citations Citations { get; } = new();

    public Ledger Ledger { get; } = new();

    /// <summary>The conditions of claims, in reading order.</summary>
    public List<CheckedCondition> Conditions { get; } = [];

    /// <summary>The text of every block, in reading order, for the rules that read prose.</summary>
    public List<WrittenProse> Proses { get; } = [];

    /// <summary>Reads the words of one block after another.</summary>
    public ProseWords Words => words ??= new();

    /// <summary>How many of them the rules have been asked of.</summary>
    public int ProsesChecked { get; set; }

    /// <summary>The calls and conditions of the text, in reading order, with their answers; noted where they are kept for the next report.</summary>
    public List<Asked> Asked { get; } = [];

    /// <summary>Whether something written here was read from the scores themselves, not asked for by a call or condition.</summary>
    public bool ReadsScores { get; set; }

    /// <summary>Links as the author wrote them, for the rule that follows them.</summary>
    public List<WrittenLink> Links { get; } = [];

    /// <summary>What is put in once all that stands before is known.</summary>
    public Deferred Deferred { get; } = new();

    /// <summary>Which templates were asked for, and which of them could not be filled in.</summary>
    public TemplateUse Templates { get; } = new(before?.Templates);

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Whether the edition lets authors write HTML.</summary>
    public bool TakesHtml => Inputs.Edition.TakesHtml;

    public int Figures { get; set; }

    /// <summary>Whether something written here would read otherwise if what stands before were known.</summary>
    public bool LooksBack { get; private set; }

    /// <summary>Whether the part is written ahead of its turn, so that nothing which stands before it can show in it.</summary>
    public bool IsAhead => before is null;

    public int NextFigure() => ++Figures;

    /// <summary>The conditions of all that stands before and of this part so far.</summary>
    public IEnumerable<CheckedCondition> ConditionsSoFar()
    {
        LooksBack = before is null;
        return before is null ? Conditions : before.Conditions.Concat(Conditions);
    }

    public void NoteLink(string target, SourcePlace place) => Links.Add(new(target, place));

    public void Error(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Add(Diagnostic.Error(code, place, message, hint));

    public void Warn(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Add(Diagnostic.Warning(code, place, message, hint));
}
