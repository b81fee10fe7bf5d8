using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Tables.Own;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Queries;

/// <summary>A query of an edition.</summary>
/// <param name="Path">"data/scores.sql".</param>
/// <param name="Connection">The name of the variable of the environment that says which database to ask.</param>
public sealed record EditionQuery(string Path, string Text, string Connection);

/// <summary>The queries of an edition.</summary>
public static class EditionQueries
{
    public static Outcome<ImmutableArray<EditionQuery>> Of(ReportSources sources)
    {
        var findings = new Findings();
        var files = new EditionFiles(sources.Files, findings);
        var queries = ImmutableArray.CreateBuilder<EditionQuery>();
        foreach (var path in files.Paths.Where(QueryPin.IsQuery).Order(StringComparer.Ordinal))
        {
            // What else is wrong with the sidecar, a build tells.
            var nothing = new Findings();
            var form = TableSidecar.Read(path, files.Telling(nothing), nothing).Form;
            if (form.Connection.Length == 0)
                findings.Error(
                    "RB1298",
                    new(path),
                    "nobody says which database to ask",
                    $"write 'connection: NAME' in {form.Sidecar}, NAME being a variable of the environment"
                );
            else
                queries.Add(new(path, Encoding.UTF8.GetString(files.Bytes(path)!.Value.AsSpan()).TrimStart('\uFEFF'), form.Connection));
        }

        return Outcome.Of(queries.DrainToImmutable(), findings.InOrder());
    }
}
