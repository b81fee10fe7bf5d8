using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Commands.Changes;

/// <summary>Changes of tables in words, a line each.</summary>
internal static class ChangeList
{
    /// <summary>So many changes are listed one by one.</summary>
    private const int MostListed = 200;

    public static void Print(ImmutableArray<TableChange> changes, TextWriter output)
    {
        foreach (var change in changes.Take(MostListed))
            output.WriteLine(Words(change));
        if (changes.Length > MostListed)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {changes.Length - MostListed} more"));
    }

    private static string Words(TableChange change) => change.Kind switch
    {
        TableChangeKind.Cell => $"{change.Place}: {(change.Column.Length > 0 ? $"{change.Column}: " : "")}{Value(change.Before)} -> {Value(change.After)}",
        TableChangeKind.AddedRow => $"{change.Path}: new row: {ShortText.Of(change.After)}",
        TableChangeKind.RemovedRow => $"{change.Place}: row taken out: {ShortText.Of(change.Before)}",
        _ => $"{change.Path}: rows in another order",
    };

    private static string Value(string text) => text.Length == 0 ? "(empty)" : ShortText.Of(text);
}
