using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Planning;

/// <summary>What every page is written from: the document, the scores, the plan, and things looked up by id.</summary>
internal sealed record Site(ReportDocument Document, Scorebook Scores, ReportInputs Inputs, SitePlan Plan)
{
    public ImmutableDictionary<string, Claim> Claims { get; } = Document.Claims.DistinctBy(claim => claim.Id).ToImmutableDictionary(claim => claim.Id, StringComparer.Ordinal);

    public ImmutableDictionary<string, Note> Notes { get; } = NotesOf(Document).DistinctBy(note => note.Id).ToImmutableDictionary(note => note.Id, StringComparer.Ordinal);

    public ImmutableDictionary<string, Unit> Units { get; } = Scores.Units.ToImmutableDictionary(unit => unit.Id, StringComparer.Ordinal);

    public ImmutableDictionary<string, SourceWork> Sources { get; } = Inputs.Sources.DistinctBy(source => source.Id).ToImmutableDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>The parts that have scores: the index, then each dimension followed by its variables.</summary>
    public ImmutableArray<FrameworkNode> ScoredParts { get; } =
        [.. Scores.Framework.Dimensions.SelectMany(dimension => dimension.Children.Prepend(dimension)).Prepend(Scores.Framework.Root).Where(node => Scores.FindColumn(node.Id) is not null)];

    private static IEnumerable<Note> NotesOf(ReportDocument document) =>
        document.InReadingOrder().SelectMany(entry => entry.Section.Content).OfType<NoteList>().SelectMany(list => list.Notes);
}
