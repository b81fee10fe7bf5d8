using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Phrases;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportBuilder.Templates;

/// <summary>The filters of every template: how numbers, dates and lists print. They follow the edition's own style.</summary>
public static partial class TemplateFilters
{
    /// <summary>Each with the arguments that it takes, the value before the bar among them.</summary>
    public static readonly ImmutableSortedDictionary<string, Arguments> All = ImmutableSortedDictionary.Create<string, Arguments>(StringComparer.Ordinal)
        .Add("date", new(1, 2))
        .Add("list", new(1, 1))
        .Add("number", new(1, 2))
        .Add("percent", new(1, 2));

    private const string WrittenDate = "yyyy-MM-dd";

    /// <param name="number">Prints a number with so many decimals.</param>
    /// <param name="wording">The edition's language, for dates, lists and the percent sign.</param>
    public static IEnumerable<KeyValuePair<string, IScriptCustomFunction>> Of(Func<double, int, string> number, Wording wording)
    {
        yield return new("number", new Filter(2, (value, given) => number(Number(value, "number"), Decimals(given))));
        yield return new("percent", new Filter(2, (value, given) => number(Number(value, "percent"), Decimals(given)) + wording["number.percent"]));
        yield return new("date", new Filter(2, (value, given) => Printed(Date(value, wording), given as string, wording)));
        yield return new("list", new Filter(1, (value, _) => wording.List(Texts(value))));
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

    private static DateOnly Date(object? value, Wording wording) => value switch
    {
        DateOnly date => date,
        string text when DateOnly.TryParseExact(text, WrittenDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        string text when Read(text, wording) is { } date => date,
        _ => throw new FilterFault("'date' takes a date, and this is none", "write: date | date \"d MMMM yyyy\""),
    };

    /// <summary>The day that the edition's language, or English, writes so; null for none.</summary>
    private static DateOnly? Read(string text, Wording wording)
    {
        int[] numbers = [.. Figures().Matches(text).Select(number => int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))];
        var days =
            from year in numbers
            from month in Enumerable.Range(1, 12)
            from day in numbers
            where year is > 31 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            select new DateOnly(year, month, day);
        return days.Where(day => wording.Date(day) == text || Wording.Neutral.Date(day) == text).Select(day => (DateOnly?)day).FirstOrDefault();
    }

    /// <summary>As the language writes a day, or in a form of the template's with the language's months.</summary>
    private static string Printed(DateOnly date, string? form, Wording wording)
    {
        if (form is null)
            return wording.Date(date);
        var (month, shortMonth) = (wording[$"date.month.{date.Month}"], wording[$"date.short-month.{date.Month}"]);
        return date.ToString(MonthName().Replace(form, name => $"'{(name.Length == 4 ? month : shortMonth)}'"), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[0-9]{1,4}")]
    private static partial Regex Figures();

    [GeneratedRegex("MMMM?")]
    private static partial Regex MonthName();

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
