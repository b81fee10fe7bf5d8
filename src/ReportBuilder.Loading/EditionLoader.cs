using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Loading.History;
using ReportBuilder.Loading.Outlines;
using ReportBuilder.Loading.Pictures;
using ReportBuilder.Loading.Recipes;
using ReportBuilder.Loading.Report;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Loading.Tables.Own;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading;

/// <summary>The first stage: the files of an edition, read and checked.</summary>
public static class EditionLoader
{
    public const string ReportPath = "content/report.yaml";

    /// <summary>Reads an edition and says everything that is wrong with it (codes RB1xxx) in the order of files and lines.</summary>
    /// <param name="cache">The parts that were read last; null where nothing is kept.</param>
    public static Outcome<ReportInputs> Load(ReportSources sources, LoaderCache? cache = null)
    {
        var findings = new Findings();
        var files = new EditionFiles(sources.Files, findings);
        if (!files.Has(ReportPath))
            return NotAnEdition();

        var report = LoaderCache.Part(cache, "report", files, findings, (here, told) => ReportFile.Read(sources.Language, here, told), sources.Language);

        // Tables, texts and settings need nothing of each other: each are read on a core of their own and say what they have to say apart.
        var (onTables, onTexts) = (new Findings(), new Findings());
        var tables = Task.Run(() => EditionTables.Read(files, report.Terms, report.Languages, onTables, cache));
        var texts = Task.Run(() => EditionTexts.Read(files, report.Terms, onTexts, cache));
        var settings = LoaderCache.Part(cache, "settings", files, findings, (here, told) => EditionSettings.Read(report, here, told), report);
        var inputs = Together(settings, tables.GetAwaiter().GetResult(), texts.GetAwaiter().GetResult(), files.Telling(findings), findings, cache);

        // Heads of columns and keys of a front matter may be words of the edition. Where nobody can read those, none is missing and none unknown.
        var isUnread = report.Map is not { Entries: [_, ..] };
        findings.Add(isUnread ? onTables.Without("RB1202") : onTables);
        findings.Add(isUnread ? onTexts.Without("RB1304") : onTexts);
        InputChecks.Run(inputs, findings);
        OwnTables.Check(inputs, files, findings);
        OutlineFiles.Check(inputs, findings);
        cache?.NextGeneration();
        return Outcome.Of(inputs, findings.InOrder());
    }

    private static ReportInputs Together(
        EditionSettings settings,
        EditionTables tables,
        EditionTexts texts,
        EditionFiles files,
        Findings findings,
        LoaderCache? cache
    )
    {
        var parts = tables.Parts;
        var previous = settings.Recipe?.Previous is { } named
            ? LoaderCache.Part(
                cache,
                "previous",
                files,
                findings,
                (here, told) => new PreviousReader(here, parts.Units, parts.Framework, settings.Edition.Terms, told).Read(named),
                settings,
                parts
            )
            : null;
        return new(
            settings.Edition,
            settings.Theme,
            settings.Outline,
            parts.Framework,
            tables.Scores,
            tables.Totals.All,
            settings.Tiers,
            texts.Texts,
            tables.Facts.Works,
            tables.Facts.Facts,
            texts.Templates,
            settings.Fonts,
            settings.RecipeText,
            EditionPictures.Read(files, texts.Texts, settings.Theme, findings, cache),
            settings.Recipe,
            previous)
        {
            Style = settings.Style,
            Tables = OwnTables.Read(files, settings.Recipe?.Previous, settings.History, cache),
            FrameworkVersion = settings.History.Framework,
            History = History(settings, parts, files, findings, cache),
            Outlines = OutlineFiles.Read(files, texts, cache),
            PictureNotes = PictureTable.Read(files, findings),
            SignOffs = SignOffReader.Read(files, findings),
        };
    }

    private static EditionHistory? History(EditionSettings settings, ScoredParts parts, EditionFiles files, Findings findings, LoaderCache? cache) =>
        HistoryReader.IsThere(files, settings.History)
            ? LoaderCache
                .Part(
                    cache,
                    "history",
                    files,
                    findings,
                    (here, told) => new HistoryPart(
                        new HistoryReader(settings.History, settings.Edition.Year, parts.Units, parts.Framework, settings.Edition.Languages, settings.Edition.Wording, told)
                            .Read(here)
                    ),
                    settings,
                    parts
                )
                .History
            : null;

    /// <summary>None where every edition of it is this one or later.</summary>
    private sealed record HistoryPart(EditionHistory? History);

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
            ImmutableSortedDictionary<string, PictureFile>.Empty
        );
        return Outcome.Of(
            inputs,
            [
                Diagnostic.Error(
                    "RB1001",
                    new(ReportPath),
                    "this folder is not an edition: it has no content/report.yaml",
                    "name the folder that holds content/, data/ and templates/"
                ),
            ]
        );
    }
}
