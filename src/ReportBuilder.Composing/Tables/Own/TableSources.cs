using System.Collections.Immutable;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>Where an own table is from, as its sidecar says: a work of the edition's sources, or words.</summary>
internal static class TableSources
{
    /// <summary>The work, or none where the source is said in words or not at all.</summary>
    public static ImmutableArray<string> WorksOf(SectionDraft draft, DataTable table) => draft.Sources.Work(table.Source) is { } work ? [work.Id] : [];

    private static string InWords(DataTable table, Wording wording) => table.Source.Length > 0
        ? wording.Say("source.line", ("source", Wording.WithoutStop(table.Source)))
        : wording.Say("source.file", ("file", table.Path));

    /// <summary>What a source line ends with.</summary>
    private static string Licence(DataTable table, Wording wording) =>
        table.Licence.Length > 0 ? wording.Say("source.licence", ("licence", table.Licence)) : "";

    /// <summary>Under a chart: the whole line, or where it names works what stands behind them.</summary>
    public static string Begun(DataTable table, ImmutableArray<string> works, Wording wording) =>
        Typography.Set(works.IsEmpty ? InWords(table, wording) + Licence(table, wording) : Licence(table, wording), '\0');

    /// <summary>Under a table, without the number of a reference: "Source: Harbour office, 1903; CC BY 4.0".</summary>
    public static string Line(SectionDraft draft, DataTable table)
    {
        var wording = draft.Wording;
        if (draft.Sources.Work(table.Source) is not { } work)
            return InWords(table, wording) + Licence(table, wording);
        draft.Sources.Use(work.Id);
        var name = work.Publisher.Length > 0 ? work.Publisher : Wording.WithoutStop(work.Text);
        var source = work.Date.Length > 0 ? wording.Say("source.dated", ("source", name), ("date", work.Date)) : name;
        return wording.Say("source.line", ("source", source)) + Licence(table, wording);
    }
}
