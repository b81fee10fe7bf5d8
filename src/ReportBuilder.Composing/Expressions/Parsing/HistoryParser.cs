using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Parsing;

/// <summary>Reads what asks for editions: "rank of UNIT in PART in 2024", "change of rank of UNIT since 2023", "streak of UNIT".</summary>
/// <param name="unitOperand">Reads a unit, also one that earlier editions alone had.</param>
internal sealed class HistoryParser(TokenReader reader, Func<string, Expression> unitOperand)
{
    /// <summary>"in 2024" stands there, and no part that is called so.</summary>
    public bool IsInYear => reader.IsWord("in") && YearAhead is not null && reader.NameAfter(1).Words == 0;

    private int? YearAhead =>
        reader.Peek() is { Kind: TokenKind.Number, Number: >= 1900 and <= 2999 } number && number.Number == Math.Floor(number.Number)
            ? (int)number.Number
            : null;

    /// <summary>The year behind "in", or null where none is asked for.</summary>
    public int? InYear() => IsInYear ? Year() : null;

    /// <summary>The year behind "since", or null where none is asked for.</summary>
    public int? SinceYear(string form)
    {
        if (!reader.IsWord("since"))
            return null;
        return YearAhead is null ? throw reader.Unexpected("a year after 'since'", form) : Year();
    }

    /// <summary>"change of UNIT", "change of rank of UNIT", "change of score of UNIT", each with a part and a year.</summary>
    /// <param name="among">Takes the class of units in which places are counted, where one is named.</param>
    public Expression Change(Func<string, UnitClass?> among)
    {
        const string form = "change of rank of UNIT in PART since YEAR";
        const string inClass = "change of UNIT among 'GROUP' in PART";
        reader.Advance();
        reader.Expect("of", form);
        var isNamed = reader.Peek() is { Kind: TokenKind.Word, Text: "of" } && reader.Current is { Kind: TokenKind.Word, Text: "rank" or "score" };
        var isRank = !isNamed || reader.IsWord("rank");
        if (isNamed)
            reader.Advance(2);
        var unit = unitOperand(form);
        var group = isRank ? among(inClass) : null;
        var part = Part(form);
        group ??= isRank ? among(inClass) : null;
        var year = SinceYear(form);
        if (group is not null)
            return year is null
                ? new ChangeAmong(unit, part, group)
                : throw new ExpressionFault("places in groups are counted from the edition before this one only", "leave the year out, or the group");
        return year is null && isRank ? new ChangeOf(unit, part) : new ChangeSince(unit, part, year, isRank);
    }

    /// <summary>"years first of UNIT", "streak of UNIT", "streak in top 3 of UNIT", "years outside top 10 of UNIT".</summary>
    public EditionCount Count(bool isRunning)
    {
        const string form = "years first of UNIT in PART; streak in top N of UNIT; streak outside top N of UNIT";
        reader.Advance();
        var (within, isOutside) = (1, reader.TakeWord("outside"));
        if (isOutside || reader.TakeWord("in"))
        {
            reader.Expect("top", form);
            within = reader.Count(form);
        }
        else if (!reader.TakeWord("first") && !isRunning)
        {
            throw reader.Unexpected("'first', 'in top N' or 'outside top N'", form);
        }

        reader.Expect("of", form);
        return new(unitOperand(form), Part(form), within, isOutside, isRunning);
    }

    /// <summary>"best since of UNIT", "best rank of UNIT"; null where the word begins a list: "best 3 of PART".</summary>
    public Expression? Extreme(bool best)
    {
        const string form = "best since of UNIT in PART, or best rank of UNIT in PART";
        var word = reader.Peek();
        if (word is not { Kind: TokenKind.Word, Text: "since" or "rank" })
            return null;
        reader.Advance(2);
        reader.Expect("of", form);
        var unit = unitOperand(form);
        return word.Text == "since" ? new YearOfExtreme(unit, Part(form), best) : new ExtremeRank(unit, Part(form), best);
    }

    public NewEntries Entries()
    {
        const string form = "new entries, or new entries since YEAR";
        reader.Advance();
        if (!reader.TakeWord("entries"))
            reader.Expect("entry", form);
        return new(SinceYear(form));
    }

    public LeftUnits Left()
    {
        reader.Advance();
        return new(SinceYear("left since YEAR"));
    }

    private FrameworkNode Part(string form) => !IsInYear && reader.TakeWord("in") ? reader.Part(form) : reader.Names.Root;

    private int Year()
    {
        var year = YearAhead!.Value;
        reader.Advance(2);
        return year;
    }
}
