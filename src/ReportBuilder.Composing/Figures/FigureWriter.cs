using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Figures;

/// <summary>Makes a figure from the lines of a chart: reads its data, has it drawn, and writes its words.</summary>
internal sealed partial class FigureWriter(SectionDraft draft, BlockWriter blocks)
{
    /// <summary>What a "data" line begins with that takes a table of the edition's own.</summary>
    private const string OwnTable = "table ";

    /// <summary>The columns of the web edition in points of a drawing: 624 and 358 pixels at the 1.9 pixels that it shows a point in.</summary>
    private const double ScreenColumn = 328;
    private const double PhoneColumn = 188;

    /// <summary>Where the text has one column, as in large print, a chart that does not ask for more is no wider, in points.</summary>
    private const double WidestInOneColumn = 320;

    private const string NoRoomForName = "RB3020";

    /// <summary>A drawing that differs by less than this from a column is shown in it as it is.</summary>
    private const double Close = 16;

    /// <summary>The figure, or null after a diagnostic.</summary>
    public Block? Write(ChartKind kind, ChartKeys keys, TextOrigin origin, SourcePlace place)
    {
        var dataPlace = keys["data"] is { } data ? origin.At(data.Line, data.Column) : place;
        if (keys.Text("data").Length == 0)
        {
            draft.Error("RB4111", place, "the chart has no data", "write a line 'data: scores of \"PART\", best 8'");
            return null;
        }

        if (keys.Text("data").StartsWith(OwnTable, StringComparison.Ordinal))
        {
            var own = new TableKeys(draft, keys, origin, place, "RB4112");
            return own.Read(() => new TableCharts(own, kind).Read(keys.Text("data")[OwnTable.Length..].Trim())) is { } laid
                ? Draw(kind, keys, laid, origin, place)
                : null;
        }

        try
        {
            var table = new ChartDataReader(
                draft.Reader,
                draft.Scales,
                new(keys.Text("data"), draft.Names),
                kind,
                keys.Text("regions").Length > 0 ? MapOf.Regions : keys.Text("size") == "none" ? MapOf.Places : MapOf.Dots,
                new(draft, dataPlace)
            ).Read();
            return Draw(kind, keys, table, origin, place);
        }
        catch (ExpressionFault fault)
        {
            draft.Error("RB4112", dataPlace, fault.Message, fault.Hint);
            return null;
        }
    }

    private Block? Draw(ChartKind kind, ChartKeys keys, ChartTable table, TextOrigin origin, SourcePlace place)
    {
        var numbered = keys.Text("numbered") != "no";
        var id = Id(kind, keys, numbered);
        var finding = Finding(keys, id, origin);
        if (numbered && finding.Length == 0)
            draft.Error("RB4113", place, "the chart has no finding", "write a line 'finding: what the chart shows, in a sentence'");
        if (!new MapKeys(draft, keys, origin, place).TryRead(kind, out var outline))
            return null;
        var spec = Spec(kind, keys, table, finding, origin, place) with { Outline = outline };
        var drawn = draft.Draw(spec);
        draft.Diagnostics.AddRange(drawn.Diagnostics);
        if (drawn.HasErrors)
            return null;
        foreach (var line in new[] { keys["alt"], keys["measures"], keys["title"], keys["note"], keys["source"] }.OfType<DirectiveLine>())
            draft.NoteText(line.Text, origin.At(line.Line, line.Column), blocks.FromTemplate);
        var alternative = keys.Text("alt") is { Length: > 0 } alt ? Typography.Set(alt, '\0') : drawn.Value.Description;
        var measures = keys.Text("measures") is { Length: > 0 } own ? Typography.Set(own, '\0') : table.Measures;
        var source = numbered || keys.Text("source").Length > 0 ? SourceLine(keys, table) + OfOutlines(outline) : "";
        var works = numbered && keys.Text("source").Length == 0 ? table.SourceIds : [];
        foreach (var work in works)
            draft.Sources.Use(work);
        var figure = new Figure(0, drawn.Value.Drawing, spec, finding, measures, source, alternative, keys.IsYes("wide"), place)
        {
            Id = id,
            OnScreen = numbered && !keys.IsYes("wide") && Math.Abs(spec.Width - ScreenColumn) > Close ? Again(spec, ScreenColumn) : null,
            OnPhone = numbered ? Again(spec, PhoneColumn) : null,
        };
        return numbered ? new PendingFigure(figure, works) { Id = id } : figure;
    }

