using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Figures;

/// <summary>Charts of facts: a bar a fact, labelled by what sets the facts apart.</summary>
internal sealed class FactCharts(SectionDraft draft, SourcePlace place)
{
    public ChartTable Read(TokenReader reader, ChartKind kind)
    {
        reader.Advance();
        if (kind == ChartKind.Timeline)
            return new EventCharts(draft, place).Read(reader);
        var facts = ImmutableArray.CreateBuilder<Fact>();
        do
        {
            if (reader.Current.Kind is not (TokenKind.Word or TokenKind.Quoted))
                throw reader.Unexpected("the id of a fact", "facts id, id, id");
            if (draft.Fact(reader.Current.Text, place) is { } fact)
                facts.Add(fact);
            reader.Advance();
        }
        while (reader.TakeSymbol(","));
        return kind switch
        {
            ChartKind.Line or ChartKind.Area or ChartKind.Grouped or ChartKind.Stacked or ChartKind.Diverging => Lines(facts.DrainToImmutable()),
            ChartKind.Table => Turned(Lines(facts.DrainToImmutable())),
            _ => Table(facts.DrainToImmutable()),
        };
    }

    private ChartTable Table(ImmutableArray<Fact> facts)
    {
        var units = facts.Select(fact => fact.Unit).Distinct(StringComparer.Ordinal).ToArray();
        OneUnit(units);
        var sameMeasure = facts.Select(fact => fact.Measures).Distinct(StringComparer.Ordinal).Count() == 1;
        var samePeriod = facts.Select(fact => fact.Period).Distinct(StringComparer.Ordinal).Count() == 1;
        string Label(Fact fact) =>
            sameMeasure ? fact.Period
            : samePeriod ? fact.Measures
            : draft.Wording.Say("facts.label", ("measures", fact.Measures), ("period", fact.Period));
        var unit = units.FirstOrDefault() ?? "";
        var values = facts.Select(Value).ToArray();
        var heading =
            sameMeasure && facts.Length > 0 ? facts[0].Measures
            : samePeriod && facts.Length > 0 ? facts[0].Period
            : draft.Wording["facts.heading"];
        return new(
            [new(heading, "")],
            [.. facts.Select((fact, index) => new ChartRow(Label(fact), [values[index]]))],
            unit.Length > 0 ? draft.Wording.Say("facts.with-unit", ("heading", heading), ("in", unit)) : heading,
            "facts",
            unit,
            Minimum: 0,
            Decimals: Decimals(values)
        )
        {
            SourceIds = [.. facts.Select(fact => fact.SourceId).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>A line a measure over the periods that its facts name.</summary>
    private ChartTable Lines(ImmutableArray<Fact> facts)
    {
        var units = facts.Select(fact => fact.Unit).Distinct(StringComparer.Ordinal).ToArray();
        OneUnit(units);
        var measures = facts.Select(fact => fact.Measures).Distinct(StringComparer.Ordinal).ToArray();
        if (facts.GroupBy(fact => (fact.Measures, fact.Period)).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ExpressionFault($"two facts give '{twice.Key.Measures}' for {twice.Key.Period}", "a line has one value at a time");
        var rows = facts
            .Select(fact => fact.Period)
            .Distinct(StringComparer.Ordinal)
            .Select(period => new ChartRow(
                period,
                [
                    .. measures.Select(measure =>
                        facts.FirstOrDefault(fact => fact.Period == period && fact.Measures == measure) is { } fact ? Value(fact) : (double?)null
                    ),
                ]
            ));
        var heading = measures.Length == 1 ? measures[0] : draft.Wording["facts.over-time"];
        return new(
            [.. measures.Select(measure => new ChartSeries(measure, ""))],
            [.. rows],
            units is [{ Length: > 0 } unit] ? draft.Wording.Say("facts.with-unit", ("heading", heading), ("in", unit)) : heading,
            "times",
            units.FirstOrDefault() ?? "",
            Minimum: 0,
            Decimals: Decimals([.. facts.Select(Value)])
        )
        {
            SourceIds = [.. facts.Select(fact => fact.SourceId).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>A row a measure, a column a period.</summary>
    private static ChartTable Turned(ChartTable table) => table with
    {
        Series = [.. table.Rows.Select(row => new ChartSeries(row.Label, ""))],
        Rows = [.. table.Series.Select((series, index) => new ChartRow(series.Name, [.. table.Rows.Select(row => row.Values[index])]))],
        Subject = "measures",
    };

    private static void OneUnit(string[] units)
    {
        if (units.Length > 1)
            throw new ExpressionFault($"the facts have different units: {string.Join(", ", units)}", "one chart has one scale");
    }

    private static double Value(Fact fact) =>
        double.TryParse(fact.Value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new ExpressionFault($"the value of fact '{fact.Id}' is not a number: '{fact.Value}'", "charts take numbers only");

    private static int Decimals(double[] values) =>
        Enumerable.Range(0, 3).FirstOrDefault(places => values.All(value => Math.Abs(value - Math.Round(value, places)) < 1e-9), 3);
}
