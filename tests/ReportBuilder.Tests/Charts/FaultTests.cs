using System.Collections.Immutable;
using ReportBuilder.Charts;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Charts;

/// <summary>What an author hears of a chart that cannot be drawn.</summary>
public sealed class FaultTests
{
    private static readonly SourcePlace Place = new("content/dimensions/04.md", 31, 1);

    [Fact]
    public void No_rows_is_said_at_the_line_that_asked_for_the_chart() => Assert.Equal(
        "content/dimensions/04.md:31:1: error RB3001: The bars chart has no rows.\n    hint: the data expression selects nothing: check the names in it",
        Only(Bars() with { Rows = [] }));

    [Fact]
    public void Rows_without_any_value_are_as_good_as_none() => Assert.Contains("RB3001", Only(Bars((double?)null)), StringComparison.Ordinal);

    [Fact]
    public void A_row_has_as_many_values_as_there_are_series() => Assert.Contains(
        "'Hefei' has 2 values where the bars chart has 1 series.",
        Only(Bars() with { Rows = [new("Hefei", [1, 2])] }),
        StringComparison.Ordinal);

    [Fact]
    public void A_kind_says_how_many_series_it_takes() => Assert.Contains("A slope chart takes 2 to 6 series and was given 1.", Only(Bars(3) with { Kind = ChartKind.Slope }), StringComparison.Ordinal);

    [Fact]
    public void More_than_twelve_series_cannot_be_told_apart()
    {
        var many = Bars() with { Kind = ChartKind.Stacked, Series = [.. Enumerable.Range(1, 13).Select(number => new ChartSeries($"part {number}", ""))], Rows = [new("Hefei", [.. Enumerable.Repeat((double?)1, 13)])] };
        Assert.Contains("RB3004", Only(many), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stacked_bar_has_no_negative_parts() => Assert.Contains("'Hefei' has a negative value", Only(Bars(-3) with { Kind = ChartKind.Stacked }), StringComparison.Ordinal);

    [Fact]
    public void A_logarithmic_scale_has_no_zero() =>
        Assert.Contains("RB3006", Only(Bars(0) with { Kind = ChartKind.Strip, Logarithmic = true }), StringComparison.Ordinal);

    [Fact]
    public void Bars_are_never_logarithmic() => Assert.Contains("RB3007", Only(Bars(5) with { Logarithmic = true }), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_colour_is_answered_with_the_nearest_one() =>
        Assert.Contains("'mutd' is not a colour of the theme.\n    hint: did you mean 'muted'?", Only(Bars(5) with { AccentToken = "mutd" }), StringComparison.Ordinal);

    [Fact]
    public void A_value_that_is_not_a_number_is_refused() => Assert.Contains("RB3009", Only(Bars(double.NaN)), StringComparison.Ordinal);

    [Fact]
    public void A_radar_needs_three_axes() => Assert.Contains("RB3010", Only(Bars(1) with { Kind = ChartKind.Radar }), StringComparison.Ordinal);

    [Fact]
    public void A_waterfall_needs_a_change_between_its_ends() => Assert.Contains("RB3011", Only(Bars(1) with { Kind = ChartKind.Waterfall }), StringComparison.Ordinal);

    [Fact]
    public void A_place_off_the_earth_is_refused() => Assert.Contains(
        "'Hefei' is off the map.",
        Only(Bars() with { Kind = ChartKind.Map, Series = [new("longitude", ""), new("latitude", "")], Rows = [new("Hefei", [31.8, 117.3])] }),
        StringComparison.Ordinal);

    [Fact]
    public void A_line_needs_times_and_more_than_one()
    {
        var line = Bars(1, 2) with { Kind = ChartKind.Line };
        Assert.Contains("'Hefei' is not a time that a line chart can place.", Only(line), StringComparison.Ordinal);
        Assert.Contains("RB3016: A line chart needs two times", Only(line with { Rows = [new("2024", [1])] }), StringComparison.Ordinal);
        Assert.Contains("RB3016: Two values", Only(line with { Rows = [new("2024", [1]), new("2024 Q1", [2]), new("2025", [2])] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pie_of_more_than_six_parts_is_told_to_be_bars() => Assert.Contains(
        "RB3018: A pie chart has at most 6 parts and was given 7.\n    hint: bars compare any number of parts",
        Only(Bars(1, 2, 3, 4, 5, 6, 7) with { Kind = ChartKind.Pie }),
        StringComparison.Ordinal);

    [Fact]
    public void A_pie_of_nothing_is_no_pie() => Assert.Contains("RB3019", Only(Bars(0, 0) with { Kind = ChartKind.Donut }), StringComparison.Ordinal);

    [Fact]
    public void A_stacked_area_needs_a_time_with_all_its_parts()
    {
        var area = Bars() with { Kind = ChartKind.Area, Series = [new("a", ""), new("b", "")], Rows = [new("2023", [1, null]), new("2024", [null, 2])] };
        Assert.Contains("RB3017", Only(area), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_lies_within_its_own_error_bar()
    {
        var bars = Bars() with { Kind = ChartKind.ErrorBars, Series = [new("low", ""), new("value", ""), new("high", "")], Rows = [new("Hefei", [3, 2, 4])] };
        Assert.Contains("RB3022: The value of 'Hefei' lies outside its own range.", Only(bars), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_too_narrow_for_its_labels_is_refused() => Assert.Contains("RB3012", Only(Bars(1) with { Width = 60 }), StringComparison.Ordinal);

    [Fact]
    public void A_scale_runs_upwards() => Assert.Contains("RB3013", Only(Bars(5) with { Minimum = 10, Maximum = 10 }), StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_said_in_one_run()
    {
        var codes = Faults(Bars(-1) with { Kind = ChartKind.Stacked, AccentToken = "d99", Logarithmic = true }).Select(fault => fault.Code);
        Assert.Equal(["RB3008", "RB3006", "RB3007", "RB3005"], codes);
    }

    [Fact]
    public void A_name_without_room_is_a_note_and_the_chart_is_drawn()
    {
        var rows = Enumerable.Range(1, 30).Select(number => new ChartRow($"A city with a long name {number}", [number], Highlight: true));
        var outcome = ChartDrawing.Draw(Bars() with { Kind = ChartKind.Strip, Rows = [.. rows] }, ChartPictures.Measure);
        Assert.False(outcome.HasErrors);
        Assert.NotEmpty(outcome.Value.Drawing.Marks);
        Assert.All(outcome.Diagnostics, note => Assert.Equal(("RB3020", Severity.Note), (note.Code, note.Severity)));
        Assert.NotEmpty(outcome.Diagnostics);
    }

    private static ChartSpec Bars(params ImmutableArray<double?> values) => new(
        ChartKind.Bars, "scores", [new("score", "d4")], [.. values.Select(value => new ChartRow("Hefei", [value]))], 245, Subject: "cities", AccentToken: "d4", Place: Place);

    private static ImmutableArray<Diagnostic> Faults(ChartSpec spec)
    {
        var outcome = ChartDrawing.Draw(spec, ChartPictures.Measure);
        Assert.True(outcome.HasErrors);
        Assert.Empty(outcome.Value.Drawing.Marks);
        return outcome.Diagnostics;
    }

    private static string Only(ChartSpec spec) => Assert.Single(Faults(spec)).ToString();
}
