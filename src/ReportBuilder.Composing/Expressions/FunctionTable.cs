using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>How a function prints its answer.</summary>
internal enum PrintStyle
{
    Plain,
    Ordinal,
    Cardinal,
}

/// <summary>What a function means: an expression, and the way its answer prints.</summary>
internal sealed record FunctionMeaning(Expression Expression, PrintStyle Style);

/// <summary>The functions of docs/writing.md. Each is a short form of an expression.</summary>
internal sealed class FunctionTable(NameBook names)
{
    private static readonly ImmutableArray<string> Known =
    [
        "score",
        "total",
        "rank",
        "change",
        "ordinal",
        "spell",
        "tier",
        "top",
        "bottom",
        "leader",
        "count",
        "list",
        "share",
        "gap",
        "mean",
        "median",
        "sd",
        "range",
        "highest",
        "lowest",
        "corr",
        "value",
        "fact",
        "cite",
        "quote",
    ];

    /// <summary>In small letters.</summary>
    public static IEnumerable<string> Names => Known;

    /// <summary>A function that starts with a capital prints with one, for the start of a sentence.</summary>
    public static bool IsCapital(string name) => char.IsAsciiLetterUpper(name[0]);

    public static string SmallName(string name) => IsCapital(name) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <param name="call">Its name in small letters.</param>
    /// <exception cref="ExpressionFault">There is no such helper, or its arguments do not fit.</exception>
    public FunctionMeaning Meaning(FunctionCall call) => call.Name switch
    {
        "ordinal" => Styled(call, PrintStyle.Ordinal),
        "spell" => Styled(call, PrintStyle.Cardinal),
        _ => new(Expression(call), PrintStyle.Plain),
    };

    private FunctionMeaning Styled(FunctionCall call, PrintStyle style)
    {
        Require(call, 1, 1, "(rank \"UNIT\")");
        var inner = call.Arguments[0] is NumberArgument number ? new NumberLiteral(number.Value) : Value(call.Arguments[0]);
        return new(inner, style);
    }

    private Expression Expression(FunctionCall call)
    {
        RequireForm(call);
        return call.Name switch
        {
            "score" => Year(call) is { } year ? new PastResult(Unit(call, 0), Part(call, 1), year, IsRank: false) : new ScoreOf(Unit(call, 0), Part(call, 1)),
            "total" => new ScoreOf(Unit(call, 0), names.Root),
            "rank" => Year(call) is { } year ? new PastResult(Unit(call, 0), Part(call, 1), year, IsRank: true) : new RankOf(Unit(call, 0), Part(call, 1)),
            "change" => Year(call) is { } year ? new ChangeSince(Unit(call, 0), Part(call, 1), year, IsRank: true) : new ChangeOf(Unit(call, 0), Part(call, 1)),
            "tier" => new TierOf(Unit(call, 0)),
            "gap" => new GapBetween(Unit(call, 0), Unit(call, 1), Part(call, 2)),
            "top" => new ExtremeUnits(true, Count(call), Part(call, 1)),
            "bottom" => new ExtremeUnits(false, Count(call), Part(call, 1)),
            "leader" => new ExtremeUnits(true, 1, Part(call, 0)),
            "count" => new CountOf(Value(call.Arguments[0])),
            "share" => new ShareOf(Value(call.Arguments[0])),
            "value" when call.Arguments.Length > 1 => TableCalls.Value(call, names.Tables),
            "list" or "value" => Value(call.Arguments[0]),
            "corr" => new CorrelationOf(Part(call, 0), Part(call, 1)),
            _ => new SummaryOf(Summary(call.Name), Part(call, 0)),
        };
    }

