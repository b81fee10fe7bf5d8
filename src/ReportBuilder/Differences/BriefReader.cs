using ReportBuilder.Differences.State;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Differences;

/// <summary>Whom a change is told to: an editor, who is sent to files, or somebody who reads the report, who is sent to its pages.</summary>
/// <param name="Where">The place of a claim's sentence.</param>
/// <param name="Told">The head of what is told of each figure besides its values: where it is written, or since when it was printed.</param>
/// <param name="Tell">What is told of it.</param>
/// <param name="Rest">Where everything is told one by one.</param>
internal sealed record BriefReader(Func<ClaimState, string> Where, string Told, Func<FigureChange, string> Tell, string Rest)
{
    /// <summary>The language that it is told in; editors read English.</summary>
    public Wording Wording { get; init; } = Wording.Neutral;

    /// <summary>Whether what changed in other languages of the edition is told too.</summary>
    public bool ReadsLanguages { get; init; }

    /// <summary>So many of a kind are told; the others are counted.</summary>
    public (int Figures, int Findings, int Sentences) Most { get; init; } = (12, 12, 6);

    /// <summary>So many of a kind stand on one printed page.</summary>
    public static (int Figures, int Findings, int Sentences) OnePage => (8, 5, 3);

    /// <summary>Sentences of another language say again what the main one says: a few are enough on one screen.</summary>
    public BriefReader OfOtherLanguage => this with { Most = (Most.Figures, Most.Findings, Math.Min(Most.Sentences, OnePage.Sentences)) };

    public static BriefReader Editor { get; } = new(
        claim => FormattableString.Invariant($"{claim.File}:{claim.Line}"),
        "place",
        figure => figure.Place,
        "--verbose tells all of it one by one.")
    {
        ReadsLanguages = true,
    };
}
