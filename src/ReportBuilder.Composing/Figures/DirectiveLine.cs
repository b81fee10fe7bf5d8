namespace ReportBuilder.Composing.Figures;

/// <summary>One line of a directive, with its place in the text.</summary>
internal sealed record DirectiveLine(string Text, int Line, int Column)
{
    /// <summary>What stands from a place on, without the blanks around it.</summary>
    public DirectiveLine From(int start)
    {
        var value = Text[start..];
        return new(value.Trim(), Line, Column + start + (value.Length - value.TrimStart().Length));
    }

    /// <summary>Quotes around all of a value say where it begins and ends, as in front matter, and are not printed.</summary>
    public DirectiveLine WithoutQuotes() =>
        Text is ['"', .., '"'] or ['\'', .., '\''] && !Text[1..^1].Contains(Text[0], StringComparison.Ordinal)
            ? this with { Text = Text[1..^1].Trim(), Column = Column + 1 }
            : this;
}
