using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Report;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.History;

/// <summary>A folder that report.yaml names as an earlier edition.</summary>
/// <param name="Year">As it is said there, or read from the folder's name; 0 where neither tells.</param>
internal sealed record NamedEdition(string Folder, int Year, string Framework, SourcePlace Place);

/// <summary>What <c>history</c> in report.yaml says: the version of this edition's framework, and folders of editions before it.</summary>
internal sealed record HistorySettings(string Framework, ImmutableArray<NamedEdition> Editions, SourcePlace Place)
{
    public static HistorySettings None { get; } = new("", [], SourcePlace.Unknown);

    public static HistorySettings Read(MapReader report, Findings findings)
    {
        if (report.Find("history") is not { } value)
            return None;
        // A bare list names folders and nothing else.
        if (value is YamlList)
            return new("", Named(report, "history", findings), value.Place);
        if (report.MapAt("history") is not { } map)
            return None;
        var history = new MapReader(map, "the history", ReportKeys.History, findings);
        return new(history.Text("framework"), Named(history, "editions", findings), value.Place);
    }

    private static ImmutableArray<NamedEdition> Named(MapReader map, string key, Findings findings)
    {
        var editions = ImmutableArray.CreateBuilder<NamedEdition>();
        foreach (var item in map.Items(key))
        {
            if (item is YamlMap said)
            {
                var edition = new MapReader(said, "an earlier edition", ReportKeys.PastEdition, findings);
                Add(edition.Required("folder"), Year(edition, findings), edition.Text("framework"), edition.PlaceOf("folder"));
            }
            else if (item is YamlText { Text.Length: > 0 } folder)
            {
                Add(folder.Text, 0, "", folder.Place);
            }
        }

        return editions.DrainToImmutable();

        void Add(string folder, int year, string framework, SourcePlace place)
        {
            if (folder.Length == 0)
                return;
            if (EditionPath.Fault(folder) is { } fault)
                findings.Error("RB1109", place, $"the path '{folder}' {fault}", "write it from the edition's folder on: data/past/2024");
            else
                editions.Add(new(folder, year > 0 ? year : YearIn(folder), framework, place));
        }
    }

    private static int Year(MapReader edition, Findings findings)
    {
        if (edition.TextAt("year") is not { } text)
            return 0;
        if (EditionYear.Of(text.Text) is { } year)
            return year;
        findings.Error("RB1280", text.Place, $"'{text.Text}' is not the year of an edition", "four figures: 2024");
        return 0;
    }

    /// <summary>The year that the last step of a path ends in: "data/past/2024".</summary>
    private static int YearIn(string folder) => folder.Length >= 4 && EditionYear.Of(folder[^4..]) is { } year ? year : 0;
}
