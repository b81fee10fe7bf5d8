using System.Collections.Immutable;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Changing;

/// <summary>
/// Writes the rows and files that a new unit, dimension, variable, chapter or case study needs. What only a person knows is left empty,
/// where check tells of
/// it.
/// </summary>
public sealed class Adding
{
    private readonly EditionParts parts;
    private readonly string name;

    private Adding(EditionParts parts, string name) => (this.parts, this.name) = (parts, name);

    /// <param name="what">"unit" or the edition's own word, "dimension", "variable", "chapter" or "case-study".</param>
    /// <param name="within">The dimension that a variable or a case study belongs to; empty for none.</param>
    public static Outcome<ChangedEdition> Of(ReportSources sources, string what, string name, string within)
    {
        var parts = new EditionParts(sources);
        var nothing = new ChangedEdition(ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty, [], [], []);
        if (parts.KindOf(what) is not { } kind)
            return Outcome.Of(nothing, [parts.NoSuchKind(what)]);
        if (Refuse(parts, kind, name, within) is { } refusal)
            return Outcome.Of(nothing, [refusal]);
        new Adding(parts, name).Add(kind, within);
        return Outcome.Of(parts.Done());
    }

    private static Diagnostic? Refuse(EditionParts parts, PartOfEdition kind, string name, string within)
    {
        if (KnownNames.Slug(name).Length == 0 || name.Trim() != name || name.AsSpan().ContainsAny("\r\n\t\""))
            return Diagnostic.Error(
                "RB1352",
                new(EditionParts.ReportPath),
                $"'{name}' cannot be a name",
                "a name is words on one line with a letter among them, without quotation marks"
            );
        var names = new EditionNames(parts.Inputs).Named;
        if (kind is PartOfEdition.Unit or PartOfEdition.Dimension or PartOfEdition.Variable && names.Contains(name, StringComparer.Ordinal))
            return Diagnostic.Error("RB1352", new(EditionParts.ReportPath), $"the edition has a '{name}' already", "give another name");
        var dimensions = parts.Inputs.Framework.Dimensions.Select(dimension => dimension.Name).ToArray();
        if ((within.Length > 0 || kind == PartOfEdition.Variable) && !dimensions.Contains(within, StringComparer.Ordinal))
            return Diagnostic.Error(
                "RB1351",
                new(EditionParts.ReportPath),
                within.Length == 0
                    ? $"in which {parts.Terms.Dimension.One} '{name}' belongs is not said"
                    : $"the edition has no {parts.Terms.Dimension.One} '{within}'",
                NearestName.Hint(within, dimensions) is { Length: > 0 } near ? near : $"say it with --in: {string.Join(", ", dimensions)}"
            );
        var path = PathOf(parts, kind, name);
        return path.Length > 0 && parts.Has(path) ? Diagnostic.Error("RB1353", new(path), "the file is there already", "give another name") : null;
    }

    private void Add(PartOfEdition kind, string within)
    {
        switch (kind)
        {
            case PartOfEdition.Unit:
                Row("data/units.csv", head => head switch { "id" => KnownNames.Slug(name), "name" or "sort-name" => name, _ => "" });
                foreach (var table in parts.ScoreTables)
                    UnitInScores(table);
                break;
            case PartOfEdition.Dimension:
                Row("data/framework.csv", head => head == "id" || head == $"{DimensionHead}-id" ? KnownNames.Slug(name)
                    : head == "name" || head == DimensionHead ? name
                    : "");
                Chapter(kind, "dimension", $"dimension: {Scalar(name)}\n", parts.Outline.All.LastOrDefault(entry => entry.Kind == "dimension"));
                break;
            case PartOfEdition.Variable:
                Variable(parts.Inputs.Framework.Dimensions.First(dimension => dimension.Name == within));
                break;
            case PartOfEdition.CaseStudy:
                CaseStudy(within);
                break;
            default:
                Chapter(kind, "text", "", parts.Outline.Entries.LastOrDefault());
                break;
        }
    }

