using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportBuilder.Templates;

/// <summary>The filters of every template: how numbers, dates and lists print. They follow the edition's own style.</summary>
public static class TemplateFilters
{
    /// <summary>Each with the arguments that it takes, the value before the bar among them.</summary>
    public static readonly ImmutableSortedDictionary<string, Arguments> All = ImmutableSortedDictionary.Create<string, Arguments>(StringComparer.Ordinal)
        .Add("date", new(1, 2))
        .Add("list", new(1, 1))
        .Add("number", new(1, 2))
        .Add("percent", new(1, 2));

    private static readonly string[] WrittenDates = ["yyyy-MM-dd", "d MMMM yyyy"];

    /// <param name="number">Prints a number with so many decimals.</param>
    /// <param name="join">Prints a list of names.</param>
    public static IEnumerable<KeyValuePair<string, IScriptCustomFunction>> Of(Func<double, int, string> number, Func<IReadOnlyList<string>, string> join)
    {
        yield return new("number", new Filter(2, (value, given) => number(Number(value, "number"), Decimals(given))));
        yield return new("percent", new Filter(2, (value, given) => number(Number(value, "percent"), Decimals(given)) + "%"));
        yield return new("date", new Filter(2, (value, given) => Date(value).ToString(given as string ?? "d MMMM yyyy", CultureInfo.InvariantCulture)));
        yield return new("list", new Filter(1, (value, _) => join(Texts(value))));
    }

    private static double Number(object? value, string filter) => value switch
    {
        int whole => whole,
        double number => number,
        string text when double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new FilterFault($"'{filter}' takes a number, and this is none", "put the filter behind a value that is a number"),
    };

    private static int Decimals(object? given) => given switch
    {
        null => 0,
        int decimals and >= 0 and <= 10 => decimals,
        _ => throw new FilterFault("decimals are a whole number from 0 to 10", "write: value | number 1"),
    };

    private static DateOnly Date(object? value) => value switch
    {
        DateOnly date => date,
        string text when DateOnly.TryParseExact(text, WrittenDates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new FilterFault("'date' takes a date, and this is none", "write: date | date \"d MMMM yyyy\""),
    };

    private static string[] Texts(object? value) => value switch
    {
        string text => [text],
        IEnumerable list => [.. list.Cast<object?>().Select(item => item?.ToString() ?? "")],
        _ => throw new FilterFault("'list' takes a list, and this is none", "put the filter behind a list"),
    };

    private sealed class FilterFault(string message, string hint) : Exception(message)
    {
        public string Hint { get; } = hint;
    }

    private sealed class Filter(int most, Func<object?, object?, string> print) : TemplateFunction(1, most)
    {
        public override object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments)
        {
            try
            {
                return print(arguments[0], arguments.Count > 1 ? arguments[1] : null);
            }
            catch (FilterFault fault)
            {
                throw ((ClosedContext)context).FaultOf(span, fault.Message, fault.Hint);
            }
            catch (FormatException)
            {
                throw ((ClosedContext)context).FaultOf(span, $"'{arguments[1]}' is not how a date is written", "write: date | date \"d MMMM yyyy\"");
            }
        }
    }
}
