using System.Buffers;
using System.Collections.Immutable;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Model.Documents;

/// <summary>Running text without its marks: what a reader would read aloud. Note numbers are left out.</summary>
public static class PlainText
{
    public static string Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is [TextRun only])
            return only.Text;
        var buffer = ArrayPool<char>.Shared.Rent(LengthOf(inlines));
        var length = Write(inlines, buffer, 0);
        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    private static int LengthOf(ImmutableArray<Inline> inlines)
    {
        var length = 0;
        foreach (var inline in inlines)
            length += inline is LineBreak ? 1 : Words(inline)?.Length ?? LengthOf(Content(inline));
        return length;
    }

    /// <summary>Writes the text from a place on; gives the place after it.</summary>
    private static int Write(ImmutableArray<Inline> inlines, char[] buffer, int at)
    {
        foreach (var inline in inlines)
        {
            if (inline is LineBreak)
            {
                buffer[at++] = ' ';
            }
            else if (Words(inline) is { } words)
            {
                words.CopyTo(0, buffer, at, words.Length);
                at += words.Length;
            }
            else
            {
                at = Write(Content(inline), buffer, at);
            }
        }

        return at;
    }

    private static string? Words(Inline inline) => inline switch
    {
        TextRun run => run.Text,
        Code code => code.Text,
        Abbreviation abbreviation => abbreviation.Text,
        InlineFormula formula => formula.Formula.Words,
        _ => null,
    };

    private static ImmutableArray<Inline> Content(Inline inline) => inline is InlineContainer container ? container.Content : [];
}
