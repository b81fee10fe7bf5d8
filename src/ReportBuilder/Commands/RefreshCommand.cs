using System.Collections.Immutable;
using System.CommandLine;
using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Commands.Changes;
using ReportBuilder.Files;
using ReportBuilder.Loading.Queries;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Refreshing;

namespace ReportBuilder.Commands;

/// <summary>refresh: asks the databases of an edition's queries again, says what changed, and pins the results that builds read.</summary>
internal static class RefreshCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change, and pin nothing." };
        var command = new Command("refresh", "Ask the queries of data/*.sql again, show what changed, and pin the results in data/.pinned.") { folder, dryRun };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(dryRun)));
        return command;
    }

    private static int Run(string folder, bool isDry)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refusal.Print(sources.Diagnostics);
        var queries = EditionQueries.Of(sources.Value);
        var problems = queries.Diagnostics.ToList();
        var pinned = new List<KeyValuePair<string, ImmutableArray<byte>>>();
        foreach (var query in queries.Value)
        {
            if (Ask(query, folder, problems) is not { } result)
                continue;
            var path = QueryPin.ResultOf(query.Path);
            var before = sources.Value.Files.GetValueOrDefault(path);
            var changes = before.IsDefault ? [] : TableDifference.Of(path, before, result);
            Console.Out.WriteLine(
                before.IsDefault ? $"{query.Path}: asked for the first time"
                : changes.IsEmpty ? $"{query.Path}: nothing changes"
                : $"{query.Path}:");
            ChangeList.Print(changes, Console.Out);
            pinned.Add(new(path, result));
            pinned.Add(new(QueryPin.PinOf(query.Path), Bytes(QueryPin.Write(sources.Value.Files[query.Path], result))));
        }

        if (problems.Count > 0)
            return Refusal.Print(problems);
        if (queries.Value.IsEmpty)
            Console.Out.WriteLine("the edition has no query: there is no file data/*.sql");
        return !isDry && NewFiles.Write(folder, pinned) is { } refusal ? Refusal.Print(refusal) : ExitCode.Done;
    }

    private static ImmutableArray<byte>? Ask(EditionQuery query, string folder, List<Diagnostic> problems)
    {
        if (Environment.GetEnvironmentVariable(query.Connection) is not { Length: > 0 } connection)
        {
            problems.Add(Diagnostic.Error(
                "RB8132",
                new(query.Path),
                $"the environment has no variable '{query.Connection}'",
                $"set it: {query.Connection}=sqlite:FILE, or {query.Connection}=postgresql://USER@HOST/DATABASE"));
            return null;
        }

        try
        {
            using var database = Database.Open(connection, folder);
            return QueryResult.Of(database, query.Text);
        }
        catch (Exception problem)
            when (problem
                    is DbException
                        or InvalidOperationException
                        or IOException
                        or ArgumentException
                        or FormatException
                        or TimeoutException
                        or NotSupportedException
            )
        {
            // The connection is not printed: it may hold a password.
            problems.Add(
                Diagnostic.Error(
                    "RB8133",
                    new(query.Path),
                    $"the database gave no result: {problem.Message}",
                    "correct the query, or check that the database can be reached"
                )
            );
            return null;
        }
    }

    private static ImmutableArray<byte> Bytes(string text) => ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text));
}
