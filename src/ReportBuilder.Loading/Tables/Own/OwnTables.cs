using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.History;
using ReportBuilder.Loading.Queries;
using ReportBuilder.Loading.Recipes;
using ReportBuilder.Loading.Workbooks;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables.Own;

/// <summary>The tables under data/ that are not those of the index: charts, tables and values of the text are made from them.</summary>
internal static class OwnTables
{
    private const string Folder = "data/";

    private static readonly ImmutableArray<string> OfTheIndex =
    [
        ScoreTable.Path,
        ReadingTable.Path,
        UnitTable.Path,
        FrameworkTable.Path,
        FactTable.Path,
        SourceTable.Path,
        GlossaryTable.Path,
        Quote.Path,
        PublishedTotalTable.Path,
        HistoryTable.Path,
        Concordance.Path,
    ];

    public static ImmutableArray<DataTable> Read(EditionFiles files, PreviousSources? previous, HistorySettings history, LoaderCache? cache)
    {
        var nothing = new Findings();
        return
        [
            .. files.Paths
                .Where(path => path != TablesWorkbook.Path && !path.StartsWith(QueryPin.Folder, StringComparison.Ordinal))
                .Concat(TablesWorkbook.Tables(files))
                .Where(path =>
                    IsOwn(path, previous)
                    && !history.Editions.Any(edition => path.StartsWith(edition.Folder.TrimEnd('/') + "/", StringComparison.Ordinal))
                )
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(path => LoaderCache.Part(cache, $"own {path}", files, nothing, (here, _) => new DataTableReader(path, here).Read())),
        ];
    }

    /// <summary>
    /// Tells what is wrong with the tables that a text names, and with those that have a sidecar. Others may lie there as they are.
    /// </summary>
    public static void Check(ReportInputs inputs, EditionFiles files, Findings findings)
    {
        foreach (var table in inputs.Tables)
        {
            if (!files.Has(table.Sidecar) && !IsNamed(table, inputs))
                continue;
            foreach (var problem in table.Problems)
                findings.Take(problem);
            CheckSource(table, inputs.Sources, findings);
        }
    }

    private static bool IsOwn(string path, PreviousSources? previous) =>
        path.StartsWith(Folder, StringComparison.Ordinal)
        && TableSource.Reads(path)
        && !OfTheIndex.Contains(System.IO.Path.ChangeExtension(path, ".csv"), StringComparer.Ordinal)
        && !EditionFiles.IsPartOf(path, ScoreTable.Path)
        && !EditionFiles.IsPartOf(path, ReadingTable.Path)
        && path != previous?.Results?.Name
        && path != previous?.Readings?.Name;

    private static bool IsNamed(DataTable table, ReportInputs inputs) =>
        inputs.Texts.Values.Any(text => Names(text.Markdown, table)) || inputs.Templates.Values.Any(template => Names(template.Text, table));

    private static bool Names(string text, DataTable table) =>
        text.Contains(table.Path, StringComparison.Ordinal)
        || text.Contains($"\"{table.Name}\"", StringComparison.Ordinal)
        || text.Contains($"'{table.Name}'", StringComparison.Ordinal)
        || text.Contains($"from {table.Name}", StringComparison.Ordinal);

    /// <summary>One word that could be an id, and is none, is a mistake; words are words.</summary>
    private static void CheckSource(DataTable table, ImmutableArray<SourceWork> works, Findings findings)
    {
        if (table.Source.Length == 0 || !Identifiers.IsWellMade(table.Source) || works.Any(work => work.Id == table.Source))
            return;
        findings.Error(
            "RB1243",
            new(table.Sidecar),
            $"there is no source '{table.Source}' in {SourceTable.Path}",
            NearestName.Hint(table.Source, works.Select(work => work.Id)) is { Length: > 0 } hint
                ? hint
                : "name an id of the table of sources, or say the source in words"
        );
    }
}
