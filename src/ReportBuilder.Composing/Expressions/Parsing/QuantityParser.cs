using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Parsing;

/// <summary>
/// Reads the expressions that begin with a word of the language: "rank of UNIT in PART", "best N of PART", "correlation of PART and PART".
/// </summary>
internal sealed class QuantityParser(TokenReader reader, ExpressionParser expressions)
{
    private HistoryParser History => field ??= new(reader, form => UnitOperand(form, ofAnyEdition: true));

    /// <summary>An expression that starts with one of the language's own words, or null where the word is none of them.</summary>
    public Expression? Read(string word) => word switch
    {
        "score" or "total" => InYear(word, (unit, part) => new ScoreOf(unit, part), isRank: false),
        "rank" => InYear(word, (unit, part) => new RankOf(unit, part), isRank: true),
        "change" => History.Change(Among),
        "lead" => Lead(),
        "years" or "streak" => History.Count(word == "streak"),
        "new" => History.Entries(),
        "left" => History.Left(),
        "tier" => OfUnit(word, (unit, _) => new TierOf(unit)),
        "gap" => Gap(),
        "best" or "worst" => History.Extreme(word == "best") ?? Extreme(word == "best"),
        "count" => new CountOf(OfList("count of UNITS")),
        "share" => new ShareOf(OfList("share of UNITS")) { Class = Among("share of (UNITS) among 'GROUP'") },
        "mean" => Summary(SummaryKind.Mean),
        "median" => Summary(SummaryKind.Median),
        "sd" => Summary(SummaryKind.StandardDeviation),
        "range" => Summary(SummaryKind.Range),
        "highest" => Summary(SummaryKind.Highest),
        "lowest" => Summary(SummaryKind.Lowest),
        "correlation" => Correlation(),
        "most" or "least" => MostOrLeast(word == "most"),
        "closest" => Closest(),
        _ => reader.TakeTerm(terms => terms.Unit.Other) ? Units() : null,
    };

    private Expression OfUnit(string word, Func<Expression, FrameworkNode, Expression> make)
    {
        var form = $"{word} of UNIT in PART";
        reader.Advance();
        reader.Expect("of", form);
        var unit = UnitOperand(form);
        return make(unit, OptionalPart(form));
    }

    /// <summary>"rank of UNIT in PART", of this edition or, with a year behind it, of another one.</summary>
    private Expression InYear(string word, Func<Expression, FrameworkNode, Expression> make, bool isRank)
    {
        var form = $"{word} of UNIT in PART in YEAR";
        reader.Advance();
        reader.Expect("of", form);
        var unit = UnitOperand(form, ofAnyEdition: true);
        var among = isRank ? Among() : null;
        var part = OptionalPart(form);
        among ??= isRank ? Among() : null;
        if (among is not null)
            return History.InYear() is null
                ? new RankAmong(unit, part, among)
                : throw new ExpressionFault("ranks in groups are known of this edition only", "leave the year out, or the group");
        if (History.InYear() is { } year)
            return new PastResult(unit, part, year, isRank);
        return unit is UnitLiteral { Unit: var gone } && reader.Names.PastUnit(gone.Name) is not null
            ? throw new ExpressionFault($"{gone.Name} is in earlier {reader.Terms.Edition.Other} only", $"say in which: {word} of {gone.Name} in YEAR")
            : make(unit, part);
    }

    private UnitClass? Among(string form = "rank of UNIT among 'GROUP' in PART") => reader.TakeWord("among") ? reader.Class(form) : null;

    private LeadOf Lead()
    {
        const string form = "lead of UNIT among 'GROUP' in PART";
        reader.Advance();
        reader.Expect("of", form);
        var unit = UnitOperand(form);
        var among = Among(form);
        return new(unit, OptionalPart(form), among ?? Among(form));
    }

    private Expression UnitOperand(string form, bool ofAnyEdition = false) =>
        reader.TakeSymbol("(") ? expressions.Bracketed() : new UnitLiteral(ofAnyEdition ? reader.UnitOfAnyEdition(form) : reader.Unit(form));

    /// <summary>"in PART", or the whole index where it is left out.</summary>
    private FrameworkNode OptionalPart(string form) => !History.IsInYear && reader.TakeWord("in") ? reader.Part(form) : reader.Names.Root;

    private GapBetween Gap()
    {
        const string form = "gap between UNIT and UNIT in PART";
        reader.Advance();
        reader.Expect("between", form);
        var first = UnitOperand(form);
        reader.Expect("and", form);
        var second = UnitOperand(form);
        return new(first, second, OptionalPart(form));
    }

    private Expression Units() =>
        reader.TakeWord("where") ? new UnitsWhere(new ConditionParser(reader, expressions).Parse()) : new AllUnits();

    private Expression Extreme(bool best)
    {
        const string form = "best N of PART";
        reader.Advance();
        var count = reader.Count(form);
        var part = reader.TakeWord("of") ? reader.Part(form) : reader.Names.Root;
        var among = best ? Among("best N of PART among 'GROUP'") : null;
        if (best && reader.TakeWord("before"))
            return new BestBefore(count, part, among);
        if (among is not null)
            return new UnitsWhere(new FieldTest(UnitField.Rank, Comparison.LessOrEqual, new NumberLiteral(count), [part], Any: false) { Class = among });
        return History.InYear() is { } year ? new PastExtreme(best, count, part, year) : new ExtremeUnits(best, count, part);
    }

    private Expression OfList(string form)
    {
        reader.Advance();
        reader.Expect("of", form);
        return expressions.Primary();
    }

    private SummaryOf Summary(SummaryKind kind)
    {
        const string form = "mean of PART";
        reader.Advance();
        return new(kind, reader.TakeWord("of") ? reader.Part(form) : throw reader.Unexpected("'of'", form));
    }

    private CorrelationOf Correlation()
    {
        const string form = "correlation of PART and PART";
        reader.Advance();
        reader.Expect("of", form);
        var first = reader.Part(form);
        reader.Expect("and", form);
        return new(first, reader.Part(form));
    }

    private Expression MostOrLeast(bool most)
    {
        var form = $"most volatile N {reader.Terms.Dimension.Other}, or most uneven N {reader.Terms.Unit.Other}";
        reader.Advance();
        if (most && reader.TakeWord("uneven"))
        {
            var units = reader.Count(form);
            reader.ExpectTerm(terms => terms.Unit.Other, form);
            return new UnevenUnits(units);
        }

        reader.Expect("volatile", form);
        var count = reader.Count(form);
        reader.ExpectTerm(terms => terms.Dimension.Other, form);
        return new VolatileDimensions(most, count);
    }

    private ClosestPair Closest()
    {
        var form = $"closest pair of {reader.Terms.Dimension.Other}";
        reader.Advance();
        reader.Expect("pair", form);
        reader.Expect("of", form);
        reader.ExpectTerm(terms => terms.Dimension.Other, form);
        return new();
    }
}
