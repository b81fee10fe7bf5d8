using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Csv;

/// <summary>One cell: its text without the blanks around it, and its place.</summary>
internal readonly record struct CsvCell(string Text, SourcePlace Place);

internal sealed record CsvRow(ImmutableArray<CsvCell> Cells)
{
    public SourcePlace Place => Cells[0].Place;

    public CsvCell this[CsvColumn column] => column.Index >= 0 && column.Index < Cells.Length ? Cells[column.Index] : new("", Place);
}

/// <summary>Where a column stands; below 0 where the table has none.</summary>
internal sealed record CsvColumn(string Name, int Index)
{
    public bool IsThere => Index >= 0;
}

/// <summary>A table as the author wrote it: a header and rows of text.</summary>
internal sealed record CsvTable(string Path, ImmutableArray<CsvCell> Header, ImmutableArray<CsvRow> Rows)
{
    private const string ByLanguage = ":*";

    /// <summary>How its numbers are written.</summary>
    public required NumberForm Numbers { get; init; }

    /// <summary>What its sidecar says of how it is written.</summary>
    public TableForm Form { get; init; } = TableForm.Unsaid;

    public CsvColumn Column(string name)
    {
        for (var index = 0; index < Header.Length; index++)
        {
            if (Header[index].Text == name)
                return new(name, index);
        }

        return new(name, -1);
    }

    /// <summary>The head of a level of the framework: the edition's own word where the table has it, else that of the program.</summary>
    /// <param name="key">Of the column beside it: "-id". It tells the level from another one that the edition calls so.</param>
    public string LevelHead(Term own, Term neutral, string key) => Header.Any(cell => cell.Text == own.One + key) ? own.One : neutral.One;

    /// <summary>
    /// The same with the edition's own words as heads, where it has those of the program. A word that the edition uses for something else stays.
    /// </summary>
    public CsvTable InWordsOf(Terms terms)
    {
        var (header, owns, neutrals) = (Header, terms.All, Terms.Neutral.All);
        var owned = owns.Select(term => term.Term.One).ToHashSet(StringComparer.Ordinal);
        for (var term = 0; term < owns.Length; term++)
        {
            var (own, neutral) = (owns[term].Term.One, neutrals[term].Term.One);
            if (Header.Any(head => head.Text == own))
                continue;
            for (var at = 0; at < Header.Length; at++)
            {
                var head = Header[at].Text;
                if (!owned.Contains(head) && (head == neutral || (own == terms.Unit.One && terms.IsUnit(head))))
                    header = header.SetItem(at, Header[at] with { Text = own });
            }
        }

        return header == Header ? this : this with { Header = header };
    }

    /// <summary>
    /// The columns in the order asked for. All that the table may have are named, those that it need not have with a question mark:
    /// "longitude?", those that may have a column a language beside them with a colon and a star: "name:*". One that is missing is an
    /// error, and then the result is null; one that nobody asked for is told of with the nearest
    /// name that is still free.
    /// </summary>
    public ImmutableArray<CsvColumn>? Require(Findings findings, params ReadOnlySpan<string> names)
    {
        if (Find(findings, names) is not { } columns)
            return null;
        UnnamedColumns.Tell(this, findings);
        var free = columns.Where(column => !column.IsThere).Select(column => column.Name).ToList();
        var translated = Translated(names);
        foreach (var cell in Header.Where(cell => cell.Text.Length > 0 && !columns.Any(column => column.Name == cell.Text)))
        {
            if (TranslatedColumns.IsOne(cell.Text, translated))
                continue;
            if (NearestName.Hint(cell.Text, free) is { Length: > 0 } near)
                findings.Error("RB1223", cell.Place, $"the table has no column '{cell.Text}'", near);
            else
                findings.Warning(
                    "RB1223",
                    cell.Place,
                    $"nobody reads the column '{cell.Text}'",
                    $"the table may have {string.Join(", ", columns.Select(column => column.Name))}"
                );
        }

        return columns;
    }

    /// <summary>The same for a table that may have any other columns too.</summary>
    public ImmutableArray<CsvColumn>? Find(Findings findings, params ReadOnlySpan<string> names)
    {
        var columns = ImmutableArray.CreateBuilder<CsvColumn>();
        var complete = true;
        foreach (var name in names)
        {
            var head = HeadOf(name);
            columns.Add(Column(head));
            if (columns[^1].IsThere || name.EndsWith('?'))
                continue;
            complete = false;
            findings.Error("RB1202", new(Path, 1, 1), $"the column '{head}' is missing", NearestName.Hint(head, Header.Select(cell => cell.Text)));
        }

        return complete ? columns.ToImmutable() : null;
    }

    private static string HeadOf(string name) => name.TrimEnd('?').Replace(ByLanguage, "", StringComparison.Ordinal);

    private static List<string> Translated(ReadOnlySpan<string> names)
    {
        var heads = new List<string>();
        foreach (var name in names)
        {
            if (name.Contains(ByLanguage, StringComparison.Ordinal))
                heads.Add(HeadOf(name));
        }

        return heads;
    }
}
