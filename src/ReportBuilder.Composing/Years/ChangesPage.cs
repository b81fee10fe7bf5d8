using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Years;

/// <summary>
/// The page "What changed since last year": what moved, who came and left, why ranks moved, and the two editions by each other's rules.
/// </summary>
internal sealed class ChangesPage(SectionDraft draft, SourcePlace place)
{
    public const string Kind = "changes";

    private readonly YearTables tables = new(draft.Context, place);

    private HistoryBook Book => draft.Scores.History!;

    private Wording Wording => draft.Context.Wording;

    private FrameworkNode Root => draft.Reader.Root;

    public ImmutableArray<Block> Write()
    {
        if (draft.Scores.History is null)
        {
            draft.Error(
                "RB4132",
                place,
                $"no {draft.Context.Terms.Edition.One} before this one is known, so that nothing has changed since",
                "add data/history.csv: docs/years.md says how"
            );
            return [];
        }

        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(Paragraph(string.Join(Wording["sentences"], Sentences())));
        blocks.Add(Numbered(tables.Moves(), "moves"));
        if (tables.Entries() is { Rows.Length: > 0 } entries)
            blocks.Add(Numbered(entries, "entries"));
        blocks.AddRange(Why());
        if (!Book.Bridges.IsEmpty && Book.Last.Framework != Book.This.Framework)
        {
            blocks.Add(Heading(Wording["changes.bridge-title"], "bridge"));
            blocks.Add(Paragraph(Wording.Say("changes.bridge-text", ("last", Year(Book.Last.Year)), ("now", Year(Book.This.Year)))));
            blocks.Add(Numbered(tables.Bridge(), "bridge-table"));
        }

        blocks.AddRange(Course());
        return blocks.ToImmutable();
    }

    /// <summary>What stands behind the figures of a profile: the ranks and scores of its unit in all editions.</summary>
    public static IEnumerable<Block> OfProfile(SectionDraft draft, Unit unit, SourcePlace place)
    {
        if (draft.Scores.History is not { } book || book.Editions.Count(edition => edition.Of(unit, draft.Reader.Root) is not null) < 2)
            yield break;
        var table = new YearTables(draft.Context, place).Profile(unit);
        yield return table with { Id = draft.Ids.Take($"{draft.Id}-history", draft.Id) };
    }

    private IEnumerable<string> Sentences()
    {
        var last = Book.Last.Year;
        var moves = draft
            .Reader.Order(Root)
            .Select(unit => (unit, places: Book.MoveOf(unit, Root, last)?.Places))
            .Where(move => move.places is not null)
            .ToArray();
        yield return Wording.Say(
            "changes.summary",
            ("count", moves.Length),
            ("year", Year(last)),
            ("up", moves.Count(move => move.places > 0)),
            ("down", moves.Count(move => move.places < 0)),
            ("same", moves.Count(move => move.places == 0))
        );
        var (then, now) = (Firsts(Book.Last), Firsts(Book.This));
        if (then.Length > 0 && now.Length > 0)
            yield return Wording.Say(then == now ? "changes.same-leader" : "changes.new-leader", ("now", now), ("then", then), ("year", Year(last)));
        if (moves.Length > 0 && moves.Max(move => move.places) is > 0 and var most)
            yield return Wording.Say("changes.rise", ("list", Names(moves, most)), ("places", most));
        if (moves.Length > 0 && moves.Min(move => move.places) is < 0 and var least)
            yield return Wording.Say("changes.fall", ("list", Names(moves, least)), ("places", -least));
        if (Book.Last.Framework != Book.This.Framework && Book.Last.FlagOf(draft.Scores.Units[0], Root) is (not Comparability.Comparable and var flag, var why))
            yield return Wording.Say(flag == Comparability.Recomputed ? "changes.recomputed-all" : "changes.not-comparable-all", ("why", why));
    }

    private string Names((Unit Unit, int? Places)[] moves, int? places) =>
        Wording.List([.. moves.Where(move => move.Places == places).Select(move => move.Unit.Name)]);

    private string Firsts(EditionResults edition) =>
        Wording.List([.. edition.Everyone.Where(unit => edition.Of(unit, Root)?.Rank == 1).Select(unit => unit.Name)]);

    private IEnumerable<Block> Why()
    {
        var moves = Book.Moves;
        yield return Heading(Wording["changes.why-title"], "why");
        if (moves.Causes.IsEmpty)
        {
            yield return Paragraph(moves.Why);
            yield break;
        }

        yield return Paragraph(Wording[moves.Causes.Length == 5 ? "changes.why-text" : "changes.why-text-scores"]);
        yield return Numbered(tables.Causes(), "causes");
    }

    /// <summary>The way of all units through the editions, as a chart.</summary>
    private IEnumerable<Block> Course()
    {
        if (Book.Editions.Length < 3 || draft.Scores.Units.Length > 30)
            return [Heading(Wording["changes.history"], "course"), Numbered(tables.History(), "history")];
        var lines = $"::: chart bump\ndata: ranks over editions\ntitle: {Wording["changes.history"]}\nnumbered: no\n:::\n";
        var written = new BlockWriter(draft, new TextOrigin(place.File, place.Line)) { FromTemplate = true }.Write(lines);
        return [Heading(Wording["changes.history"], "course"), .. written, Numbered(tables.History(), "history")];
    }

    private Table Numbered(Table table, string name) => table with { Id = draft.Ids.Take($"{draft.Id}-{name}", draft.Id) };

    private Heading Heading(string words, string name) =>
        new(2, [new TextRun(Typography.Set(words, '\0'))], place) { Id = draft.Ids.Take($"{draft.Id}-{name}", draft.Id) };

    private Paragraph Paragraph(string words) => new([new TextRun(Typography.Set(words, '\0'))], ParagraphRole.Body, place);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
