using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Differences;

/// <summary>Running text as bytes to hash. The numbers of claims are left out: a claim added before does not change the text.</summary>
internal static class InlineStructure
{
    public static void Write(StructureBytes to, ImmutableArray<Inline> inlines)
    {
        to.OpenList();
        foreach (var inline in inlines.IsDefault ? [] : inlines)
            Write(to, inline);
        to.CloseList();
    }

    private static void Write(StructureBytes to, Inline inline)
    {
        switch (inline)
        {
            case TextRun run: Text(to, "TextRun("u8, run.Text); break;
            case Bound bound: Around(to, "Bound("u8, bound.Content); break;
            case Strong strong: Around(to, "Strong("u8, strong.Content); break;
            case Emphasis emphasis: Around(to, "Emphasis("u8, emphasis.Content); break;
            case Code code: Text(to, "Code("u8, code.Text); break;
            case LineBreak: to.Open("LineBreak("u8); to.Close(); break;
            case Link link: Write(to, link); break;
            case NoteReference reference: Write(to, reference); break;
            default: throw new NotSupportedException($"No bytes for {inline.GetType().Name}.");
        }
    }

    private static void Text(StructureBytes to, ReadOnlySpan<byte> record, string text)
    {
        to.Open(record);
        to.Text(text);
        to.Close();
    }

    private static void Around(StructureBytes to, ReadOnlySpan<byte> record, ImmutableArray<Inline> content)
    {
        to.Open(record);
        Write(to, content);
        to.Close();
    }

    private static void Write(StructureBytes to, Link link)
    {
        to.Open("Link("u8);
        Write(to, link.Content);
        to.Text(link.Target);
        to.Close();
    }

    private static void Write(StructureBytes to, NoteReference reference)
    {
        to.Open("NoteReference("u8);
        to.Text(reference.Id);
        to.Text(reference.NoteId);
        to.Number(reference.Number);
        to.Close();
    }
}
