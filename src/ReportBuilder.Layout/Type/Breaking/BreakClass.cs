using System.Globalization;

namespace ReportBuilder.Layout.Type.Breaking;

/// <summary>Line breaking classes of Unicode Standard Annex 14 that this engine tells apart.</summary>
internal enum BreakClass : byte
{
    /// <summary>Letters and whatever else joins its neighbours.</summary>
    Alphabetic,
    Space,
    Mandatory,
    /// <summary>No break on either side: no-break space, word joiner, non-breaking hyphen.</summary>
    Glue,
    ZeroWidthSpace,
    BreakAfter,
    Hyphen,
    EmDash,
    Slash,
    Ideograph,
    NonStarter,
    Open,
    Close,
    Quotation,
    Exclamation,
    InfixNumeric,
    Inseparable,
    Numeric,
    Prefix,
    Postfix,
    Combining,
}

internal static class BreakClasses
{
    /// <summary>The class of a UTF-16 unit; the second half of a surrogate pair counts as combining.</summary>
    public static BreakClass Of(char c) => c < 0x80 ? Ascii[c] : Beyond(c);

    private static readonly BreakClass[] Ascii = MakeAscii();

    private static BreakClass[] MakeAscii()
    {
        var classes = new BreakClass[128];
        for (var i = 0; i < classes.Length; i++)
            classes[i] = OfAscii((char)i);
        return classes;
    }

    private static BreakClass OfAscii(char c) => c switch
    {
        '\n' or '\v' or '\f' or '\r' => BreakClass.Mandatory,
        ' ' or '\t' => BreakClass.Space,
        '!' or '?' => BreakClass.Exclamation,
        '"' or '\'' => BreakClass.Quotation,
        '$' or '+' or '\\' => BreakClass.Prefix,
        '%' => BreakClass.Postfix,
        '(' or '[' or '{' => BreakClass.Open,
        ')' or ']' or '}' => BreakClass.Close,
        ',' or '.' or ':' or ';' => BreakClass.InfixNumeric,
        '-' => BreakClass.Hyphen,
        '/' => BreakClass.Slash,
        >= '0' and <= '9' => BreakClass.Numeric,
        '|' => BreakClass.BreakAfter,
        _ => BreakClass.Alphabetic,
    };

    private static BreakClass Beyond(char c) => c switch
    {
        '\u0085' or '\u2028' or '\u2029' => BreakClass.Mandatory,
        '\u00A0' or '\u202F' or '\u2060' or '\u2011' or '\u2007' or '\uFEFF' => BreakClass.Glue,
        '\u200B' => BreakClass.ZeroWidthSpace,
        '\u00AD' or '\u2010' or '\u2012' or '\u2013' => BreakClass.BreakAfter,
        >= '\u2000' and <= '\u200A' => BreakClass.BreakAfter,
        '\u2014' or '\u2E3A' => BreakClass.EmDash,
        '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A' => BreakClass.Quotation,
        '\u00A1' or '\u00BF' or '\u201A' or '\u201E' => BreakClass.Open,
        '\u00A3' or '\u00A4' or '\u00A5' or '\u00B1' or '\u20AC' or '\u2116' or '\u2212' => BreakClass.Prefix,
        '\u00A2' or '\u00B0' or '\u2030' or '\u2032' or '\u2033' or '\u2103' => BreakClass.Postfix,
        '\u2024' or '\u2025' or '\u2026' => BreakClass.Inseparable,
        _ => EastAsian(c),
    };

    private static BreakClass EastAsian(char c) =>
        c switch
        {
            '\u3001' or '\u3002' or '\uFF0C' or '\uFF0E' or '\uFF61' or '\uFF64' => BreakClass.Close,
            '\u300B' or '\u3009' or '\u300D' or '\u300F' or '\u3011' or '\u3015' or '\u3017' or '\u3019' or '\uFF09' or '\uFF3D' or '\uFF5D' =>
                BreakClass.Close,
            '\u300A' or '\u3008' or '\u300C' or '\u300E' or '\u3010' or '\u3014' or '\u3016' or '\u3018' or '\uFF08' or '\uFF3B' or '\uFF5B' =>
                BreakClass.Open,
            '\uFF01' or '\uFF1F' => BreakClass.Exclamation,
            '\uFF1A' or '\uFF1B' or '\uFF5E' or '\uFF0F' or '\u3005' or '\u301C' or '\u30FB' or '\u30FC' or '\u303B' => BreakClass.NonStarter,
            '\u30A1' or '\u30A3' or '\u30A5' or '\u30A7' or '\u30A9' or '\u30C3' or '\u30E3' or '\u30E5' or '\u30E7' => BreakClass.NonStarter,
            '\u3041' or '\u3043' or '\u3045' or '\u3047' or '\u3049' or '\u3063' or '\u3083' or '\u3085' or '\u3087' => BreakClass.NonStarter,
            '\uFF05' => BreakClass.Postfix,
            '\uFFE5' or '\uFF04' => BreakClass.Prefix,
            >= '\u2E80'
            and <= '\uA4CF'
            or >= '\uAC00'
            and <= '\uD7A3'
            or >= '\uF900'
            and <= '\uFAFF'
            or >= '\uFE30'
            and <= '\uFE4F'
            or >= '\uFF01'
            and <= '\uFFEF' => BreakClass.Ideograph,
            >= '\uD840' and <= '\uD8BF' => BreakClass.Ideograph,
            _ when char.IsLowSurrogate(c) || c == '\u200D' => BreakClass.Combining,
            _ when c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark =>
                BreakClass.Combining,
            _ => BreakClass.Alphabetic,
        };
}