    private string DimensionHead => HeadOf("data/framework.csv", parts.Terms.Dimension.One, "dimension");

    private string HeadOf(string table, string own, string neutral) =>
        parts.Tables.TryGetValue(table, out var known) && known.Header.Any(cell => cell.Text == own) ? own : neutral;

    private void Variable(FrameworkNode dimension)
    {
        var (variable, indicator) = (
            HeadOf("data/framework.csv", parts.Terms.Variable.One, "variable"),
            HeadOf("data/framework.csv", parts.Terms.Indicator.One, "indicator")
        );
        var number = parts.Inputs.Framework.Indicators.Select(leaf => leaf.Indicator!.Number).DefaultIfEmpty(0).Max() + 1;
        Row("data/framework.csv", head =>
            head == "parent" || head == $"{DimensionHead}-id" ? dimension.Id
            : head == DimensionHead ? dimension.Name
            : head == "id" || head == $"{variable}-id" ? KnownNames.Slug(name)
            : head == "name" || head == variable || head == indicator ? name
            : head == $"{indicator}-no" ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "");
        foreach (var table in parts.ScoreTables)
        {
            if (UnitColumn(table) < 0)
                Rows(table, [[name, .. Enumerable.Repeat("", table.Header.Length - 1)]]);
            else if (ValueColumn(table) < 0)
                Column(table, name);
            else
                Rows(
                    table,
                    [
                        .. parts.Inputs.Dataset.Units.Select(unit =>
                            table
                                .Header.Select(cell =>
                                    parts.Terms.IsUnit(cell.Text) ? unit.Name
                                    : IsLevel(cell.Text, parts.Terms.Dimension, "dimension") ? dimension.Name
                                    : IsPart(cell.Text) ? name
                                    : ""
                                )
                                .ToArray()
                        ),
                    ]
                );
        }
    }

    private void CaseStudy(string within)
    {
        var unit = parts.Inputs.Dataset.Units.Any(known => known.Name == name) ? $"{parts.Terms.UnitKey.One}: {Scalar(name)}\n" : "";
        var path = PathOf(parts, PartOfEdition.CaseStudy, name);
        File(path, $"---\ntitle: {Scalar(name)}\nname: {Scalar(name)}\n{unit}{(within.Length > 0 ? $"dimension: {Scalar(within)}\n" : "")}---\n\n");
        var line = $"- {{ kind: case-study, content: {path} }}";
        var chapter = parts.Outline.All.FirstOrDefault(entry =>
            entry.Kind == "dimension" && within.Length > 0 && parts.FrontMatter(entry.Content, "dimension") == within
        );
        if (chapter is { Parts: [.., var last] })
            Into(last, last.Indent, line);
        else if (chapter is { IsFlow: false })
            Into(chapter, chapter.Indent + 2, "parts:", $"  {line}");
        else if (parts.Outline.Entries is [.., var end])
            Into(end, end.Indent, line);
    }

    private void Chapter(PartOfEdition kind, string outlineKind, string matter, OutlineEntry? behind)
    {
        var path = PathOf(parts, kind, name);
        File(path, $"---\ntitle: {Scalar(name)}\n{matter}---\n\n");
        if ((behind ?? parts.Outline.Entries.LastOrDefault()) is { } entry)
            Into(entry, entry.Indent, $"- kind: {outlineKind}", $"  content: {path}");
    }

    private void Into(OutlineEntry behind, int indent, params string[] lines)
    {
        var line = parts.Outline.Insert(behind, indent, lines);
        parts.Put(EditionParts.ReportPath, parts.Outline.Text);
        parts.Changes.Add(new(new(EditionParts.ReportPath, line, indent + 1), "", string.Join(' ', lines.Select(one => one.Trim()))));
    }

