using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Reviewing;

internal enum ReviewKind
{
    /// <summary>Words that can be written into the text.</summary>
    Change,

    /// <summary>A value that comes from data or a source: it is corrected there.</summary>
    Data,
    Comment,

    /// <summary>Reviewers who want different words at one place.</summary>
    Conflict,

    /// <summary>The text has changed there since it was sent.</summary>
    Drift,

    /// <summary>What has to be done by hand.</summary>
    ByHand,
    Restyled,

    /// <summary>The text says it already.</summary>
    Done,
}

/// <summary>One thing that reviewers want.</summary>
internal sealed record ReviewFinding(ReviewKind Kind, string Reviewer, SourcePlace Place, string Message, string Hint = "")
{
    /// <summary>Of today's text, all or none; none where nothing is to be written.</summary>
    public ImmutableArray<SourceEdit> Edits { get; init; } = [];

    /// <summary>What it would write, where somebody else wants to write there too: whoever sees both may take one.</summary>
    public ImmutableArray<SourceEdit> Disputed { get; init; } = [];

    /// <summary>What a comment says; null for other findings.</summary>
    public CommentThread? Thread { get; init; }

    /// <summary>Writes a comment into today's text, behind the words that it is about; null where it cannot stand there.</summary>
    public SourceEdit? InText { get; init; }

    public Diagnostic ToDiagnostic() => new(Code, NeedsSomebody ? Severity.Warning : Severity.Note, Place, Message, Hint);

    private bool NeedsSomebody => Kind is ReviewKind.Data or ReviewKind.Conflict or ReviewKind.Drift or ReviewKind.ByHand;

    private string Code => Kind switch
    {
        ReviewKind.Change => "RB8111",
        ReviewKind.Data => "RB8112",
        ReviewKind.Comment => "RB8113",
        ReviewKind.Conflict => "RB8114",
        ReviewKind.Drift => "RB8115",
        ReviewKind.ByHand => "RB8116",
        ReviewKind.Restyled => "RB8117",
        _ => "RB8118",
    };
}
