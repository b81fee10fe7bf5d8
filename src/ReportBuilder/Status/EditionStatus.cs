using System.Collections.Immutable;
using ReportBuilder.Composing.Signing;
using ReportBuilder.Data;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Status;

/// <summary>A part of the report at a glance.</summary>
/// <param name="Comments">Open ones.</param>
internal sealed record PartStatus(PartSignOffs Part, int Words, int Claims, int Comments)
{
    public string Signed => Part switch
    {
        { IsOpen: false } => string.Join("; ", Part.Current),
        { Expired: [.., var last] } => $"nobody: it has changed since {last}",
        _ => "nobody",
    };
}

/// <summary>The report at a glance: its parts, what is open in them, and who stands for them.</summary>
/// <param name="OtherComments">Open comments on files that no part is written in.</param>
internal sealed record EditionStatus(
    string Title,
    Stage Stage,
    ImmutableArray<PartStatus> Parts,
    int OtherComments,
    int Errors,
    int Warnings)
{
    public int Comments => Parts.Sum(part => part.Comments) + OtherComments;

    /// <summary>"stage draft; 2 of 9 parts signed; 1 open comment".</summary>
    public string Summary =>
        FormattableString.Invariant(
            $"stage {Stage.ToString().ToLowerInvariant()}; {Parts.Count(part => !part.Part.IsOpen)} of {Parts.Length} parts signed; {Comments} open {(Comments == 1 ? "comment" : "comments")}"
        );

    /// <param name="told">Of composing.</param>
    /// <param name="comments">The file that each open comment is about.</param>
    public static EditionStatus Of(ReportDraft draft, IReadOnlyCollection<Diagnostic> told, ImmutableArray<string> comments)
    {
        var claims = draft.Document.Claims.GroupBy(claim => claim.SectionId, StringComparer.Ordinal)
            .ToDictionary(section => section.Key, section => section.Count(), StringComparer.Ordinal);
        var open = comments.GroupBy(file => file, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.Count(), StringComparer.Ordinal);
        var parts = ImmutableArray.CreateBuilder<PartStatus>();
        foreach (var part in PartSignOffs.Of(draft.Document, draft.Inputs.SignOffs))
        {
            // The first part that is written in a file has its comments.
            open.Remove(part.Section.Origin.File, out var own);
            parts.Add(new(part, WordCounts.In(part.Section), claims.GetValueOrDefault(part.Section.Id), own));
        }

        return new(
            draft.Document.Edition.Title,
            draft.Document.Edition.Stage,
            parts.ToImmutable(),
            open.Values.Sum(),
            told.Count(one => one.Severity == Severity.Error),
            told.Count(one => one.Severity == Severity.Warning));
    }
}