    private void File(string path, string text)
    {
        parts.Put(path, text);
        parts.Changes.Add(new(new(path), "", "a new file"));
    }

    /// <summary>A row for every part that the table has, or one with a gap for each.</summary>
    private void UnitInScores(WrittenTable table)
    {
        if (UnitColumn(table) is not (var unit and >= 0))
            Column(table, name);
        else if (ValueColumn(table) < 0)
            Rows(table, [[.. table.Header.Select((_, column) => column == unit ? name : "")]]);
        else
            Rows(
                table,
                [
                    .. table
                        .Records.Skip(table.Head + 1)
                        .Take(table.Count)
                        .Select(record =>
                            table
                                .Header.Select(
                                    (cell, column) =>
                                        column == unit ? name
                                        : IsPart(cell.Text) || IsLevel(cell.Text, parts.Terms.Dimension, "dimension") ? record.Cells[column].Text
                                        : ""
                                )
                                .ToArray()
                        )
                        .DistinctBy(cells => string.Join('\n', cells), StringComparer.Ordinal),
                ]
            );
    }

    private int UnitColumn(WrittenTable table) => table.Header.ToList().FindIndex(cell => parts.Terms.IsUnit(cell.Text));

    private static int ValueColumn(WrittenTable table) => table.Header.ToList().FindIndex(cell => cell.Text is "score" or "value");

    private bool IsPart(string head) => IsLevel(head, parts.Terms.Variable, "variable") || IsLevel(head, parts.Terms.Indicator, "indicator");

    private static bool IsLevel(string head, Term own, string neutral) => head == own.One || head == neutral;

    private void Row(string path, Func<string, string> cell)
    {
        if (parts.Tables.TryGetValue(path, out var table))
            Rows(table, [[.. table.Header.Select(head => cell(head.Text))]]);
        else
            parts.Left.Add(new(new(path), "the table", "only tables of text are changed here: add the row yourself"));
    }

    private void Rows(WrittenTable table, IReadOnlyCollection<string[]> rows)
    {
        parts.Put(table, RowEdits.With(table, rows));
        parts.Changes.AddRange(rows.Select(row => new TextChange(new(table.Path), "", string.Join(table.Separator, row))));
    }

    private void Column(WrittenTable table, string head)
    {
        parts.Put(table, RowEdits.WithColumn(table, head));
        parts.Changes.Add(new(new(table.Path), "", $"a column '{head}'"));
    }

    private static string PathOf(EditionParts parts, PartOfEdition kind, string name)
    {
        if (kind is PartOfEdition.Unit or PartOfEdition.Variable)
            return "";
        var last = parts
            .Outline.All.LastOrDefault(entry =>
                entry.Content.Length > 0
                && entry.Kind
                    == (
                        kind == PartOfEdition.Dimension ? "dimension"
                        : kind == PartOfEdition.CaseStudy ? "case-study"
                        : "text"
                    )
            )
            ?.Content;
        var folder = last is null
            ? kind == PartOfEdition.CaseStudy
                ? "content/cases"
                : "content"
            : last[..last.LastIndexOf('/')];
        return $"{folder}/{NextNumber(last)}{KnownNames.Slug(name)}.md";
    }

    /// <summary>"11-" where the file before is called "10-...".</summary>
    private static string NextNumber(string? last)
    {
        var stem = Path.GetFileNameWithoutExtension(last ?? "");
        var figures = stem[..(stem.Length - stem.TrimStart("0123456789".ToCharArray()).Length)];
        return figures.Length > 0 && stem.Length > figures.Length && stem[figures.Length] == '-'
            ? $"{(int.Parse(figures, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(new string('0', figures.Length), System.Globalization.CultureInfo.InvariantCulture)}-"
            : "";
    }

    private static string Scalar(string text) =>
        text.AsSpan().ContainsAny(":#{}[],&*?|>!%@`'") || text[0] == '-' || double.TryParse(text, out _) ? $"\"{text}\"" : text;
}
