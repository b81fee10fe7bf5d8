using System.Collections.Immutable;

namespace ReportBuilder.Differences.State;

/// <summary>
/// What an edition says, in a form that can be kept and compared: cells, scores, ranks, tiers, claims, and the hashes of everything printed.
/// A build writes it to data/state.json, so that two builds can be compared without their sources.
/// </summary>
/// <param name="Format">The version of this form; a reader refuses others.</param>
/// <param name="Inputs">SHA-256 of each file of the edition by its path; how a checkout ends the lines of a text does not count.</param>
/// <param name="Tiers">The tier's name of each unit in the order of <paramref name="Units"/>; empty where it has none.</param>
/// <param name="Site">SHA-256 of each file of the HTML edition; empty where it was not written.</param>
/// <param name="PdfPages">A page each, in order; empty where the PDF was not written.</param>
/// <param name="Tables">Tables of the edition's own; default where an earlier program wrote the state.</param>
internal sealed record EditionState(
    int Format,
    string Id,
    string Title,
    int Year,
    ImmutableSortedDictionary<string, string> Inputs,
    ImmutableArray<NamedId> Units,
    ImmutableArray<CellColumn> Cells,
    ImmutableArray<NodeScores> Nodes,
    ImmutableArray<string> Tiers,
    ImmutableArray<ClaimState> Claims,
    ImmutableArray<PartState> Parts,
    ImmutableSortedDictionary<string, string> Site,
    ImmutableArray<PdfPage> PdfPages,
    ImmutableArray<OwnTableState> Tables)
{
    public const int CurrentFormat = 1;

    /// <summary>The tag of the language that it is said in; null where an earlier program wrote the state.</summary>
    public string? Language { get; init; }

    /// <summary>Sentences that templates made without a claim; default where an earlier program wrote the state.</summary>
    public ImmutableArray<MadeState> Made { get; init; } = [];

    /// <summary>The words of the edition; null where an earlier program wrote the state.</summary>
    public StateTerms? Terms { get; init; }
}

internal sealed record NamedId(string Id, string Name);

/// <summary>The readings of one column as the author gave them, in the order of the units; null where there is none.</summary>
internal sealed record CellColumn(string NodeId, string Name, ImmutableArray<double?> Values, ImmutableArray<string> Places);

/// <summary>Scores and ranks at one node, in the order of the units.</summary>
/// <param name="Depth">0 for the index, 1 for a dimension, 2 for a variable.</param>
/// <param name="ParentId">Empty for the index.</param>
internal sealed record NodeScores(string Id, string Name, int Depth, string ParentId, ImmutableArray<double?> Scores, ImmutableArray<int?> Ranks);

/// <summary>A claim with its sentence as printed.</summary>
/// <param name="File">Where it is written: the author's file or a template.</param>
/// <param name="Fault">Why it is false; empty where it holds.</param>
internal sealed record ClaimState(
    string Section,
    string Block,
    string Kind,
    string Binding,
    string Value,
    string Sentence,
    string File,
    int Line,
    string Fault
);

/// <summary>A sentence that a template made, as printed.</summary>
/// <param name="File">The template.</param>
internal sealed record MadeState(string Section, string File, int Line, string Sentence)
{
    /// <summary>As a claim that is bound to nothing but its own words.</summary>
    public ClaimState AsClaim() => new(Section, "", "made", Sentence, "", Sentence, File, Line, "");
}

/// <summary>A part of the document that a reader can be sent to.</summary>
/// <param name="Kind">section, figure, table or text.</param>
/// <param name="Address">On the site; empty where it has none.</param>
/// <param name="Page">The printed number of the PDF page; empty where it is not known.</param>
/// <param name="Hash">Of what it says, without the places it comes from.</param>
internal sealed record PartState(string Kind, string Id, string Title, string Section, string Address, string Page, string Hash);

/// <summary>A page of the PDF: its printed number, and the hash of what is placed on it apart from running heads and feet.</summary>
internal sealed record PdfPage(string Label, string Hash);
