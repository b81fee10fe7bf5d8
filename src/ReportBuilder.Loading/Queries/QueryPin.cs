using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;

namespace ReportBuilder.Loading.Queries;

/// <summary>
/// The result of a query as it was asked for last: data/.pinned/scores.csv for data/scores.sql, and beside it scores.pin with the hashes of the
/// query and of the result. Builds read this and ask no database, so that they give the same bytes everywhere.
/// </summary>
public static class QueryPin
{
    public const string Ending = ".sql";
    public const string Folder = "data/.pinned/";

    public static bool IsQuery(string path) => path.StartsWith("data/", StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>"data/.pinned/parts/north.csv" of "data/parts/north.sql".</summary>
    public static string ResultOf(string query) => $"{Folder}{Path.ChangeExtension(query["data/".Length..], ".csv")}";

    public static string PinOf(string query) => Path.ChangeExtension(ResultOf(query), ".pin");

    /// <summary>What the pin of a query and its result says.</summary>
    public static string Write(ImmutableArray<byte> query, ImmutableArray<byte> result) => $"query: {Hash(query)}\nresult: {Hash(result)}\n";

    /// <summary>The pinned table, or null (with a diagnostic) where the query was not asked, or something was changed since.</summary>
    internal static CsvTable? Read(string query, EditionFiles files, TableForm form, Findings findings)
    {
        const string ask = "run 'reportbuilder refresh' where the database can be reached, and commit data/.pinned";
        if (files.Bytes(ResultOf(query)) is not { } result || files.Bytes(PinOf(query)) is not { } pin)
        {
            findings.Error("RB1295", new(query), "the query has no pinned result", ask);
            return null;
        }

        var said = Encoding.UTF8.GetString(pin.AsSpan()).ReplaceLineEndings("\n").Split('\n');
        if (!said.Contains($"query: {Hash(files.Bytes(query)!.Value)}", StringComparer.Ordinal))
            findings.Error("RB1296", new(query), "the query was changed since its result was pinned", ask);
        else if (!said.Contains($"result: {Hash(result)}", StringComparer.Ordinal))
            findings.Error("RB1297", new(ResultOf(query)), "the pinned result was changed by hand", $"{ask}, or take the change back");
        else
            return CsvFile.Read(ResultOf(query), result, form with { Separator = ',', DecimalMark = '.', Head = 1, Encoding = "" }, findings);
        return null;
    }

    /// <summary>Line ends do not count: version control may change them.</summary>
    private static string Hash(ImmutableArray<byte> file) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.AsSpan()).ReplaceLineEndings("\n"))));
}
