using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs.Review;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Signing;

/// <summary>
/// Who stands for the report, in print: a row a part for an annex, or a row a person for the imprint. The rows come last, when
/// everything else that the report says is known:
/// a signature is under a hash of that.
/// </summary>
internal static class SignOffTables
{
    private const string OfParts = "part";

    public static Table Parts(SourcePlace place, Wording wording) => new(
        TableKind.SignOffs,
        wording["table.sign-offs"],
        [],
        [
            new(OfParts, wording["head.part"], ColumnKind.RowHeader),
            new("by", wording["head.signed-by"], ColumnKind.Text),
            new("on", wording["head.on"], ColumnKind.Text),
        ],
        [],
        "",
        place);

    public static Table People(SourcePlace place, Wording wording) => new(
        TableKind.SignOffs,
        wording["table.signers"],
        [],
        [
            new("name", wording["head.name"], ColumnKind.RowHeader),
            new("role", wording["head.as"], ColumnKind.Text),
            new("parts", wording["head.stands-for"], ColumnKind.Text),
        ],
        [],
        "",
        place);

    /// <summary>The document with rows in its tables of signatures; the same object where it has none.</summary>
    public static ReportDocument Fill(ReportDocument document, ImmutableArray<SignOff> signOffs)
    {
        if (!document.InReadingOrder().Any(entry => IsIn(entry.Section)))
            return document;
        var parts = PartSignOffs.Of(document, signOffs).Where(part => part.Section.Title.Length > 0).ToList();
        var (byPart, byPerson) = (Rows(parts, document.Edition.Wording), PeopleIn(parts, document.Edition.Wording));
        var filling = new Filling(table => table.Columns[0].Key == OfParts ? byPart : byPerson);
        return document with { Sections = [.. document.Sections.Select(filling.Fill)] };
    }

    /// <summary>The section without rows in its tables of signatures.</summary>
    public static Section Without(Section section) => IsIn(section) ? new Filling(_ => []).Fill(section) : section;

    private static bool IsIn(Section section) =>
        section.Opening.Concat(section.Content).WithInner().Any(block => block is Table { Kind: TableKind.SignOffs });

    private static ImmutableArray<TableRow> Rows(IEnumerable<PartSignOffs> parts, Wording wording) =>
        [
            .. parts.Select(part =>
                Row(
                    $"sign-off-{part.Section.Id}",
                    part.Section.Title,
                    part.Current.IsEmpty
                        ? wording["sign-off.nobody"]
                        : string.Join(
                            wording["list.semicolon"],
                            part.Current.Select(sign => wording.Say("sign-off.signer", ("name", sign.Name), ("role", sign.Role)))
                                .Distinct(StringComparer.Ordinal)
                        ),
                    part.Current.IsEmpty ? "" : Day(part.Current.Max(sign => sign.On)!, wording)
                )
            ),
        ];

    private static ImmutableArray<TableRow> PeopleIn(IReadOnlyCollection<PartSignOffs> parts, Wording wording)
    {
        var signed = parts.SelectMany(part => part.Current.Select(sign => (Part: part.Section.Title, sign.Name, sign.Role)))
            .Distinct()
            .GroupBy(sign => (sign.Name, sign.Role));
        return
        [
            .. signed.Select(person => Row(
                $"{person.Key.Name}, {person.Key.Role}",
                person.Key.Name,
                person.Key.Role,
                person.Count() == parts.Count
                    ? wording["sign-off.every-part"]
                    : string.Join(wording["list.semicolon"], person.Select(sign => sign.Part).Distinct(StringComparer.Ordinal)))),
        ];
    }

    private static string Day(string day, Wording wording) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? wording.Date(date)
            : day;

    private static TableRow Row(string key, params string[] cells) =>
        new(key, [.. cells.Select(cell => new TableCell([new TextRun(cell)]))]);

    private sealed class Filling(Func<Table, ImmutableArray<TableRow>> rows) : DocumentRewriter
    {
        public Section Fill(Section section) => section with
        {
            Opening = Rewrite(section.Opening),
            Content = Rewrite(section.Content),
            Children = [.. section.Children.Select(Fill)],
        };

        protected override Block Rewrite(Block block) =>
            block is Table { Kind: TableKind.SignOffs } table ? table with { Rows = rows(table) } : base.Rewrite(block);
    }
}