    /// <summary>What stands behind the source line: who must be named for the outlines.</summary>
    private string OfOutlines(MapOutline? outline) =>
        outline is { Attribution.Length: > 0 } ? draft.Context.Wording.Say("source.outlines", ("source", outline.Attribution)) : "";

    /// <summary>
    /// The chart in another width; null where it would be drawn with something to say against it. Dots may lack names there: on a screen each
    /// says its own.
    /// </summary>
    private Drawing? Again(ChartSpec spec, double width)
    {
        var drawn = draft.Draw(spec with { Width = width });
        var isDots = spec.Kind is ChartKind.Scatter or ChartKind.Bubble or ChartKind.Strip or ChartKind.Box or ChartKind.Map;
        return drawn.Diagnostics.All(diagnostic => isDots && diagnostic.Code == NoRoomForName) ? drawn.Value.Drawing : null;
    }

    private string Id(ChartKind kind, ChartKeys keys, bool numbered)
    {
        if (keys["id"] is { Text.Length: > 0 } wished)
            return blocks.TakeId(wished);
        return numbered ? draft.Ids.TakeFigures() : draft.Ids.Take($"{draft.Id}-{kind.ToString().ToLowerInvariant()}", draft.Id);
    }

    private ChartSpec Spec(ChartKind kind, ChartKeys keys, ChartTable table, string finding, TextOrigin origin, SourcePlace place)
    {
        var accent = draft.ColourToken != "ink" ? draft.ColourToken : table.AccentToken.Length > 0 ? table.AccentToken : "ink";
        var series = table.Series.Select(entry => entry.ColourToken.Length == 0 ? entry with { ColourToken = accent } : entry);
        return new(
            kind,
            finding.Length > 0 ? finding : keys.Text("title") is { Length: > 0 } title ? title : table.Measures,
            [.. series.Select(entry => entry with { Name = Typography.Set(entry.Name, '\0') })],
            Highlighted(table.Rows, keys, origin, place),
            Width(keys),
            Height: double.TryParse(keys.Text("height"), NumberStyles.Float, CultureInfo.InvariantCulture, out var height) ? height : 0,
            table.Unit,
            table.Minimum,
            table.Maximum,
            table.Subject,
            accent,
            OnColour: keys.IsYes("on-colour"),
            Logarithmic: keys.IsYes("log"),
            TrendLine: keys.IsYes("trend"),
            table.Decimals,
            place)
        {
            // Years have nothing between their thousands.
            Numbers = kind == ChartKind.Timeline ? draft.Context.Numbers with { Thousands = "" } : draft.Context.Numbers,
        };
    }

    /// <summary>
    /// One column of text or all of them, in whole points; case studies have three narrow columns, and their charts span two; pictures
    /// beside them are small.
    /// </summary>
    private double Width(ChartKeys keys)
    {
        var theme = draft.Inputs.Theme;
        var text = theme.PageWidth - (2 * theme.MarginSide);
        var share = (draft.Kind, keys.Text("numbered")) switch
        {
            (SectionKind.CaseStudy, "no") => text * 0.24,
            (SectionKind.CaseStudy, _) => text * 0.655,
            (SectionKind.Story, _) when draft.Unit is null => text * Theme.ShareOfStory,
            _ when theme.Columns == 1 => Math.Min(text, WidestInOneColumn),
            _ => (text - theme.Gutter) / 2,
        };
        // A publication has one column, and nothing in it is wider.
        var isOneColumn = draft is { Kind: SectionKind.Story, Unit: null };
        return Math.Floor(keys.IsYes("wide") && !isOneColumn ? text : share);
    }

