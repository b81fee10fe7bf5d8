using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Loading.Recipes;
using ReportBuilder.Loading.Report;
using ReportBuilder.Loading.Style;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

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

        // Tables, texts and settings need nothing of each other: each are read on a core of their own and say what they have to say apart.
        var (onTables, onTexts) = (new Findings(), new Findings());
        var tables = Task.Run(() => EditionTables.Read(files.Telling(onTables), onTables));
        var texts = Task.Run(() => EditionTexts.Read(files.Telling(onTexts)));
        var inputs = Read(files, findings, tables, texts);
        findings.Add(onTables);
        findings.Add(onTexts);
        InputChecks.Run(inputs, findings);
        return Outcome.Of(inputs, findings.InOrder());
    }

    private static ReportInputs Read(EditionFiles files, Findings findings, Task<EditionTables> tables, Task<EditionTexts> texts)
    {
        var map = files.Text(ReportPath) is { } text ? YamlFile.Read(ReportPath, text, 1, findings) : null;

        // Without a mapping there are no keys to miss: one error has said so, and the rest of the edition is still checked.
        var onReport = map is null ? new Findings() : findings;
        var report = new MapReader(map ?? new([], new(ReportPath, 1, 1)), "the report", ReportKeys.Report, onReport);
        var edition = EditionReader.Read(report, files, onReport);
        var theme = ThemeReader.Read(report, onReport);
        var outline = new OutlineReader(files.Paths, onReport).Read(report);
        var tiers = TierReader.Read(report, onReport);
        var recipeFile = files.Recipe();
        var recipe = RecipeReader.Read(recipeFile, findings);
        var style = files.Has(StyleReader.Path) && files.Text(StyleReader.Path) is { } words ? StyleReader.Read(words, findings) : HouseStyle.None;
        var fonts = ThemeFonts.Read(report, files, findings);
        var data = tables.GetAwaiter().GetResult();
        var previous = new PreviousReader(files, data.Units, data.Framework, findings).Read(recipe?.Previous);
        var written = texts.GetAwaiter().GetResult();
        return new(edition, theme, outline, data.Framework, data.Scores, data.Totals, tiers, written.Texts, data.Works, data.Facts, written.Templates, fonts, recipeFile, written.Images, recipe, previous)
        {
            Style = style,
        };
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
