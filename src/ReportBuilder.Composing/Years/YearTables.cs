using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Years;

/// <summary>The tables over editions: moves with arrows, why ranks moved, who came and who left, bridges, and the ranks of all editions.</summary>
internal sealed class YearTables(ComposeContext context, SourcePlace place)
{
    public static ImmutableArray<string> Names { get; } = ["moves", "causes", "entries", "bridge", "history"];

    private Scorebook Scores => context.Scores;

    private HistoryBook Book => Scores.History!;

    private Wording Wording => context.Wording;

    private FrameworkNode Root => context.Reader.Root;

    /// <summary>Whether the last edition is set against this one by ranks that are worked out anew.</summary>
    private bool IsRecomputed => Scores.Units.Any(unit => Book.MoveOf(unit, Root, Book.Last.Year)?.Flag == Comparability.Recomputed);

    private TableColumn UnitColumn => new(context.Terms.UnitKey.One, context.Terms.Unit.Capital().One, ColumnKind.RowHeader);

    public Table Write(string name) => name switch
    {
        "moves" => Moves(),
        "causes" => Causes(),
        "entries" => Entries(),
        "bridge" => Bridge(),
        _ => History(),
    };

    /// <summary>Every unit in rank order with where it stood in the last edition; what is not comparable has a sign and its reason below.</summary>
    public Table Moves()
    {
        var last = Book.Last.Year;
        var flags = new Dictionary<string, string>(StringComparer.Ordinal);
        ImmutableArray<TableColumn> columns =
        [
            new("rank", Wording["changes.rank"], ColumnKind.Rank),
            UnitColumn,
            new("before", Wording.Say("changes.rank-in", ("year", Year(last))), ColumnKind.Number),
            .. IsRecomputed ? new[] { new TableColumn("anew", Wording["changes.rank-anew"], ColumnKind.Number) } : [],
            new("places", Wording["changes.places"], ColumnKind.Number),
            new("score", Wording["changes.score"], ColumnKind.Number),
            new("points", Wording["changes.points"], ColumnKind.Number),
        ];
        var rows = context.Reader.Order(Root).Select(unit =>
        {
            var move = Book.MoveOf(unit, Root, last);
            var places = move?.Places is { } gained ? Arrow(gained) : Book.Last.Had(unit) ? "–" : Wording["changes.new"];
            return new TableRow(
                unit.Id,
                [
                    Number(Scores.Rank(unit, Root)),
                    Text(unit.Name),
                    Number(Book.Last.Of(unit, Root)?.Rank),
                    .. IsRecomputed ? new[] { Number(Book.Last.Recomputed(unit, Root)?.Rank) } : [],
                    new(Plain(places + Sign(unit, move, flags)), move?.Places),
                    Number(Scores.Score(unit, Root).Value, null),
                    Signed(move?.Points),
                ]
            );
        });
        ImmutableArray<TableRow> all = [.. rows];
        return Table(
            Wording.Say("changes.moves", ("year", Year(last))),
            columns,
            all,
            string.Join(Wording["sentences"], flags.Select(flag => Wording.Say("changes.flag", ("sign", flag.Value), ("why", flag.Key))))
        );
    }

    /// <summary>The causes of each move of the overall rank; printed tenths add up as the move does.</summary>
    public Table Causes()
    {
        var moves = Book.Moves;
        ImmutableArray<TableColumn> columns =
        [
            new("rank", Wording["changes.rank"], ColumnKind.Rank),
            UnitColumn,
            new("places", Wording[IsRecomputed ? "changes.places-published" : "changes.places"], ColumnKind.Number),
            .. moves.Causes.Select(cause => new TableColumn(
                Key(cause),
                Wording[$"changes.cause.{Key(cause)}{(moves.Causes.Length < 5 ? ".scores" : "")}"],
                ColumnKind.Number
            )),
        ];
        var rows = moves.Moves.Select(move => new TableRow(
            move.Unit.Id,
            [
                Number(move.Now),
                Text(move.Unit.Name),
                new(Plain(Arrow(move.Places)), move.Places),
                .. Tenths(move).Select(tenths => new TableCell(Plain(tenths == 0 ? "0" : SignedText(tenths / 10.0, 1)), tenths / 10.0)),
            ]
        ));
        var notes = new List<string>();
        if (moves.Why.Length > 0)
            notes.Add(moves.Why);
        if (moves is { Causes.Length: 5, HasRevisions: false })
            notes.Add(Wording.Say("changes.no-revisions", ("year", Year(Book.Last.Year))));
        if (!moves.Untold.IsEmpty)
            notes.Add(Wording.Say("changes.untold", ("list", Wording.List([.. moves.Untold.Select(unit => unit.Name)]))));
        return Table(Wording["changes.causes"], columns, [.. rows], string.Join(Wording["sentences"], notes));
    }

