using System.Collections.Immutable;
using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Svg;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Markup;

/// <summary>What each mark of a chart says, and where it leads: its name, its values with their unit and rank, its receipt or profile.</summary>
internal sealed class MarkWords
{
    /// <summary>A mark says no more values than these; of a unit it then says how it stands in all.</summary>
    private const int MostValues = 4;

    /// <summary>A mark without a unit says no more values than these.</summary>
    private const int MostOfOthers = 12;

    private readonly PageScope scope;
    private readonly ChartSpec spec;
    private readonly Wording wording;

    /// <summary>The series whose values marks say.</summary>
    private readonly int[] shown;

    private MarkWords(Figure figure, PageScope scope)
    {
        (this.scope, spec, wording) = (scope, figure.Spec, scope.Site.Wording);
        shown = [.. Enumerable.Range(0, spec.Series.Length).Where(series => spec.Kind != ChartKind.Map || series > 1 || spec.Series.Length == 1)];
    }

    /// <summary>The marks that answer; none where the drawing shows no values one by one.</summary>
    public static LiveMarks Of(Figure figure, PageScope scope)
    {
        if (figure.Drawing.Data.IsEmpty)
            return LiveMarks.None;
        var words = new MarkWords(figure, scope);
        if (figure.Spec.Kind is ChartKind.Profile or ChartKind.Dumbbell)
            return new([.. figure.Drawing.Data.Where(data => !data.IsKey).GroupBy(data => data.Row, data => data.Series).Select(row => words.Whole(row.Key, row))]);
        var marks = ImmutableArray.CreateBuilder<LiveMark>();
        var known = new HashSet<(int Row, int Series)>();
        foreach (var data in figure.Drawing.Data)
        {
            if (!data.IsKey && known.Add((data.Row, data.Series)))
                marks.Add(words.Mark(data.Row, data.Series));
        }

        return new(marks.ToImmutable());
    }

    /// <summary>Where the values of a row are compared with each other, the mark of the first answers for all of them.</summary>
    private LiveMark Whole(int row, IEnumerable<int> series) =>
        Mark(row, DataMarks.All) with { Series = series.Where(one => one >= 0).DefaultIfEmpty(DataMarks.All).Min() };

    private LiveMark Mark(int row, int series)
    {
        string[] lines = row < 0 ? SeriesLines(series) : series < 0 ? RowLines(spec.Rows[row]) : [spec.Rows[row].Label, Value(spec.Rows[row], series)];
        return new(row, series, string.Join('\n', lines), row < 0 ? Href(spec.Series[series].Of, "", spec.Series[series].Name) : Href(spec.Rows[row], series));
    }

    /// <summary>A whole series: its name, and what each row has of it.</summary>
    private string[] SeriesLines(int series)
    {
        var known = spec.Rows.Where(row => row.Values[series] is not null).ToArray();
        return known.Length > MostOfOthers
            ? [spec.Series[series].Name]
            :
            [
                spec.Series[series].Name,
                .. known.Select(row => wording.Say("site.mark.value", ("what", row.Label), ("value", Printed(row.Values[series]!.Value)))),
            ];
    }

    private string[] RowLines(ChartRow row)
    {
        if (shown.Length <= MostValues)
            return Values(row);
        if (UnitOf(row.Of) is { } unit)
            return [row.Label, Standing(unit)];
        return shown.Length <= MostOfOthers ? Values(row) : [row.Label];
    }

    private string[] Values(ChartRow row)
    {
        var lines = new string[shown.Length + 1];
        lines[0] = row.Label;
        for (var at = 0; at < shown.Length; at++)
            lines[at + 1] = Value(row, shown[at]);
        return lines;
    }

    private string Value(ChartRow row, int series)
    {
        if (row.Values[series] is not { } value)
            return wording.Say("site.mark.value", ("what", Name(series)), ("value", wording["chart.no-value"]));
        var (unit, part) = About(row.Of, spec.Series[series].Of);
        return !spec.AreRanks() && unit is not null && part is not null && scope.Site.Scores.Rank(unit, part) is { } rank
            ? Ranked(Name(series), Printed(value), rank)
            : wording.Say("site.mark.value", ("what", Name(series)), ("value", Printed(value)));
    }

    /// <summary>How a unit stands in the whole index.</summary>
    private string Standing(Unit unit)
    {
        var (scores, root) = (scope.Site.Scores, scope.Site.Scores.Framework.Root);
        var value = wording.Say("chart.with-unit", ("number", Pages.PrintedNumbers.Score(unit, root, scope.Site)), ("in", wording.Terms.Point.Other));
        return scores.Rank(unit, root) is { } rank
            ? Ranked(wording["site.overall"], value, rank)
            : wording.Say("site.mark.value", ("what", wording["site.overall"]), ("value", value));
    }

    private string Ranked(string what, string value, int rank) =>
        wording.Say("site.mark.ranked", ("what", what), ("value", value), ("rank", rank), ("count", scope.Site.Scores.Units.Length));

    private string Printed(double value) => spec.AreRanks() ? wording.Say("chart.rank", ("rank", spec.Print(value))) : spec.WithUnit(value);

    private string Name(int series) => spec.Series[series].Name.Length > 0 ? spec.Series[series].Name : wording["site.figure.value"];

    private string Href(ChartRow row, int series)
    {
        var other = series >= 0 ? spec.Series[series].Of : spec.Series.Length == 1 ? spec.Series[0].Of : "";
        return Href(row.Of, other, row.Label);
    }

    /// <summary>The receipt of a unit in a part, the profile of a unit, the page of a dimension; empty where none of them is there.</summary>
    private string Href(string of, string other, string label)
    {
        var (unit, part) = About(of, other);
        unit ??= of.Length == 0 ? scope.Site.UnitNamed(label) : null;
        if (unit is not null && scope.Site.Plan.PageOfUnit(unit.Id) is { } profile)
            return EncodedAddress.Of(scope.Page.Root + profile.Path + (part is null ? "" : $"#receipt-{part.Id}"));
        return unit is null && part is not null && scope.Site.PageOfDimension(part) is { } page && !ReferenceEquals(page, scope.Page)
            ? scope.Site.Plan.Href(scope.Page, page)
            : "";
    }

    private (Unit? Unit, FrameworkNode? Part) About(string one, string other) =>
        (UnitOf(one) ?? UnitOf(other), scope.Site.ScoredPart(one) ?? scope.Site.ScoredPart(other));

    private Unit? UnitOf(string id) => id.Length == 0 ? null : scope.Site.Units.GetValueOrDefault(id);
}
