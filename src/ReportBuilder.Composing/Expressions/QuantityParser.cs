using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>
/// Reads the expressions that begin with a word of the language: "rank of CITY in PART", "best N of PART", "correlation of PART and PART".
/// </summary>
internal sealed class QuantityParser(TokenReader reader, ExpressionParser expressions)
{
    /// <summary>An expression that starts with one of the language's own words, or null where the word is none of them.</summary>
    public Expression? Read(string word) => word switch
    {
        "score" => OfCity(word, (city, part) => new ScoreOf(city, part)),
        "total" => OfCity(word, (city, part) => new ScoreOf(city, part)),
        "rank" => OfCity(word, (city, part) => new RankOf(city, part)),
        "change" => OfCity(word, (city, part) => new ChangeOf(city, part)),
        "tier" => OfCity(word, (city, _) => new TierOf(city)),
        "gap" => Gap(),
        "cities" => Cities(),
        "best" or "worst" => Extreme(word == "best"),
        "count" => new CountOf(OfList("count of CITIES")),
        "share" => new ShareOf(OfList("share of CITIES")),
        "mean" => Summary(SummaryKind.Mean),
        "median" => Summary(SummaryKind.Median),
        "sd" => Summary(SummaryKind.StandardDeviation),
        "range" => Summary(SummaryKind.Range),
        "highest" => Summary(SummaryKind.Highest),
        "lowest" => Summary(SummaryKind.Lowest),
        "correlation" => Correlation(),
        "most" or "least" => MostOrLeast(word == "most"),
        "closest" => Closest(),
        _ => null,
    };

    private Expression OfCity(string word, Func<Expression, FrameworkNode, Expression> make)
    {
        var form = $"{word} of CITY in PART";
        reader.Advance();
        reader.Expect("of", form);
        var city = CityOperand(form);
        return make(city, OptionalPart(form));
    }

    private Expression CityOperand(string form) => reader.TakeSymbol("(") ? expressions.Bracketed() : new CityLiteral(reader.City(form));

    /// <summary>"in PART", or the whole index where it is left out.</summary>
    private FrameworkNode OptionalPart(string form) => reader.TakeWord("in") ? reader.Part(form) : reader.Names.Root;

    private GapBetween Gap()
    {
        const string form = "gap between CITY and CITY in PART";
        reader.Advance();
        reader.Expect("between", form);
        var first = CityOperand(form);
        reader.Expect("and", form);
        var second = CityOperand(form);
        return new(first, second, OptionalPart(form));
    }

    private Expression Cities()
    {
        reader.Advance();
        return reader.TakeWord("where") ? new CitiesWhere(new ConditionParser(reader, expressions).Parse()) : new AllCities();
    }

    private ExtremeCities Extreme(bool best)
    {
        const string form = "best N of PART";
        reader.Advance();
        var count = reader.Count(form);
        return new(best, count, reader.TakeWord("of") ? reader.Part(form) : reader.Names.Root);
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
        const string form = "most volatile N dimensions, or most uneven N cities";
        reader.Advance();
        if (most && reader.TakeWord("uneven"))
        {
            var cities = reader.Count(form);
            reader.Expect("cities", form);
            return new UnevenCities(cities);
        }

        reader.Expect("volatile", form);
        var count = reader.Count(form);
        reader.Expect("dimensions", form);
        return new VolatileDimensions(most, count);
    }

    private ClosestPair Closest()
    {
        const string form = "closest pair of dimensions";
        reader.Advance();
        reader.Expect("pair", form);
        reader.Expect("of", form);
        reader.Expect("dimensions", form);
        return new();
    }
}