    /// <summary>Who is new and who left since the last edition.</summary>
    public Table Entries()
    {
        ImmutableArray<TableColumn> columns =
        [
            UnitColumn,
            new("what", Wording["changes.what"], ColumnKind.Text),
            new("rank", Wording["changes.rank"], ColumnKind.Number),
            new("why", Wording["changes.why"], ColumnKind.Text),
        ];
        var last = Book.Last.Year;
        var entered = Book.EntriesSince(last)
            .Select(unit => new TableRow(unit.Id, [Text(unit.Name), Text(Wording["changes.new"]), Number(Scores.Rank(unit, Root)), Text("")]));
        var left = Book.DeparturesSince(last)
            .Select(departure => new TableRow(
                departure.Unit.Id,
                [
                    Text(departure.Unit.Name),
                    Text(Wording["changes.left"]),
                    new(
                        Plain(departure.Rank is { } rank ? Wording.Say("changes.rank-then", ("rank", rank), ("year", Year(departure.Year))) : "–"),
                        departure.Rank
                    ),
                    Text(departure.Why),
                ]
            ));
        return Table(Wording.Say("changes.entries", ("year", Year(last))), columns, [.. entered, .. left], "");
    }

    /// <summary>Both editions by their own framework and by that of the other.</summary>
    public Table Bridge()
    {
        var (last, now) = (Book.Last.Year, Book.This.Year);
        var (forward, backward) = (Book.Bridges.ElementAtOrDefault(0), Book.Bridges.ElementAtOrDefault(1));
        ImmutableArray<TableColumn> columns =
        [
            UnitColumn,
            new("before", Wording.Say("changes.rank-in", ("year", Year(last))), ColumnKind.Number),
            new("before-anew", Wording.Say("changes.bridged", ("year", Year(last)), ("by", Year(now))), ColumnKind.Number),
            new("now-as-before", Wording.Say("changes.bridged", ("year", Year(now)), ("by", Year(last))), ColumnKind.Number),
            new("now", Wording.Say("changes.rank-in", ("year", Year(now))), ColumnKind.Number),
        ];
        var rows = context.Reader.Order(Root).Select(unit => new TableRow(
            unit.Id,
            [
                Text(unit.Name),
                Number(Book.Last.Of(unit, Root)?.Rank),
                Number(forward?.ByUnit.GetValueOrDefault(unit.Id)?.Rank),
                Number(backward?.ByUnit.GetValueOrDefault(unit.Id)?.Rank),
                Number(Scores.Rank(unit, Root)),
            ]
        ));
        return Table(Wording["changes.bridge"], columns, [.. rows], Wording["changes.bridge-note"]);
    }

    /// <summary>The overall rank of every unit in every edition.</summary>
    public Table History()
    {
        ImmutableArray<TableColumn> columns =
            [UnitColumn, .. Book.Editions.Select(edition => new TableColumn($"in-{Year(edition.Year)}", Year(edition.Year), ColumnKind.Number))];
        var rows = context.Reader.Order(Root).Select(unit =>
            new TableRow(unit.Id, [Text(unit.Name), .. Book.Editions.Select(edition => Number(edition.Of(unit, Root)?.Rank))]));
        return Table(Wording["changes.history"], columns, [.. rows], "");
    }

