using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Loading.Recipes;
using ReportBuilder.Loading.Report;
using ReportBuilder.Loading.Style;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading;

/// <summary>The first stage: the files of an edition, read and checked.</summary>
public static class EditionLoader
{
    public const string ReportPath = "content/report.yaml";

    /// <summary>Reads an edition and says everything that is wrong with it (codes RB1xxx) in the order of files and lines.</summary>
    public static Outcome<ReportInputs> Load(ReportSources sources)
    {
        var findings = new Findings();
        var files = new EditionFiles(sources.Files, findings);
        if (!files.Has(ReportPath))
            return NotAnEdition();
        var map = files.Text(ReportPath) is { } text ? YamlFile.Read(ReportPath, text, 1, findings) : null;

        // Without a mapping there are no keys to miss: one error has said so, and the rest of the edition is still checked.
        var onReport = map is null ? new Findings() : findings;
        var report = new MapReader(map ?? new([], new(ReportPath, 1, 1)), "the report", ReportKeys.Report, onReport);
        var units = files.Table(UnitTable.Path) is { } unitTable ? UnitTable.Read(unitTable, findings) : [];
        var framework = files.Table(FrameworkTable.Path) is { } frameworkTable ? Framework(frameworkTable, findings) : FrameworkTable.Empty();
        var works = files.Table(SourceTable.Path, optional: true) is { } sourceTable ? SourceTable.Read(sourceTable, findings) : [];
        var recipeFile = files.Recipe();
        var recipe = RecipeReader.Read(recipeFile, findings);
        var inputs = new ReportInputs(
            EditionReader.Read(report, files, onReport),
            ThemeReader.Read(report, onReport),
            new OutlineReader(files.Paths, onReport).Read(report),
            framework,
            Scores(files, units, framework, findings),
            files.Table(PublishedTotalTable.Path, optional: true) is { } totals ? PublishedTotalTable.Read(totals, units, framework, findings) : [],
            TierReader.Read(report, onReport),
            files.Texts(),
            works,
            files.Table(FactTable.Path, optional: true) is { } facts ? FactTable.Read(facts, works, findings) : [],
            files.Templates(),
            ThemeFonts.Read(report, files, findings),
            recipeFile,
            files.Images(),
            recipe,
            new PreviousReader(files, units, framework, findings).Read(recipe?.Previous))
        {
            Style = files.Has(StyleReader.Path) && files.Text(StyleReader.Path) is { } style ? StyleReader.Read(style, findings) : HouseStyle.None,
        };
        InputChecks.Run(inputs, findings);
        return Outcome.Of(inputs, findings.InOrder());
    }

    private static IndicatorFramework Framework(CsvTable table, Findings findings) =>
        FrameworkTree.IsOne(table) ? new FrameworkTree(table, findings).Read() : new FrameworkTable(table, findings).Read();

    /// <summary>Raw readings where the edition has them, else published scores.</summary>
    private static Dataset Scores(EditionFiles files, ImmutableArray<Unit> units, IndicatorFramework framework, Findings findings)
    {
        var readings = files.Table(ReadingTable.Path, optional: true);
        var table = readings ?? files.Table(ScoreTable.Path);
        if (table is null || units.Length == 0 || framework.Dimensions.Length == 0)
            return new(units, []);
        return readings is null ? new ScoreTable(units, framework, findings).Read(table) : new ReadingTable(units, framework, findings).Read(table);
    }

    private static Outcome<ReportInputs> NotAnEdition()
    {
        var inputs = new ReportInputs(
            EditionReader.Empty,
            ThemeReader.Empty,
            [],
            FrameworkTable.Empty(),
            new([], []),
            [],
            [],
            ImmutableSortedDictionary<string, ContentText>.Empty,
            [],
            [],
            ImmutableSortedDictionary<string, TemplateText>.Empty,
            PackagedFonts.Inter,
            new("", ""),
            ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty);
        return Outcome.Of(inputs, [Diagnostic.Error("RB1001", new(ReportPath), "this folder is not an edition: it has no content/report.yaml", "name the folder that holds content/, data/ and templates/")]);
    }
}
