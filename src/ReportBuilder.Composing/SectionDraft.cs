using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Outline;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Prose.Footnotes;
using ReportBuilder.Composing.Prose.Quotes;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Inputs.Review;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing;

/// <summary>
/// One section while it is written, and what its text contains: claims, conditions, links, diagnostics. Each section has its own draft, so
/// sections can be written in parallel.
/// </summary>
/// <param name="sections">The ids of all sections.</param>
internal sealed class SectionDraft(ComposeContext context, Anchors sections, SectionPlan plan)
{
    private readonly HashSet<string> noted = new(StringComparer.Ordinal);
    private HashSet<string>? abbreviated;
    private SectionFootnotes? footnotes;
    private int claimCount;
    private int blockCount;

    public SectionKind Kind => plan.Kind;

    public string Id => plan.Id;

    /// <summary>The section's accent; "ink" for none.</summary>
    public string ColourToken => plan.ColourToken;

    public FrameworkNode? Dimension => plan.Dimension;

    public Unit? Unit => plan.Unit;

    public ComposeContext Context => context;

    public ReportInputs Inputs => context.Inputs;

    /// <summary>What the program says to readers.</summary>
    public Wording Wording => context.Wording;

    public Scorebook Scores => context.Scores;

    public DrawChart Draw => context.Draw;

    public ScoreReader Reader => context.Reader;

    public Scales Scales => context.Scales;

    public NameBook Names => context.Names;

    public Evaluator Evaluator => context.Evaluator;

    public Sources Sources => context.Sources;

    public SectionFootnotes Footnotes => footnotes ??= new(Id);

    /// <summary>The list of the section's footnotes; empty where it has none.</summary>
    public ImmutableArray<Block> FootnoteList(SourcePlace place) => footnotes?.Notes is { Length: > 0 } notes ? [new NoteList(notes, place)] : [];

    public RequestedIds Ids { get; } = new(sections);

    /// <summary>In reading order.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>The conditions of claims, in reading order.</summary>
    public List<PlacedCondition> Conditions { get; } = [];

    /// <summary>The text of every block, in reading order, for the rules that read prose.</summary>
    public List<WrittenText> Proses { get; } = [];

    /// <summary>The sentences that templates made without a call, once the text of the blocks was let go.</summary>
    public ImmutableArray<MadeSentence> MadeSentences { get; private set; } = [];

    /// <summary>The words that authors mean as they stand, in reading order.</summary>
    public List<LiteralWords> Literals { get; } = [];

    /// <summary>The quotes that the text prints, each where it stands.</summary>
    public List<PlacedQuote> Quotes { get; } = [];

    /// <summary>Links as the author wrote them, for the rule that follows them.</summary>
    public List<WrittenLink> Links { get; } = [];

    public DiagnosticList Diagnostics { get; } = [];

    /// <summary>BCP 47, of the passage that is being written; empty for the edition's own.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Writes blocks of a passage in another language.</summary>
    public ImmutableArray<Block> In(string language, Func<ImmutableArray<Block>> write)
    {
        var around = Language;
        Language = language;
        var written = write();
        Language = around;
        return written;
    }

    /// <summary>The tag of a passage as it is printed, or null after a diagnostic.</summary>
    public string? TakeLanguage(string tag, SourcePlace place)
    {
        if (LanguageTag.FaultOf(tag) is not { } fault)
            return LanguageTag.Canonical(tag);
        Error("RB4165", place, fault.Message, fault.Hint);
        return null;
    }

    /// <summary>The primary language whose rules read a passage; empty where it is the edition's.</summary>
    public string RulesOf(string tag) =>
        tag.Length == 0 || LanguageTag.Primary(tag).Equals(LanguageTag.Primary(Inputs.Edition.Language), StringComparison.OrdinalIgnoreCase)
            ? ""
            : LanguageTag.Primary(tag);

    /// <summary>Whether the edition lets authors write HTML.</summary>
    public bool TakesHtml => Inputs.Edition.TakesHtml;

    /// <summary>What a call between double braces comes to, or null after a diagnostic.</summary>
    /// <param name="read">The call as a template made it; null where it is to be read.</param>
    public ResolvedClaim? Resolve(string call, FunctionCall? read, SourcePlace place)
    {
        try
        {
            return context.Resolver.Call(call, read);
        }
        catch (ExpressionFault fault)
        {
            Tell("RB4201", place, fault);
            return null;
        }
    }

    /// <summary>
    /// Checks a condition. Where it is false, an error says what the author says and what the data say. Null after a condition that cannot
    /// be read.
    /// </summary>
    public CheckedClaim? Check(string condition, SourcePlace place)
    {
        try
        {
            var claim = context.Resolver.Condition(condition);
            if (!claim.Truth.Holds)
                Error(
                    "RB4301",
                    place,
                    $"claim is false: you say {claim.Truth.Said}, the data say {claim.Truth.Data}",
                    "change the sentence and its claim, or look at what changed in the data"
                );
            return claim;
        }
        catch (ExpressionFault fault)
        {
            Tell("RB4202", place, fault);
            return null;
        }
    }

