using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Model.Inputs;

/// <summary>A colour of the theme on white paper and on a dark ground, as "#RRGGBB".</summary>
public sealed record ThemeColour(string Light, string Dark);

/// <summary>A picture that the theme names.</summary>
/// <param name="Path">As it is written: from the edition's folder on, or from content/ on.</param>
public sealed record ThemePicture(string Path, SourcePlace Place);

/// <summary>How the report looks: colours by token, page size and margins. Shared by the PDF and the HTML edition.</summary>
/// <param name="Colours">
/// By token: paper, ink, muted, hairline, panel, night, and for each dimension d1..d10 and its tints d1-pale..d10-pale. Marks and text name
/// tokens only.
/// </param>
/// <param name="PageWidth">In points (1/72 inch).</param>
public sealed record Theme(
    ImmutableSortedDictionary<string, ThemeColour> Colours,
    double PageWidth,
    double PageHeight,
    double MarginTop,
    double MarginSide,
    double MarginBottom,
    double Gutter,
    double Baseline,
    bool Justified,
    bool Hyphenated)
{
    /// <summary>
    /// The colours that the theme names, and the tints worked out from them (<see cref="ThemeInks"/>): every token that a drawing may use.
    /// </summary>
    public ImmutableSortedDictionary<string, ThemeColour> Colours { get; init; } = ThemeInks.WithTints(Colours);

    /// <summary>Heads the cover and the openers of parts and dimensions that name none of their own.</summary>
    public ThemePicture? Picture { get; init; }

    /// <summary>Stands on covers and title pages that name none of their own, and in the head of the site.</summary>
    public ThemePicture? Logo { get; init; }

    /// <summary>How much larger everything is printed than it is laid out: lengths of the theme are those before. 2 for large print.</summary>
    public double Enlargement { get; init; } = 1;

    /// <summary>The width of a publication's column as a share of the page between the margins: about 80 letters on A4.</summary>
    public const double ShareOfStory = 0.76;

    /// <summary>Columns of running text on a page, from 1 to 3.</summary>
    public int Columns { get; init; } = 2;

    /// <summary>
    /// How much of a page must be free, in points, for the next part of text to begin on it; null for what is usual.
    /// </summary>
    public double? FollowOn { get; init; }

    /// <summary>Notes stand at the foot of the page that cites them first, not at the end of the report.</summary>
    public bool Footnotes { get; init; }

    /// <summary>The footnotes of authors stand at the end of their section, not at the foot of the page.</summary>
    public bool FootnotesAtEnd { get; init; }

    /// <summary>Paragraphs of running text are told apart by an indent of their first line, not by white between them.</summary>
    public bool Indented { get; init; }

    /// <summary>What is emphasised in Chinese bears a dot under each character; otherwise it is set bolder.</summary>
    public bool DottedEmphasis { get; init; }
}
