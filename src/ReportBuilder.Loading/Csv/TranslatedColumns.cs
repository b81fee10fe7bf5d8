using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Csv;

/// <summary>The columns of a table that say in other languages what one of its columns says: "name:zh-Hans" beside "name".</summary>
internal sealed class TranslatedColumns
{
    private readonly EditionLanguages languages;
    private readonly Dictionary<string, List<TaggedColumn>> byHead = new(StringComparer.Ordinal);

    /// <param name="heads">The columns that may have such columns beside them.</param>
    public TranslatedColumns(CsvTable table, EditionLanguages languages, Findings findings, params ReadOnlySpan<string> heads)
    {
        this.languages = languages;
        for (var at = 0; at < table.Header.Length; at++)
        {
            var cell = table.Header[at];
            if (Cut(cell.Text) is not var (head, tag) || !heads.Contains(head))
                continue;
            if (!LanguageTag.IsOne(tag))
                findings.Error("RB1130", cell.Place, $"'{tag}' is not a language tag", $"write it as '{head}:zh-Hans' or '{head}:fr' (BCP 47)");
            else if (!languages.Take(tag) && !IsReading(tag))
                findings.Warning(
                    "RB1131",
                    cell.Place,
                    $"nobody reads the column '{cell.Text}': the edition has nothing in '{tag}'",
                    $"it has {string.Join(", ", languages.All.Concat(languages.Beside))}; "
                    + $"'names: [{tag}]' in content/report.yaml prints such names beside the others"
                );
            else if (byHead.TryGetValue(head, out var columns))
                columns.Add(new(tag, new(cell.Text, at)));
            else
                byHead.Add(head, [new(tag, new(cell.Text, at))]);
        }
    }

    /// <summary>Whether a head is that of such a column: of one of the columns that may have them.</summary>
    public static bool IsOne(string head, IEnumerable<string> heads) => Cut(head) is var (of, _) && heads.Contains(of, StringComparer.Ordinal);

    /// <summary>Names in Latin letters, such as pinyin ("zh-Latn"), are for search in every edition.</summary>
    private static bool IsReading(string tag) => tag.Contains("-Latn", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a cell says in the language in which the edition is read; the cell itself where nobody translated it.</summary>
    public string Words(CsvRow row, CsvColumn column) =>
        languages.IsMain ? row[column].Text : LanguageTag.Find(ByTag(row, column.Name), languages.Current) ?? row[column].Text;

    /// <summary>What a name is in other languages, and which of them stand beside the one that is printed.</summary>
    public OtherNames Names(CsvRow row, CsvColumn column)
    {
        if (byHead.Count == 0)
            return OtherNames.None;
        var key = row[column].Text;
        var byTag = ByTag(row, column.Name).ToImmutableSortedDictionary(StringComparer.Ordinal);
        var printed = Words(row, column);
        string? In(string language) => LanguageTag.Find(byTag, language) ?? (LanguageTag.Serves(languages.Main, language) ? key : null);
        return new(printed == key ? "" : key, byTag)
        {
            Beside =
            [
                .. languages.Beside.Select(language => new NameIn(language, In(language) ?? printed)).Where(other => other.Name != printed),
            ],
        };
    }

    private IEnumerable<KeyValuePair<string, string>> ByTag(CsvRow row, string head) => byHead.TryGetValue(head, out var columns)
        ? columns.Where(column => row[column.Column].Text.Length > 0).Select(column => KeyValuePair.Create(column.Tag, row[column.Column].Text))
        : [];

    private static (string Head, string Tag)? Cut(string head) =>
        head.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? (head[..at], head[(at + 1)..]) : null;

    /// <summary>A column in a language.</summary>
    private sealed record TaggedColumn(string Tag, CsvColumn Column);
}
