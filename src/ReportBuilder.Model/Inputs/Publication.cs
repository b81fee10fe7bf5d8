using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Inputs;

/// <summary>What a publication beside the report is.</summary>
public enum PublicationKind
{
    Article,
    PressRelease,

    /// <summary>The best of a part, from the last to the first.</summary>
    Countdown,

    /// <summary>A page for each unit.</summary>
    Briefs,

    /// <summary>What is otherwise than in the edition before.</summary>
    Changes,

    /// <summary>Pictures to post: one for each part of a text, and for the best of a part.</summary>
    Cards,

    /// <summary>A story that answers a question about one unit.</summary>
    Feature,
}

/// <summary>Something that is made of an edition's data beside the report: an item of `publications` in report.yaml.</summary>
/// <param name="Name">The folder under output/publications/ and the address of its text: lower-case letters, figures and hyphens.</param>
/// <param name="Content">The Markdown file of its text, relative to the edition; empty where it is not there in this language.</param>
/// <param name="Audience">Whom it is for, as its masthead says; may be empty.</param>
/// <param name="Embargo">The day before which it is not handed out; that of the edition where it gives none.</param>
public sealed record Publication(
    string Name,
    PublicationKind Kind,
    string Content,
    string Audience,
    DateOnly? Embargo,
    SourcePlace Place)
{
    public const int UsualFirst = 10;

    /// <summary>
    /// Of a countdown or of cards: the part that they count, by a name; empty for the index as a whole. Of a feature: the unit that it is about.
    /// </summary>
    public string Of { get; init; } = "";

    /// <summary>How many ranks a countdown counts down, or cards show; none of cards unless it is said.</summary>
    public int First { get; init; } = UsualFirst;

    /// <summary>Of briefs: only units that have a short text. A preview shows none, and reads those for what is wrong with them.</summary>
    public bool OnlyWithText { get; init; }

    /// <summary>Whether the short texts of units are printed in it.</summary>
    public bool PrintsUnitTexts => Kind is PublicationKind.Countdown or PublicationKind.Briefs;
}

public static class PublicationKinds
{
    /// <summary>"press-release": what report.yaml, templates and the wording call a kind.</summary>
    public static string Name(this PublicationKind kind) => kind switch
    {
        PublicationKind.Article => "article",
        PublicationKind.PressRelease => "press-release",
        PublicationKind.Countdown => "countdown",
        PublicationKind.Briefs => "briefs",
        PublicationKind.Changes => "changes",
        PublicationKind.Cards => "cards",
        PublicationKind.Feature => "feature",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of publication has no name."),
    };
}
