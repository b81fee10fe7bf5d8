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
using ReportBuilder.Loading.Translations;
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
        var tables = Task.Run(() => EditionTables.Read(files, report.Terms.OfMain(), report.Languages, report.Wording["site.overall"], onTables, cache));
        var texts = Task.Run(() => EditionTexts.Read(files, report.Terms, report.Languages, onTexts, cache));
        var settings = LoaderCache.Part(cache, "settings", files, findings, (here, told) => EditionSettings.Read(report, here, told), report);
        var pictures = EditionPictures.Read(files, settings.Theme, cache);
        var inputs = Together(settings, tables.GetAwaiter().GetResult(), texts.GetAwaiter().GetResult(), pictures, files.Telling(findings), findings, cache);

        // Heads of columns and keys of a front matter may be words of the edition. Where nobody can read those, none is missing and none unknown.
        var isUnread = report.Map is not { Entries: [_, ..] };
        findings.Add(isUnread ? onTables.Without("RB1202") : onTables);
        findings.Add(isUnread ? onTexts.Without("RB1304") : onTexts);
        InputChecks.Run(inputs, findings);
        if (!report.Languages.IsMain)
            new TextsInLockstep(texts.Result.All, report.Languages, tables.Result.Parts).Check(files, findings);
        OwnTables.Check(inputs, files, findings);
        OutlineFiles.Check(inputs, findings);
        cache?.NextGeneration();
        return Outcome.Of(inputs, findings.InOrder());
    }

    /// <summary>The languages in which an edition is written, the main one first; a single empty one where it does not say.</summary>
    public static ImmutableArray<string> LanguagesOf(ReportSources sources)
    {
        // Most editions have one language: theirs is read with the rest.
        if (!sources.Files.TryGetValue(ReportPath, out var report) || report.AsSpan().IndexOf("languages:"u8) < 0)
            return [""];
        return ReportFile.Read("", new(sources.Files, new()), new()).Languages.All;
    }

    /// <summary>The language of an edition in which a text or another file of words is written: "content/foreword.zh.md" is in "zh-Hans".</summary>
    /// <param name="languages">The main one first.</param>
    public static string LanguageOf(string path, ImmutableArray<string> languages) =>
        TranslatedFiles.LanguageOf(path, new(languages[0], languages, [])) ?? languages[0];

    /// <summary>The path and the text of the file that says of all translations that they are as new as their sources.</summary>
    public static (string Path, string Text) Accepted(ReportSources sources)
    {
        var files = new EditionFiles(sources.Files, new());
        var report = ReportFile.Read("", files, new());
        var parts = ScoredParts.Read(files, report.Terms, report.Languages, new());
        return (TextsInLockstep.Path, new TextsInLockstep(files.Texts(report.Terms), report.Languages, parts).Accept());
    }

    private static ReportInputs Together(
        EditionSettings settings,
        EditionTables tables,
        EditionTexts texts,
        List<ReadPicture> pictures,
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
                (here, told) => new PreviousReader(here, parts.Units, parts.Framework, settings.Edition.Terms.OfMain(), told).Read(named),
                settings,
                parts
            )
            : null;
        return new(
            settings.Edition,
            settings.Theme,
            TranslatedOutline.Of(settings.Outline, settings.MainOutline, texts.All, settings.Edition.Languages, files.Telling(findings), findings),
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
            EditionPictures.Of(pictures, files, settings.Theme, texts.Texts, findings),
            settings.Recipe,
            previous)
        {
            Print = settings.Print,
            Style = settings.Style,
            Tables = OwnTables.Read(files, settings.Recipe?.Previous, settings.History, cache),
            FrameworkVersion = settings.History.Framework,
            History = History(settings, parts, files, findings, cache),
            Outlines = OutlineFiles.Read(files, texts, cache),
            PictureNotes = PictureTable.Read(files, settings.Edition.Languages, findings),
            Glossary = GlossaryTable.Read(files, settings.Edition.Languages, findings),
            Quotes = QuoteTable.Read(files, settings.Edition.Languages, findings),
            Drawings = DrawingTable.Read(files, findings),
            Publications = settings.Publications,
            SignOffs = SignOffReader.Read(files, findings),
            Synonyms = SynonymReader.Read(settings.Edition.Languages, files, findings),
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
                    (here, told) =>
                        new HistoryPart(
                            new HistoryReader(
                                settings.History,
                                settings.Edition.Year,
                                parts.Units,
                                parts.Framework,
                                settings.Edition.Languages,
                                settings.Edition.Wording,
                                told
                            ).Read(here)
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
