using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Figures;

/// <summary>Time lines of facts and quotes: a row an event, its value the year.</summary>
internal sealed partial class EventCharts(SectionDraft draft, SourcePlace place)
{
    private const string Form = "facts id, id, id: of facts and of quotes";

    /// <exception cref="ExpressionFault">What an id stands for has no year, or nothing has the id.</exception>
    public ChartTable Read(TokenReader reader)
    {
        var (rows, sources) = (ImmutableArray.CreateBuilder<ChartRow>(), new List<string>());
        do
        {
            if (reader.Current.Kind is not (TokenKind.Word or TokenKind.Quoted))
                throw reader.Unexpected("the id of a fact or quote", Form);
            var id = reader.Current.Text;
            if (draft.Inputs.Quotes.Any(quote => quote.Id == id) && !draft.Inputs.Facts.Any(fact => fact.Id == id))
                rows.Add(Said(draft.Context.Resolver.Quote(id)));
            else if (draft.Fact(id, place) is { } fact)
            {
                rows.Add(Happened(fact));
                sources.Add(fact.SourceId);
            }

            reader.Advance();
        }
        while (reader.TakeSymbol(","));
        return new([new(draft.Wording["timeline.year"], "")], rows.DrainToImmutable(), draft.Wording["timeline.measures"], "events")
        {
            SourceIds = [.. sources.Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>"Harbour bridge: open to traffic", and its time where that is more than a year.</summary>
    private ChartRow Happened(Fact fact)
    {
        var year = Year().Match(fact.Period);
        if (!year.Success)
            throw new ExpressionFault($"the period of fact '{fact.Id}' names no year: '{fact.Period}'", "write 1903, or May 1903");
        var words = draft.Wording.Say("timeline.event", ("measures", fact.Measures), ("prints", fact.Prints));
        return new(
            year.Value == fact.Period ? words : draft.Wording.Say("timeline.dated", ("event", words), ("period", fact.Period)),
            [double.Parse(year.Value, CultureInfo.InvariantCulture)]);
    }

    private ChartRow Said(Quote quote)
    {
        if (quote.Date is not { } day)
            throw new ExpressionFault($"the quote '{quote.Id}' has no date", "write it into its row, or leave it out of the time line");
        draft.Quotes.Add(new(quote, NamesSpeaker: true, place));
        return new(draft.Wording.Say("timeline.quote", ("speaker", quote.Speaker), ("words", quote.Text)), [day.Year]);
    }

    [GeneratedRegex("[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
