using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Signing;

/// <summary>
/// Who stands for the report, in print: a row a part for an annex, or a row a person for the imprint. The rows come last, when
/// everything else that the report says is known:
/// a signature is under a hash of that.
/// </summary>
internal static class SignOffTables
{
    private static readonly ImmutableArray<TableColumn> OfParts =
        [new("part", "Part", ColumnKind.RowHeader), new("by", "Signed by", ColumnKind.Text), new("on", "On", ColumnKind.Text)];

    private static readonly ImmutableArray<TableColumn> OfPeople =
        [new("name", "Name", ColumnKind.RowHeader), new("role", "As", ColumnKind.Text), new("parts", "Stands for", ColumnKind.Text)];

    public static Table Parts(SourcePlace place) => new(TableKind.SignOffs, "Who has signed which part", [], OfParts, [], "", place);

    public static Table People(SourcePlace place) => new(TableKind.SignOffs, "Who stands for this report", [], OfPeople, [], "", place);

    /// <summary>The document with rows in its tables of signatures; the same object where it has none.</summary>
    public static ReportDocument Fill(ReportDocument document, ImmutableArray<SignOff> signOffs)
    {
        if (!document.InReadingOrder().Any(entry => IsIn(entry.Section)))
            return document;
        var parts = PartSignOffs.Of(document, signOffs).Where(part => part.Section.Title.Length > 0).ToList();
        var (byPart, byPerson) = (Rows(parts), PeopleIn(parts));
        var filling = new Filling(table => table.Columns[0].Key == OfParts[0].Key ? byPart : byPerson);
        return document with { Sections = [.. document.Sections.Select(filling.Fill)] };
    }

    /// <summary>The section without rows in its tables of signatures.</summary>
    public static Section Without(Section section) => IsIn(section) ? new Filling(_ => []).Fill(section) : section;

    private static bool IsIn(Section section) =>
        section.Opening.Concat(section.Content).WithInner().Any(block => block is Table { Kind: TableKind.SignOffs });

    private static ImmutableArray<TableRow> Rows(IEnumerable<PartSignOffs> parts) =>
    [
        .. parts.Select(part => Row(
            $"sign-off-{part.Section.Id}",
            part.Section.Title,
            part.Current.IsEmpty ? "nobody yet" : string.Join("; ", part.Current.Select(Signer).Distinct(StringComparer.Ordinal)),
            part.Current.IsEmpty ? "" : Day(part.Current.Max(sign => sign.On)!))),
    ];

    private static ImmutableArray<TableRow> PeopleIn(IReadOnlyCollection<PartSignOffs> parts)
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
                    ? "every part"
                    : string.Join("; ", person.Select(sign => sign.Part).Distinct(StringComparer.Ordinal)))),
        ];
    }

    private static string Signer(SignOff sign) => $"{sign.Name} ({sign.Role})";

    private static string Day(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
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
