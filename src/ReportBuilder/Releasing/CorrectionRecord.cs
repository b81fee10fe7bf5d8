using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReportBuilder.Differences;

namespace ReportBuilder.Releasing;

/// <summary>correction.json: what a release corrects, for programs. Everything, where the note tells the first of a kind.</summary>
/// <param name="Kind">words, correction or revision.</param>
/// <param name="IsSubstantial">Whether a conclusion that was printed is contradicted.</param>
internal sealed record CorrectionRecord(
    string Release,
    string Previous,
    string Date,
    string Kind,
    bool IsSubstantial,
    string Because,
    ImmutableArray<CorrectedFigure> Figures,
    ImmutableArray<LostConclusion> Findings,
    ImmutableArray<ScoreChange> Scores,
    ImmutableArray<TierChange> Tiers)
{
    public static CorrectionRecord Of(
        EditionDifference difference,
        ReleaseOrder order,
        ReleaseNumber previous,
        ReleaseNumber number,
        ChangeKind kind,
        FirstPrinted since) => new(
        number.ToString(),
        previous.ToString(),
        ReleaseOrder.Written(order.Date),
        kind.ToString().ToLowerInvariant(),
        kind == ChangeKind.Correction && difference.IsSubstantial,
        order.Because,
        [.. FigureChange.All(difference)
            .Select(figure => new CorrectedFigure(figure.Of, figure.Figure, figure.Was, figure.Is, since.Of(figure)))],
        [.. Lost(difference, null).Concat(difference.Others.SelectMany(other => Lost(other.Difference, other.Language)))],
        difference.Scores,
        difference.Tiers);

    private static IEnumerable<LostConclusion> Lost(EditionDifference difference, string? language) => (difference.Lost ?? []).Select(lost =>
        new LostConclusion(lost.Before.Section, lost.Before.Sentence, lost.After?.Sentence ?? "", lost.Said, lost.Data) { Language = language });
}

/// <param name="Since">The release that first printed it.</param>
internal sealed record CorrectedFigure(string Of, string Figure, string Was, string Is, string Since);

/// <param name="After">What stands there now; empty where it was taken out.</param>
internal sealed record LostConclusion(string Section, string Before, string After, string Said, string Data)
{
    /// <summary>The tag of its language; null for the main one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }
}

/// <summary>How a correction is written as JSON, worked out when the program is compiled.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(CorrectionRecord))]
internal sealed partial class CorrectionJson : JsonSerializerContext;
