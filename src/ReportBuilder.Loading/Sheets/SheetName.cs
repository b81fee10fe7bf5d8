using System.Collections.Immutable;
using System.Globalization;

namespace ReportBuilder.Loading.Sheets;

/// <summary>What the sheets of an edition's tables are called: as their files in data/, a bar for a folder, without the ending.</summary>
internal static class SheetName
{
    /// <summary>What spreadsheet programs allow.</summary>
    private const int Longest = 31;

    private const string Folder = "data/";

    /// <summary>The sheets' names by the paths of the tables, in their order; no two are alike.</summary>
    public static ImmutableSortedDictionary<string, string> Of(IEnumerable<string> tables)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var table in tables.Order(StringComparer.Ordinal))
        {
            var whole = string.Concat(
                Path.ChangeExtension(table[Folder.Length..], null)
                    .Select(letter =>
                        letter == '/' ? '|'
                        : "[]:*?\\'".Contains(letter, StringComparison.Ordinal) ? ' '
                        : letter
                    )
            );
            var name = Cut(whole, "");
            for (var other = 2; !taken.Add(name); other++)
                name = Cut(whole, string.Create(CultureInfo.InvariantCulture, $"~{other}"));
            names.Add(table, name);
        }

        return names.ToImmutable();
    }

    /// <summary>The table of a sheet: "data/scores/north.csv" of "scores|north".</summary>
    public static string TableOf(string sheet) => $"{Folder}{sheet.Replace('|', '/')}.csv";

    private static string Cut(string name, string behind) =>
        (name.Length + behind.Length <= Longest ? name : name[..(Longest - 1 - behind.Length)] + "…") + behind;
}