    /// <summary>The finding as printed, with the values of its calls put in. A claim on the chart holds the whole of it.</summary>
    private string Finding(ChartKeys keys, string figureId, TextOrigin origin)
    {
        var line = keys["finding"];
        var claim = keys["claim"];
        if (line is null && claim is null)
            return "";
        var text = line?.Text ?? "";
        var source = line ?? claim!;
        var (inlines, prose) = blocks.Line(text, source.Line, source.Column, claim is null ? ProseSupport.Free : ProseSupport.Claimed);
        blocks.TellOfFormulas(inlines, origin.At(source.Line, source.Column));
        var finding = Wording.WithoutStop(prose.Text.Trim());
        if (claim is not null && draft.Check(claim.Text, origin.At(claim.Line, claim.Column)) is { } held)
        {
            var at = origin.At(claim.Line, claim.Column);
            draft.Bind(prose, held, draft.NextClaimId(), 0, prose.Claims.Count, at);
        }

        blocks.Record(prose, figureId);
        return finding;
    }

    private ImmutableArray<ChartRow> Highlighted(ImmutableArray<ChartRow> rows, ChartKeys keys, TextOrigin origin, SourcePlace place)
    {
        if (keys["highlight"] is not { Text.Length: > 0 } line)
            return [.. rows.Select(Printed)];
        var names = Called(line.Text, origin.At(line.Line, line.Column))
            .Concat(Calls().Replace(line.Text, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => draft.Context.Names.Printed(name.Trim('"', '\'')))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in names.Where(name => !rows.Any(row => IsNamed(row, name))).Order(StringComparer.Ordinal))
            draft.Warn(
                "RB4114",
                place,
                $"'{name}' is highlighted but is not in the chart",
                NearestName.Hint(name, rows.Select(row => row.Label).Distinct(StringComparer.Ordinal))
            );
        return [.. rows.Select(row => Printed(names.Any(name => IsNamed(row, name)) ? row with { Highlight = true } : row))];
    }

    /// <summary>The names that calls come to: "{{top 3 "Trade"}}". A call that cannot be read is told of.</summary>
    private IEnumerable<string> Called(string text, SourcePlace place) =>
        from call in Calls().Matches(text)
        let asked = draft.Resolve(call.Groups["call"].Value.Trim(), null, place)?.Asked
        where asked is not null
        from name in draft.Evaluator.Answer(asked) switch
        {
            UnitsAnswer units => units.Units.Select(unit => unit.Name),
            PartsAnswer parts => parts.Parts.Select(part => part.Name),
            _ => [call.Value],
        }
        select name;

    /// <summary>A row is named by its whole label, or by what stands before its first colon or comma: "Hong Kong: growth".</summary>
    private static bool IsNamed(ChartRow row, string name) =>
        row.Label.StartsWith(name, StringComparison.Ordinal) && (row.Label.Length == name.Length || row.Label[name.Length] is ':' or ',');

    private static ChartRow Printed(ChartRow row) => row with { Label = Typography.Set(row.Label, '\0') };

    /// <summary>The source line; where it names works, what stands behind them: numbering writes those.</summary>
    private string SourceLine(ChartKeys keys, ChartTable table)
    {
        if (keys.Text("source") is { Length: > 0 } own)
            return Typography.Set(own, '\0');
        if (table.OwnTable is { } from)
            return TableSources.Begun(from, table.SourceIds, draft.Wording);
        if (table.SourceIds.IsEmpty)
            return SourceLines.OfScores(draft.Context);
        return "";
    }

    [GeneratedRegex(@"\{\{(?<call>.*?)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Calls();
}
