using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Recipes;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables;

/// <summary>What the tables of an edition say.</summary>
/// <param name="Scores">Raw readings where the edition has them, else published scores.</param>
/// <param name="Totals">Published totals to audit against; none where the edition has none.</param>
internal sealed record EditionTables(
    ImmutableArray<Unit> Units,
    IndicatorFramework Framework,
    Dataset Scores,
    ImmutableArray<PublishedTotal> Totals,
    ImmutableArray<SourceWork> Works,
    ImmutableArray<Fact> Facts)
{
    public static EditionTables Read(EditionFiles files, Findings findings)
    {
        var units = files.Table(UnitTable.Path) is { } unitTable ? UnitTable.Read(unitTable, findings) : [];
        var framework = files.Table(FrameworkTable.Path) is { } frameworkTable ? FrameworkOf(frameworkTable, findings) : FrameworkTable.Empty();
        var works = files.Table(SourceTable.Path, optional: true) is { } sourceTable ? SourceTable.Read(sourceTable, findings) : [];
        return new(
            units,
            framework,
            ScoresOf(files, units, framework, findings),
            files.Table(PublishedTotalTable.Path, optional: true) is { } totals ? PublishedTotalTable.Read(totals, units, framework, findings) : [],
            works,
            files.Table(FactTable.Path, optional: true) is { } facts ? FactTable.Read(facts, works, findings) : []);
    }

    private static IndicatorFramework FrameworkOf(CsvTable table, Findings findings) =>
        FrameworkTree.IsOne(table) ? new FrameworkTree(table, findings).Read() : new FrameworkTable(table, findings).Read();

    private static Dataset ScoresOf(EditionFiles files, ImmutableArray<Unit> units, IndicatorFramework framework, Findings findings)
    {
        var readings = files.Table(ReadingTable.Path, optional: true);
        var table = readings ?? files.Table(ScoreTable.Path);
        if (table is null || units.Length == 0 || framework.Dimensions.Length == 0)
            return new(units, []);
        return readings is null ? new ScoreTable(units, framework, findings).Read(table) : new ReadingTable(units, framework, findings).Read(table);
    }
}
