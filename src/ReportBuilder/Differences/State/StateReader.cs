using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Data;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Differences.State;

/// <summary>Takes down what an edition says from what the pipeline made of it.</summary>
internal static class StateReader
{
    private const string FalseClaim = "RB4301";

    /// <param name="diagnostics">Of composing: they say why a claim is false.</param>
    public static EditionState Read(
        ReportDraft draft,
        ReportEditions editions,
        IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> inputs,
        IEnumerable<Diagnostic> diagnostics
    ) =>
        WithEditions(
            Read(draft, inputs, diagnostics),
            editions.Pages,
            FileHashes.ByPath(FileHashes.Of([.. editions.Site ?? ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty]))
        );

    /// <summary>As far as the draft says it: without pages and files of the site.</summary>
    public static EditionState Read(ReportDraft draft, IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> inputs, IEnumerable<Diagnostic> diagnostics)
    {
        var edition = draft.Document.Edition;
        var scores = draft.Scores;
        return new(
            EditionState.CurrentFormat,
            edition.Id,
            edition.Title,
            edition.Year,
            FileHashes.ByPath(FileHashes.Of([.. inputs.Select(file => KeyValuePair.Create(file.Key, LineEndings.Plain(file.Value)))])),
            [.. scores.Units.Select(unit => new NamedId(unit.Id, unit.Name))],
            Cells(draft),
            [.. scores.Columns.Select(column => Node(scores, column))],
            [.. scores.Units.Select(unit => scores.TierOf(unit)?.Name ?? "")],
            Claims(draft.Document, diagnostics),
            [.. PartReader.Read(draft), .. draft.Document.Publications.SelectMany(PublicationState.Parts)],
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
            [],
            OwnTableState.Of(draft.Inputs))
        {
            Language = edition.Language,
            Made = Made(draft.Document),
            Terms = StateTerms.Of(scores.Terms),
        };
    }

    /// <param name="site">SHA-256 of each file of the HTML edition; empty where it was not written.</param>
    public static EditionState WithEditions(EditionState said, PagedDocument? pages, ImmutableSortedDictionary<string, string> site) => said with
    {
        Parts = PartReader.OnPages(said.Parts, PrintedPageNumbers.Of(pages)),
        Site = site,
        PdfPages = pages is null ? [] : Hashes(pages.Pages),
    };

    private static ImmutableArray<PdfPage> Hashes(ImmutableArray<Page> pages)
    {
        var hashes = new PdfPage[pages.Length];
        Parallel.For(0, pages.Length, at => hashes[at] = PdfPageHash.Of(pages[at]));
        return ImmutableCollectionsMarshal.AsImmutableArray(hashes);
    }

    /// <remarks>The dataset's units stand in the order of the scorebook's, except those that the recipe left out.</remarks>
    private static ImmutableArray<CellColumn> Cells(ReportDraft draft)
    {
        var dataset = draft.Inputs.Dataset;
        var rows = dataset.Units.Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var names = Names(draft.Inputs.Framework.Root)
            .GroupBy(node => node.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);
        return
        [
            .. dataset.Columns.Select(column => new CellColumn(
                column.NodeId,
                names.GetValueOrDefault(column.NodeId, column.NodeId),
                [.. draft.Scores.Units.Select(unit => rows.TryGetValue(unit.Id, out var row) ? column.Readings[row].Value : null)],
                [
                    .. draft.Scores.Units.Select(unit =>
                        rows.TryGetValue(unit.Id, out var row) && row < column.Places.Length ? column.Places[row].ToString() : ""
                    ),
                ]
            )),
        ];
    }

    private static IEnumerable<FrameworkNode> Names(FrameworkNode node) => node.Children.SelectMany(Names).Prepend(node);

    private static NodeScores Node(Scorebook scores, ScoreColumn column)
    {
        var (depth, parent) = Position(scores.Framework.Root, column.Node.Id, 0, "");
        return new(column.Node.Id, column.Node.Name, depth, parent, [.. column.Scores.Select(reading => reading.Value)], column.Ranks);
    }

    private static (int Depth, string Parent) Position(FrameworkNode node, string id, int depth, string parent)
    {
        if (node.Id == id)
            return (depth, parent);
        foreach (var child in node.Children)
        {
            if (Position(child, id, depth + 1, node.Id) is { Depth: >= 0 } found)
                return found;
        }

        return (-1, "");
    }

    private static ImmutableArray<MadeState> Made(ReportDocument document)
    {
        return
        [
            .. document.MadeSentences.Select(made => Of(made, made.SectionId)),
            .. document.Publications.SelectMany(published => published.Document.MadeSentences.Select(made => Of(made, PublicationState.IdOf(published)))),
        ];

        static MadeState Of(MadeSentence made, string section) => new(section, made.Place.File, made.Place.Line, made.Text);
    }

    private static ImmutableArray<ClaimState> Claims(ReportDocument document, IEnumerable<Diagnostic> diagnostics)
    {
        var faults = diagnostics.Where(diagnostic => diagnostic.Code == FalseClaim).ToList();
        return
        [
            .. document.Claims.Select(claim => Of(claim, claim.SectionId)),
            .. document.Publications.SelectMany(made => made.Document.Claims.Select(claim => Of(claim, PublicationState.IdOf(made)))),
        ];

        ClaimState Of(Claim claim, string section) => new(
            section,
            claim.BlockId,
            claim.Kind.ToString().ToLowerInvariant(),
            claim.Binding,
            claim.Value,
            claim.Sentence,
            claim.Place.File,
            claim.Place.Line,
            claim is { Kind: ClaimKind.Asserted, Value: "false" } ? faults.Find(fault => fault.Place == claim.Place)?.Message ?? "claim is false" : "");
    }
}
