namespace ReportBuilder.Composing.Prose;

/// <summary>What to write in place of signs that the report's Markdown does not have.</summary>
internal static class Unsupported
{
    public static string Hint(string signs) => signs[0] switch
    {
        '[' => "refer to a figure, a table or a part by [@fig:its-id], [@tab:its-id] or [@sec:its-id], and to a source by {{cite \"its-id\"}}",
        '+' => "write **words** or ==words==, or \\+ for the sign itself",
        _ => "only headings, and text in brackets, take marks in braces; write \\{ for the sign itself",
    };
}
