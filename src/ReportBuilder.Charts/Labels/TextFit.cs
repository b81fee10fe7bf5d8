namespace ReportBuilder.Charts.Labels;

/// <summary>Words into the room there is: in one line, in several, or shortened.</summary>
internal static class TextFit
{
    private const string Ellipsis = "…";

    /// <summary>Breaks at spaces and after hyphens; what still does not fit ends in an ellipsis.</summary>
    public static ImmutableArray<string> Wrap(Sheet sheet, string text, TextStyle style, double width, int most)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && lines.Count < most - 1 && sheet.TextWidth((line + piece).TrimEnd(), style.Weight, style.Size) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += piece;
        }

        lines.Add(line.TrimEnd());
        return [.. lines.Select(wrapped => Shorten(sheet, wrapped, style, width))];
    }

    public static string Shorten(Sheet sheet, string text, TextStyle style, double width)
    {
        var room = width + 0.01;
        if (sheet.TextWidth(text, style.Weight, style.Size) <= room)
            return text;

        var length = text.Length - 1;
        while (length > 1 && sheet.TextWidth(text[..length].TrimEnd() + Ellipsis, style.Weight, style.Size) > room)
            length--;

        return length <= 1 ? "" : text[..length].TrimEnd() + Ellipsis;
    }

    /// <summary>The words with the space or hyphen that ends them.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is not (' ' or '-') || index == text.Length - 1)
                continue;

            yield return text[start..(index + 1)];
            start = index + 1;
        }

        yield return text[start..];
    }
}

/// <summary>A name as it is set, line by line.</summary>
internal sealed record TextLines(ImmutableArray<string> Lines);
