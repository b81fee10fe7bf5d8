namespace ReportBuilder.Composing.Prose;

/// <summary>What to write in place of signs that the report's Markdown does not have.</summary>
internal static class Unsupported
{
    public static string Message(string signs) => signs switch
    {
        ['[', '^', ..] => $"the footnote '{signs}' is cited in a line that can have none",
        ['[', .., ']'] when IsAddress(signs) => $"'{signs}' leads to an address that is written nowhere",
        _ => $"'{signs}' is not part of the report's Markdown",
    };

    public static string Hint(string signs) => signs switch
    {
        ['[', '@', ..] => "refer to a figure, a table or a part by [@fig:its-id], [@tab:its-id] or [@sec:its-id], and to a source by {{cite \"its-id\"}}",
        ['[', '!', ..] or ['!', '!', ..] or ['?', ..] => "a box begins with '::: note', tip, warning, key or example and ends with ':::'",
        ['[', '^', ..] => "cite it in a paragraph, a list, a table or a heading, or say it in the line itself",
        ['[', .., ']'] when IsAddress(signs) =>
            "write [words](https://example.org), or the address on a line of its own: [its-name]: https://example.org",
        ['[', '[', ..] => "lead to a part or a heading by [words](#its-id)",
        ['[', ..] => "give the outline in report.yaml a part of the kind contents",
        ['!', ..] => "a picture is ![what it shows](its path)",
        ['^', ..] => "write [^its-name] here and [^its-name]: the words on a line of its own",
        ['\\', ..] => "commands of TeX stand in formulas; write \\\\ for the sign itself",
        ['%', ..] => "a remark that is not printed stands between <!-- and -->",
        [':', ..] => "type the sign itself, or \\: for a colon",
        ['+', ..] => "write **words** or ==words==, or \\+ for the sign itself",
        _ => "only headings, pictures, and text in brackets take marks in braces, those of docs/writing.md; write \\{ for the sign itself",
    };

    private static bool IsAddress(string signs) => signs.Contains("][", StringComparison.Ordinal);
}
