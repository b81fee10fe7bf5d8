using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Model.Documents;

public enum SectionKind
{
    Cover,
    TitlePage,
    Contents,
    Foreword,
    Summary,
    Ranking,
    Part,
    Dimension,
    CaseStudy,
    UnitProfiles,
    Unit,
    Method,
    Analysis,
    Indicators,
    References,
    Acknowledgements,
    Colophon,
    Text,
    PlaceList,
    Glossary,
    Index,
    Appendix,
    BackCover,

    /// <summary>The whole of a publication beside the report.</summary>
    Story,
}

/// <summary>A part of the report with a title of its own; sections nest. Each is a page (or the start of one) in the HTML edition.</summary>
/// <param name="Id">Unique and stable between editions: "digital-intelligence-empowerment", "hefei".</param>
/// <param name="Number">As printed: "04", "II"; empty for none.</param>
/// <param name="ColourToken">The section's accent, for example "d4"; "ink" for none.</param>
/// <param name="Standfirst">One or two sentences under the title; may be empty.</param>
/// <param name="Opening">What stands on the opener before the text: key figures, the strip, the facts box, the flower.</param>
public sealed record Section(
    SectionKind Kind,
    string Id,
    string Number,
    string Title,
    string ColourToken,
    ImmutableArray<Inline> Standfirst,
    ImmutableArray<Block> Opening,
    ImmutableArray<Block> Content,
    ImmutableArray<Section> Children,
    SourcePlace Origin)
{
    /// <summary>The dimension that the section is about, or null.</summary>
    public FrameworkNode? Dimension { get; init; }

    /// <summary>The unit that the section is about, or null.</summary>
    public Unit? Unit { get; init; }

    /// <summary>A shorter title for running heads and navigation; the title where empty.</summary>
    public string ShortTitle { get; init; } = "";

    /// <summary>One sentence about the section for search engines and previews.</summary>
    public string Description { get; init; } = "";

    /// <summary>How many pages that say nothing stand before it in the file for a press.</summary>
    public int BlankPagesBefore { get; init; }
}

public enum ClaimKind
{
    Computed,
    Asserted,
    External,
}

/// <summary>One entry of the claim ledger: a stretch of prose that is bound to data or to a source.</summary>
/// <param name="Binding">The expression, the condition or the fact's id.</param>
/// <param name="Value">What it is now, as printed.</param>
/// <param name="Sentence">The sentence it stands in, as printed.</param>
/// <param name="Explanation">For readers: where the value comes from, one sentence.</param>
/// <param name="SectionId">The section it stands in.</param>
/// <param name="Cells">"unit-id/node-id" of every cell that the value depends on, in ordinal order.</param>
public sealed record Claim(
    string Id,
    ClaimKind Kind,
    string Binding,
    string Value,
    string Sentence,
    string Explanation,
    string SourceId,
    string SectionId,
    string BlockId,
    ImmutableArray<string> Cells,
    SourcePlace Place)
{
    /// <summary>The words that a condition stands behind, as printed; empty for calls, facts and citations.</summary>
    public string Words { get; init; } = "";

    /// <summary>For readers: how strongly the data bear a condition out; empty where nothing measures it.</summary>
    public string Strength { get; init; } = "";
}

/// <summary>Words that neither data nor a source holds, and why their author means them as they stand.</summary>
/// <param name="Words">As printed.</param>
/// <param name="Reason">Empty where the author gave none, which is an error.</param>
public sealed record LiteralWords(string Words, string Reason, SourcePlace Place);

/// <summary>A sentence that a template made.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Place">Its line of the template.</param>
public sealed record MadeSentence(string Text, string SectionId, SourcePlace Place);

/// <summary>A publication and its document, whose only section holds all of it; of briefs there is one for each unit.</summary>
/// <param name="Name">Of its files: that of the publication, or the id of the unit.</param>
public sealed record PublishedDocument(Publication Publication, string Name, ReportDocument Document);

/// <summary>The whole report, before it has a shape: what both editions are written from.</summary>
public sealed record ReportDocument(
    Edition Edition,
    Theme Theme,
    ImmutableArray<Section> Sections,
    ImmutableArray<Claim> Claims)
{
    /// <summary>The words that authors mean as they stand, in reading order.</summary>
    public ImmutableArray<LiteralWords> Literals { get; init; } = [];

    /// <summary>
    /// Sentences of templates that no claim stands in, in reading order: what they say of the data comes from values of the template.
    /// </summary>
    public ImmutableArray<MadeSentence> MadeSentences { get; init; } = [];

    /// <summary>What else is made of the edition, in the order of report.yaml: documents of their own, with the report's claims in none.</summary>
    public ImmutableArray<PublishedDocument> Publications { get; init; } = [];

    /// <summary>All sections in reading order, parents before children, with their depth (0 for the top).</summary>
    public IEnumerable<(Section Section, int Depth)> InReadingOrder() => Walk(Sections, 0);

    private static IEnumerable<(Section Section, int Depth)> Walk(ImmutableArray<Section> sections, int depth) =>
        sections.SelectMany(section => Walk(section.Children, depth + 1).Prepend((section, depth)));
}
