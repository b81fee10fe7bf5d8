namespace ReportBuilder.Layout.Type.Breaking;

/// <summary>Where a line may end.</summary>
internal enum Break : byte
{
    No,
    Allowed,
    /// <summary>Allowed inside a word, after a hyphen or dash: a little worse than between words.</summary>
    InWord,
    Forced,
}

/// <summary>
/// The places at which lines may break: Unicode Standard Annex 14 with the tailorings of this report (see <see cref="UnitSpaces"/>).
/// </summary>
internal static class BreakOpportunities
{
    /// <summary>Fills <paramref name="after"/>: what may happen after each UTF-16 unit of the text. The end of the text is not marked.</summary>
    public static void Find(ReadOnlySpan<char> text, Span<Break> after)
    {
        after.Clear();
        if (text.IsEmpty)
            return;
        var left = BreakClasses.Of(text[0]);
        var leftChar = text[0];
        for (var i = 1; i < text.Length; i++)
        {
            var right = BreakClasses.Of(text[i]);
            var previous = BreakClasses.Of(text[i - 1]);
            after[i - 1] = previous switch
            {
                BreakClass.Mandatory when !(text[i - 1] == '\r' && text[i] == '\n') => Break.Forced,
                BreakClass.Space => AcrossSpaces(left, right),
                _ => Between(left, right, leftChar, text, i),
            };
            // LB9 and LB7: marks take the class of their base, spaces keep what stood before them.
            if (right is BreakClass.Space || (right is BreakClass.Combining && previous is not (BreakClass.Space or BreakClass.Mandatory)))
                continue;
            left = right;
            leftChar = text[i];
        }

        UnitSpaces.Keep(text, after);
    }

    /// <summary>LB11, LB13 to LB18: what may not be parted even by a space.</summary>
    private static Break AcrossSpaces(BreakClass left, BreakClass right) => (left, right) switch
    {
        (_, BreakClass.Space or BreakClass.Mandatory) => Break.No,
        (_, BreakClass.Close or BreakClass.Exclamation or BreakClass.Slash) => Break.No,
        (BreakClass.Open, _) => Break.No,
        (BreakClass.Close, BreakClass.NonStarter) => Break.No,
        (BreakClass.EmDash, BreakClass.EmDash) => Break.No,
        _ => Break.Allowed,
    };

    private static Break Between(BreakClass left, BreakClass right, char leftChar, ReadOnlySpan<char> text, int i)
    {
        if (left == BreakClass.ZeroWidthSpace && right != BreakClass.Space)
            return Break.Allowed;
        if (right is BreakClass.Space or BreakClass.Mandatory or BreakClass.ZeroWidthSpace or BreakClass.Combining)
            return Break.No;
        if (left == BreakClass.Glue || right == BreakClass.Glue || left == BreakClass.Open)
            return Break.No;
        if (right is BreakClass.Close or BreakClass.Exclamation or BreakClass.InfixNumeric or BreakClass.Slash)
            return Break.No;
        if (EastAsianSpacing.IsSquare(leftChar) && IsKeptBehind(text[i], right))
            return Break.No;
        if (left == BreakClass.Quotation || right == BreakClass.Quotation)
            return AroundQuotation(left, right, leftChar, text[i]);
        if (left == BreakClass.EmDash || right == BreakClass.EmDash)
            return left == right ? Break.No : Break.InWord;
        if (right is BreakClass.BreakAfter or BreakClass.Hyphen or BreakClass.NonStarter or BreakClass.Inseparable)
            return Break.No;
        if (left is BreakClass.BreakAfter)
            return right == BreakClass.Numeric && leftChar == '\u2013' ? Break.No : Break.InWord;
        if (left == BreakClass.Hyphen)
            return AfterHyphen(right, text, i);
        if (left == BreakClass.Slash)
            return right is BreakClass.Numeric ? Break.No : InLongWord(text, i);
        // GB/T 15834: the solidus ends no line.
        if (leftChar == '\uFF0F')
            return Break.No;
        if (left == BreakClass.Ideograph || right == BreakClass.Ideograph)
            return left is BreakClass.Prefix || right is BreakClass.Postfix ? Break.No : Break.Allowed;
        // LB30 does not hold where the mark that opens is a square.
        if (right == BreakClass.Open && EastAsianSpacing.IsSquare(text[i]))
            return Break.Allowed;
        return left is BreakClass.Close or BreakClass.Exclamation or BreakClass.NonStarter && EastAsianSpacing.IsSquare(leftChar) ? Break.Allowed : Break.No;
    }

    /// <summary>Interpuncts, dashes and marks that end something start no line of Chinese.</summary>
    private static bool IsKeptBehind(char right, BreakClass rightClass) =>
        right is '\u00B7' or '\u2027' || rightClass is BreakClass.EmDash or BreakClass.NonStarter;

    /// <summary>LB19, LB19a: a quotation mark stays with its neighbours, except on its outer side in Chinese text.</summary>
    private static Break AroundQuotation(BreakClass left, BreakClass right, char leftChar, char rightChar) =>
        (EastAsianSpacing.IsSquare(leftChar) && rightChar is ('\u201C' or '\u2018'))
        || (EastAsianSpacing.IsSquare(rightChar) && leftChar is ('\u201D' or '\u2019'))
            ? Break.Allowed
            : Break.No;

    /// <summary>LB20a, LB21a, LB25: no break after a hyphen that starts a word or a number.</summary>
    private static Break AfterHyphen(BreakClass right, ReadOnlySpan<char> text, int i) =>
        right == BreakClass.Numeric || i < 3 || BreakClasses.Of(text[i - 2]) != BreakClass.Alphabetic || BreakClasses.Of(text[i - 3]) == BreakClass.Space
            ? Break.No
            : Break.InWord;

    /// <summary>Addresses may break after a slash, "and/or" may not.</summary>
    private static Break InLongWord(ReadOnlySpan<char> text, int i)
    {
        var start = text[..i].LastIndexOf(' ') + 1;
        var end = text[i..].IndexOf(' ') is var found and >= 0 ? i + found : text.Length;
        return end - start > 24 ? Break.InWord : Break.No;
    }
}
