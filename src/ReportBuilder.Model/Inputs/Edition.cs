using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Model.Inputs;

public enum Stage
{
    Draft,
    Final,
}

/// <summary>A correction published after the edition came out.</summary>
public sealed record Correction(DateOnly Date, string Text, string Anchor = "");

/// <summary>What is printed about the edition itself, from content/report.yaml.</summary>
/// <param name="Title">Of the report, for example "Chinese Cities of Opportunity".</param>
/// <param name="Year">The edition's year, printed large on the cover.</param>
/// <param name="Date">The edition's date: the only date in the outputs, never the clock's.</param>
/// <param name="Language">BCP 47, for example "en-GB".</param>
/// <param name="Kind">The small line above the title: "Annual index report".</param>
/// <param name="BaseUrl">Where the HTML edition is published, with a trailing slash, or the empty string.</param>
public sealed record Edition(
    string Id,
    string Title,
    string Subtitle,
    int Year,
    DateOnly Date,
    string Language,
    Stage Stage,
    string Publisher,
    string Kind,
    string Description,
    ImmutableArray<string> Keywords,
    string BaseUrl,
    DateOnly? Embargo,
    string NewerEditionUrl,
    ImmutableArray<Correction> Corrections,
    string SourceStatement,
    SourcePlace Place)
{
    /// <summary>Those in which the edition is written.</summary>
    public EditionLanguages Languages { get; init; } = EditionLanguages.Of(Language);

    /// <summary>All that were published, this one among them; in the author's order.</summary>
    public ImmutableArray<PublishedVersion> Versions { get; init; } = [];

    /// <summary>The latest version, where it is later than this edition and stands at another address; null otherwise.</summary>
    public PublishedVersion? Newer =>
        Versions.Where(version => version.Date > Date && version.Address.TrimEnd('/') != BaseUrl.TrimEnd('/')).MaxBy(version => version.Date);

    /// <summary>What readers may do with text, figures and data.</summary>
    public Licences Licences { get; init; } = Licences.None;

    /// <summary>What libraries and those who cite it know the edition by.</summary>
    public Imprint Imprint { get; init; } = Imprint.None;

    /// <summary>How a number in the prose that neither data nor a source holds is reported; null: not at all.</summary>
    public Severity? UnboundNumbers { get; init; } = Severity.Warning;

    /// <summary>Whether HTML in the Markdown is read into the document, as far as the document has a meaning for it; else it is an error.</summary>
    public bool TakesHtml { get; init; }

    /// <summary>What the program says to the edition's readers.</summary>
    public Wording Wording { get; init; } = Wording.Neutral;

    /// <summary>What the index is about: the words for units, levels and points.</summary>
    public Terms Terms => Wording.Terms;

    /// <summary>Files of the edition that its PDF carries.</summary>
    public ImmutableArray<AttachedFile> Attached { get; init; } = [];

    /// <summary>Whether the PDF carries the data behind its charts as a table of its own.</summary>
    public bool AttachesChartData { get; init; }

    /// <summary>Whether the site offers its numbered charts as PNG too.</summary>
    public bool OffersChartPictures { get; init; }
}
