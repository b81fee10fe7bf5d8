using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Recipes;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables;

/// <summary>What the tables of an edition say.</summary>
/// <param name="Scores">Raw readings where the edition has them, else published scores.</param>
internal sealed record EditionTables(ScoredParts Parts, Dataset Scores, PublishedTotals Totals, SourcedFacts Facts)
{
    /// <param name="overall">What the index as a whole is called.</param>
    public static EditionTables Read(
        EditionFiles files,
        Terms terms,
        EditionLanguages languages,
        string overall,
        Findings findings,
        LoaderCache? cache)
    {
        var parts = LoaderCache.Part(cache, "parts", files, findings, (here, told) => ScoredParts.Read(here, terms, languages, told).Called(overall), terms, languages, overall);
        return new(
            parts,
            LoaderCache.Part(cache, "scores", files, findings, (here, told) => ScoresOf(here, parts, terms, told), parts, terms),
            LoaderCache.Part(cache, "totals", files, findings, (here, told) => PublishedTotals.Read(here, parts, terms, told), parts, terms),
            LoaderCache.Part(cache, "facts", files, findings, (here, told) => SourcedFacts.Read(here, languages, told), languages));
    }

    public static Dataset ScoresOf(EditionFiles files, ScoredParts parts, Terms terms, Findings findings)
    {
        var (units, framework) = parts;
        var readings = files.Tables(ReadingTable.Path, optional: true);
        var scores = readings.IsEmpty ? files.Tables(ScoreTable.Path) : [];
        if ((readings.IsEmpty && scores.IsEmpty) || units.Length == 0 || framework.Dimensions.Length == 0)
            return new(units, []);
        return readings.IsEmpty
            ? new ScoreTable(units, framework, terms, findings).Read(scores)
            : new ReadingTable(units, framework, terms, findings).Read(readings);
    }
}

/// <summary>What is scored, and in what.</summary>
internal sealed record ScoredParts(ImmutableArray<Unit> Units, IndicatorFramework Framework)
{
    public static ScoredParts Read(EditionFiles files, Terms terms, EditionLanguages languages, Findings findings) => new(
        files.Table(UnitTable.Path) is { } units ? UnitTable.Read(units, languages, findings) : [],
        files.Table(FrameworkTable.Path) is { } framework ? FrameworkOf(framework, terms, languages, findings) : FrameworkTable.Empty());

    /// <summary>The index as a whole is called so to readers; tables and texts call it as before.</summary>
    public ScoredParts Called(string overall) =>
        overall == Framework.Root.Name
            ? this
            : this with { Framework = new(Framework.Root with { Name = overall, Names = OtherNames.None with { Key = Framework.Root.Name } }) };

    private static IndicatorFramework FrameworkOf(CsvTable table, Terms terms, EditionLanguages languages, Findings findings) =>
        FrameworkTree.IsOne(table)
            ? new FrameworkTree(table, languages, findings).Read()
            : new FrameworkTable(table, terms, languages, findings).Read();
}

/// <summary>Published totals to audit against; none where the edition has none.</summary>
internal sealed record PublishedTotals(ImmutableArray<PublishedTotal> All)
{
    public static PublishedTotals Read(EditionFiles files, ScoredParts parts, Terms terms, Findings findings) =>
        new(
            files.Table(PublishedTotalTable.Path, optional: true) is { } totals
                ? PublishedTotalTable.Read(totals.InWordsOf(terms), parts.Units, parts.Framework, terms, findings)
                : []
        );
}

/// <summary>Facts, and the works that they and the text draw on.</summary>
internal sealed record SourcedFacts(ImmutableArray<SourceWork> Works, ImmutableArray<Fact> Facts)
{
    public static SourcedFacts Read(EditionFiles files, EditionLanguages languages, Findings findings)
    {
        var works = files.Table(SourceTable.Path, optional: true) is { } sources ? SourceTable.Read(sources, languages, findings) : [];
        var facts = files.Table(FactTable.Path, optional: true) is { } table ? FactTable.Read(table, works, languages, findings) : [];
        // A translation of where it stands is no heading of the source.
        if (languages.IsMain)
            SourceTexts.Check(files, works, facts, findings);
        return new(works, facts);
    }
}