    /// <summary>Checks how many arguments a call has.</summary>
    private static void RequireForm(FunctionCall call)
    {
        switch (call.Name)
        {
            case "score":
                Require(call, 2, 3, "\"UNIT\" \"PART\" YEAR");
                break;
            case "total" or "tier":
                Require(call, 1, 1, "\"UNIT\"");
                break;
            case "rank" or "change":
                Require(call, 1, 3, "\"UNIT\" \"PART\" YEAR");
                break;
            case "gap":
                Require(call, 2, 3, "\"UNIT\" \"UNIT\" \"PART\"");
                break;
            case "top":
                Require(call, 1, 2, "5 \"PART\"");
                break;
            case "bottom":
                Require(call, 1, 2, "3 \"PART\"");
                break;
            case "count" or "share":
                Require(call, 1, 1, "\"units where ...\"");
                break;
            case "value" when call.Arguments.Length > 1:
                break;
            case "list" or "value":
                Require(call, 1, 1, "\"EXPRESSION\"");
                break;
            case "corr":
                Require(call, 2, 2, "\"PART\" \"PART\"");
                break;
            case "leader" or "mean" or "median" or "sd" or "range" or "highest" or "lowest":
                Require(call, 0, 1, "\"PART\"");
                break;
            default:
                throw new ExpressionFault(
                    $"there is no helper '{call.Name}'",
                    NearestName.Hint(call.Name, Known) is { Length: > 0 } hint ? hint : "docs/writing.md lists the helpers"
                );
        }
    }

    private static SummaryKind Summary(string name) => name switch
    {
        "mean" => SummaryKind.Mean,
        "median" => SummaryKind.Median,
        "sd" => SummaryKind.StandardDeviation,
        "range" => SummaryKind.Range,
        "highest" => SummaryKind.Highest,
        _ => SummaryKind.Lowest,
    };

    private static void Require(FunctionCall call, int least, int most, string form)
    {
        if (call.Arguments.Length < least || call.Arguments.Length > most)
            throw new ExpressionFault(
                $"'{call.Name}' takes {(least == most ? $"{least}" : $"{least} to {most}")} names, not {call.Arguments.Length}",
                $"the form is: {{{{{call.Name} {form}}}}}"
            );
    }

    private Expression Unit(FunctionCall call, int index) => call.Arguments[index] switch
    {
        TextArgument text => new UnitLiteral((Year(call) is null ? null : names.PastUnit(text.Text)) ?? names.Unit(text.Text)),
        CallArgument inner => Expression(inner.Call),
        WordArgument word => throw Unquoted(word),
        _ => throw new ExpressionFault($"{names.Terms.Unit.A} is wanted, but a number stands there"),
    };

    /// <summary>The edition that a call asks for in its last place; null for this one.</summary>
    private static int? Year(FunctionCall call) =>
        call.Arguments is [_, .., NumberArgument { Value: >= 1900 and <= 2999 } year] && year.Value == Math.Floor(year.Value) ? (int)year.Value : null;

    private FrameworkNode Part(FunctionCall call, int index) => index >= call.Arguments.Length ? names.Root : call.Arguments[index] switch
    {
        NumberArgument when Year(call) is not null && index == call.Arguments.Length - 1 => names.Root,
        TextArgument text => names.Part(text.Text),
        WordArgument word => throw Unquoted(word),
        _ => throw new ExpressionFault($"the name of {names.Terms.Dimension.A} or {names.Terms.Variable.One} is wanted"),
    };

    private static int Count(FunctionCall call) =>
        call.Arguments[0] is NumberArgument { Value: >= 1 and <= 10000 } number && number.Value == Math.Floor(number.Value)
            ? (int)number.Value
            : throw new ExpressionFault($"'{call.Name}' starts with a whole number", $"the form is: {{{{{call.Name} 5 \"PART\"}}}}");

    private Expression Value(FunctionArgument argument) => argument switch
    {
        TextArgument text => ExpressionParser.Parse(text.Text, names),
        CallArgument inner => Expression(inner.Call),
        WordArgument word => throw Unquoted(word),
        _ => throw new ExpressionFault("an expression in quotes is wanted"),
    };

    private static ExpressionFault Unquoted(WordArgument word) => new($"'{word.Word}' stands without quotes", $"write \"{word.Word}\"");
}
