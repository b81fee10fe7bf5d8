using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using ReportBuilder.Model.Documents;
using Block = ReportBuilder.Model.Documents.Block;
using Inline = ReportBuilder.Model.Documents.Inline;

namespace ReportBuilder.Composing.Prose.Footnotes;

/// <summary>Writes the footnotes of a text.</summary>
internal sealed class FootnoteWriter(SectionDraft draft, BlockWriter blocks, TextOrigin origin)
{
    /// <summary>Keeps the words of footnotes for the list at the end of the section; nothing stands where they were written.</summary>
    public Block[] Define(FootnoteGroup footnotes)
    {
        foreach (var footnote in footnotes.OfType<Footnote>())
            draft.Footnotes.Define(footnote, () => Content(footnote));
        return [];
    }

    private ImmutableArray<Inline> Content(Footnote footnote)
    {
        var writer = new InlineWriter(draft, origin);
        var content = ImmutableArray.CreateBuilder<Inline>();
        foreach (var block in footnote)
        {
            if (block is not ParagraphBlock paragraph)
            {
                draft.Error("RB4137", blocks.PlaceOf(block), "a footnote holds words only", "write lists and tables in the text");
                continue;
            }

            if (content.Count > 0)
                content.Add(new LineBreak());
            content.AddRange(writer.Write(paragraph.Inline));
        }

        blocks.Record(writer.Prose);
        return content.DrainToImmutable();
    }

    /// <summary>Tells of footnotes that are cited and not written, or written and not cited.</summary>
    public void TellOfUnmatched(string markdown)
    {
        foreach (var (label, isDefined, line, column) in FootnoteLabels.Unmatched(markdown))
            if (isDefined)
                draft.Error(
                    "RB4136",
                    origin.At(line, column),
                    $"nothing leads to the footnote '{label}'",
                    $"write [^{label}] where it belongs, or take it out"
                );
            else
                draft.Error("RB4109", origin.At(line, column), $"there is no footnote '{label}'", $"write it on a line of its own: [^{label}]: its words");
    }
}