    /// <summary>The ranks and scores of one unit, an edition a row.</summary>
    public Table Profile(Unit unit)
    {
        ImmutableArray<TableColumn> columns =
        [
            new("edition", context.Terms.Edition.Capital().One, ColumnKind.RowHeader),
            new("rank", Wording["changes.rank"], ColumnKind.Number),
            new("of", Wording["changes.of"], ColumnKind.Number),
            new("score", Wording["changes.score"], ColumnKind.Number),
        ];
        var why = new List<string>();
        var rows = Book.Editions.Reverse().Where(edition => edition.Of(unit, Root) is not null).Select(edition =>
        {
            var standing = edition.Of(unit, Root)!;
            if (edition.FlagOf(unit, Root) is (Comparability.NotComparable, var reason) && !why.Contains(reason))
                why.Add(reason);
            return new TableRow(Year(edition.Year), [Text(Year(edition.Year)), Number(standing.Rank), Number(standing.Ranked), Number(standing.Score, null)]);
        });
        ImmutableArray<TableRow> all = [.. rows];
        return Table(
            Wording.Say("changes.profile", ("name", unit.Name)),
            columns,
            all,
            why.Count == 0 ? "" : Wording.Say("changes.not-comparable-profile", ("why", string.Join(Wording["list.semicolon"], why)))
        );
    }

    /// <summary>"↑ 3", "↓ 2", "=".</summary>
    private static string Arrow(int places) => places switch
    {
        > 0 => $"↑ {Printing.Number(places, 0)}",
        < 0 => $"↓ {Printing.Number(-places, 0)}",
        _ => "=",
    };

    /// <summary>The sign of what is not comparable, or was recomputed; each reason has one.</summary>
    private string Sign(Unit unit, Move? move, Dictionary<string, string> flags)
    {
        var reason = move is null
            ? Book.Last.BreaksOf(unit).Select(change => change.Why).FirstOrDefault(why => why.Length > 0)
            : move.Flag == Comparability.Comparable ? null : move.Why;
        if (reason is not { Length: > 0 })
            return "";
        var key = Wording.Say(move?.Flag == Comparability.Recomputed ? "changes.recomputed" : "changes.not-comparable", ("why", reason));
        if (!flags.TryGetValue(key, out var sign))
            flags[key] = sign = flags.Count < Signs.Length ? Signs[flags.Count] : $"({(flags.Count + 1).ToString(CultureInfo.InvariantCulture)})";
        return "\u00A0" + sign;
    }

    private static readonly ImmutableArray<string> Signs = ["*", "†", "‡", "§"];

    /// <summary>Shares in tenths of a place: rounded down, and the tenths that are left over to those that were cut most.</summary>
    internal static int[] Tenths(RankCauses move)
    {
        const int tenth = RankCauses.Orders / 10;
        var tenths = move.Shares.Select(share => (int)Math.Floor((double)share / tenth)).ToArray();
        var missing = (move.Places * 10) - tenths.Sum();
        foreach (var at in Enumerable.Range(0, tenths.Length).OrderByDescending(at => move.Shares[at] - (tenths[at] * tenth)).Take(missing))
            tenths[at]++;
        return tenths;
    }

    public static string Key(Cause cause) => cause switch
    {
        Cause.OwnData => "own",
        Cause.OthersData => "others",
        Cause.RevisedSources => "revised",
        Cause.Framework => "framework",
        _ => "units",
    };

    private Table Table(string caption, ImmutableArray<TableColumn> columns, ImmutableArray<TableRow> rows, string note) =>
        new(TableKind.Plain, caption, note.Length == 0 ? [] : [new TextRun(Typography.Set(note, '\0'))], columns, rows, "", place);

    private static TableCell Number(int? number) => Number(number, 0);

    private static TableCell Number(double? number, int? decimals) => number is { } value ? new(Plain(Printing.Number(value, decimals)), value) : Text("–");

    private static TableCell Signed(double? number) => number is { } value ? new(Plain(SignedText(value, null)), value) : Text("–");

    private static string SignedText(double number, int? decimals) =>
        Printing.Number(number, decimals) is var text && number > 0 ? "+" + text : text;

    private static TableCell Text(string text) => new(Plain(Typography.Set(text, '\0')));

    private static ImmutableArray<Inline> Plain(string text) => [new TextRun(text)];

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