    /// <summary>Binds a stretch of a block's text to the condition behind it.</summary>
    /// <param name="index">Its place among the claims of the block, those inside it behind it.</param>
    public void Bind(BlockText prose, CheckedClaim claim, string id, int start, int index, SourcePlace place)
    {
        var words = prose.Text[start..];
        prose.Insert(index, new(id, claim.Resolved, start, place) { Words = words });
        prose.Bind(new(claim, start, prose.Length, place));
        Conditions.Add(new(claim, place, words));
    }

    /// <summary>A fact by its id, counted as used, or null after a diagnostic.</summary>
    public Fact? Fact(string id, SourcePlace place)
    {
        try
        {
            return context.Resolver.Fact(id);
        }
        catch (ExpressionFault fault)
        {
            Error("RB4201", place, fault.Message, fault.Hint);
            return null;
        }
    }

    public string NextClaimId() => string.Create(CultureInfo.InvariantCulture, $"{Id}-claim-{++claimCount}");

    public string NextBlockId() => Ids.Take(string.Create(CultureInfo.InvariantCulture, $"{Id}-text-{++blockCount}"), "");

    /// <summary>True the first time a source is noted in this section.</summary>
    public bool IsFirstNote(string sourceId) => noted.Add(sourceId);

    /// <summary>Whether an abbreviation was not met in this section before.</summary>
    public bool IsFirstAbbreviation(string label) => (abbreviated ??= new(StringComparer.Ordinal)).Add(label);

    /// <summary>Keeps a text without calls that is printed besides prose - a title, a caption, an alternative text - for the rules.</summary>
    public void NoteText(string text, SourcePlace place, bool ofTemplate = false)
    {
        if (CriticMarks.In(text) is { Length: > 0 } sign)
            Error(
                "RB4127",
                place,
                $"a comment or change of a reviewer ('{sign}') cannot stand here: it would be printed",
                "take it out, or put it into the running text"
            );
        var prose = new BlockText();
        prose.Append(Typography.Set(text, '\0'), ProseSupport.Free, place);
        if (prose.Length > 0)
            Proses.Add(new(prose, Id, Kind, IsHeading: true, IsPlain: true) { IsOfTemplate = ofTemplate });
    }

    /// <summary>Lets go of the text of the blocks, which nobody reads after the rules did: of thousands of sections it is much.</summary>
    public void LetGoOfProses()
    {
        MadeSentences = [.. SentencesOfTemplates.In(Proses)];
        Proses.Clear();
    }

    /// <summary>Enters the claims of a block in the ledger, each with its sentence.</summary>
    public void Record(BlockText prose, string blockId)
    {
        foreach (var placed in prose.Claims)
        {
            var claim = placed.Claim;
            Claims.Add(
                new(
                    placed.Id,
                    claim.Kind,
                    claim.Expression,
                    claim.Printed,
                    prose.SentenceAt(placed.Start),
                    claim.Explanation,
                    claim.SourceId,
                    Id,
                    blockId,
                    claim.Cells,
                    placed.Place
                )
                {
                    Words = placed.Words.Trim(),
                }
            );
        }
    }

    /// <summary>Notes words that nothing holds but their author's reason. Without one it is an error.</summary>
    public void NoteLiteral(string words, string reason, SourcePlace place)
    {
        if (reason.Length == 0)
            Error(
                "RB4125",
                place,
                $"'{words}' is marked literal without a reason",
                $"say why it needs no data: [{words}]{{literal=\"name of a law\"}}; or make it a fact or a call"
            );
        Literals.Add(new(words, reason, place));
    }

    public void NoteLink(string target, SourcePlace place) => Links.Add(new(target, place));

    public void Error(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Error(code, place, message, hint);

    public void Note(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Note(code, place, message, hint);

    public void Warn(string code, SourcePlace place, string message, string hint = "") => Diagnostics.Warn(code, place, message, hint);

    /// <summary>
    /// Tells of a fault where it is: of a score that is missing because a cell of the data is empty, at that cell; else where the words
    /// stand that ask.
    /// </summary>
    private void Tell(string code, SourcePlace place, ExpressionFault fault)
    {
        if (fault.Missing is not { } missing || EmptyCell.Behind(missing, Inputs.Dataset) is not { } empty)
            Error(code, place, fault.Message, fault.Hint);
        else if (empty.Part == missing.Part)
            Error(code, empty.Place, $"{fault.Message}: the cell is empty", $"{place} needs it: fill the cell, or rewrite what stands there");
        else
            Error(
                code,
                empty.Place,
                $"{missing.Unit.Name} has no score in '{empty.Part.Name}': the cell is empty, so that it has none in '{missing.Part.Name}' either",
                $"{place} needs that one: fill the cell, or rewrite what stands there"
            );
    }
}
