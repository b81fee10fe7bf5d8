using System.Collections.Immutable;
using System.Text;

namespace ReportBuilder.Model.Documents;

/// <summary>Running text without its marks: what a reader would read aloud. Note numbers are left out.</summary>
public static class PlainText
{
    public static string Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is [TextRun only])
            return only.Text;
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: text.Append(run.Text); break;
                case Code code: text.Append(code.Text); break;
                case LineBreak: text.Append(' '); break;
                case Strong strong: Append(text, strong.Content); break;
                case Emphasis emphasis: Append(text, emphasis.Content); break;
                case Link link: Append(text, link.Content); break;
                case Bound bound: Append(text, bound.Content); break;
            }
        }
    }
}
