using Markdig.Helpers;
using Markdig.Parsers;
using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Maths;

/// <summary>Reads <c>$formula$</c>. Money is none: "from $5 to $6", "US$5 and US$6".</summary>
internal sealed class MathsInlineParser : InlineParser
{
    public MathsInlineParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start, last) = (slice.Text, slice.Start, slice.End);
        var sign = Scan.StartsWith(text, start, last, "$$") ? 2 : 1;
        if (EndOf(text, start, last, sign) is not (> 0 and var end))
            return false;
        var reading = TexReading.Of(text[(start + sign)..(end - sign)]);
        _ = processor.GetSourcePosition(start + sign + (reading.Fault?.Place ?? 0), out var faultLine, out var faultColumn);
        processor.Inline = new MathsInline(reading)
        {
            IsDisplay = sign == 2,
            FaultAt = (faultLine, faultColumn),
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    /// <summary>
    /// The opening sign stands before no space and behind no letter or digit, the closing one behind no space and before no digit, as Pandoc has it.
    /// Two signs are no money, and between single ones with a space at both ends only what is of TeX is a formula.
    /// </summary>
    /// <returns>The place behind it; less than 0 where no formula begins.</returns>
    public static int EndOf(string text, int start, int last, int sign)
    {
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '$') || start + sign > last)
            return -1;
        for (var at = start + sign + 1; at + sign - 1 <= last; at++)
        {
            if (text[at] == '$' && (sign == 1 || Scan.StartsWith(text, at, last, "$$")) && text[at - 1] != '\\')
                return IsFormula(text.AsSpan(start + sign, at - start - sign), sign) && !(at + sign <= last && char.IsAsciiDigit(text[at + sign])) ? at + sign : -1;
        }

        return -1;
    }

    private static bool IsFormula(ReadOnlySpan<char> between, int sign) => (char.IsWhiteSpace(between[0]), char.IsWhiteSpace(between[^1])) switch
    {
        (false, false) => true,
        (true, true) => !between.Trim().IsEmpty && (sign == 2 || between.IndexOfAny('\\', '^', '_') >= 0),
        _ => sign == 2,
    };
}
