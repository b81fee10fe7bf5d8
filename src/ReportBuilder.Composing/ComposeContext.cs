using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Composing.Firmness;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing;

/// <summary>
/// What every section is written from: the inputs, the scores, and what is computed from them once. Nothing here depends on the order in which it is
/// asked for, so sections can be written in parallel.
/// </summary>
internal sealed class ComposeContext
{
    private readonly Lazy<Thresholds> thresholds;

    public ComposeContext(ReportInputs inputs, Scorebook scores, DrawChart draw, ParsedTexts texts)
    {
        Inputs = inputs;
        Scores = scores;
        Draw = draw;
        Reader = new(scores);
        Scales = new(Reader);
        Names = new(scores, new(inputs.Tables));
        Evaluator = new(Reader);
        Strengths = new(Reader);
        thresholds = new(() => new(inputs.Style.Strength, Reader));
        Sources = new(inputs.Sources);
        Resolver = new(this);
        Templates = new(inputs.Templates, inputs.Style.Numbers, scores.Wording);
        Texts = texts;
        ProseRules = new(this);
    }

    public ReportInputs Inputs { get; }

    /// <summary>The words of the edition, for templates.</summary>
    public TemplateScope TermValues => field ??= Composing.Templates.TermValues.Of(Terms);

    /// <summary>What the index is about.</summary>
    public Terms Terms => Scores.Terms;

    /// <summary>What the program says to readers.</summary>
    public Wording Wording => Scores.Wording;

    /// <summary>What it says in the edition's main language: addresses are made of that.</summary>
    public Wording MainWording => field ??= new(Inputs.Edition.Languages.Main, Terms.OfMain());

    public Glossary Glossary => field ??= new(Inputs.Glossary, Inputs.Edition.Language);

    /// <summary>How numbers print.</summary>
    public NumberStyle Numbers => Inputs.Style.Numbers;

    public Scorebook Scores { get; }

    public DrawChart Draw { get; }

    public ScoreReader Reader { get; }

    public Scales Scales { get; }

    public NameBook Names { get; }

    public Evaluator Evaluator { get; }

    public Strengths Strengths { get; }

    /// <summary>Worked out when first asked for.</summary>
    public Thresholds Thresholds => thresholds.Value;

    public Sources Sources { get; }

    public ClaimResolver Resolver { get; }

    public DocumentTemplates Templates { get; }

    public ParsedTexts Texts { get; }

    public ProseRules ProseRules { get; }
}
