using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Composing.Maths;

/// <summary>Turns formulas as they were read into those of the document, and tells of what cannot be set.</summary>
internal sealed class FormulaWriter(SectionDraft draft, TextOrigin origin)
{
    /// <returns>Null where the formula cannot be set.</returns>
    public InlineFormula? InLine(MathsInline inline)
    {
        if (inline.IsDisplay)
            draft.Error(
                "RB4141",
                origin.At(inline.Line, inline.Column),
                "a formula between two pairs of dollar signs stands on lines of its own",
                "write it as a paragraph, or between single signs in the line: $...$");
        return Formula(inline.Reading, origin.At(inline.FaultAt.Line, inline.FaultAt.Column)) is { } formula ? new(formula) : null;
    }

    /// <inheritdoc cref="InLine"/>
    public DisplayFormula? Display(MathsBlock block)
    {
        var place = origin.At(block.Line, block.Column);
        if (!block.IsClosed)
        {
            draft.Error("RB4140", place, "the formula does not end", "write $$ behind it, or \\$ for the sign itself");
            return null;
        }

        var reading = TexReading.Of(string.Join('\n', block.Lines.Lines.Take(block.Lines.Count).Select(line => line.Slice.ToString())));
        return Formula(reading, Place(block, reading)) is { } formula ? new(formula, place) : null;
    }

    private Formula? Formula(TexReading reading, SourcePlace faultAt)
    {
        if (reading.Tree is { } tree)
            return new(reading.Tex.Trim(), tree, new MathWords(draft.Wording).Of(tree));
        draft.Error("RB4140", faultAt, reading.Fault!.Message, reading.Fault.Hint);
        return null;
    }

    /// <summary>The line and column of a fault in a formula of several lines.</summary>
    private SourcePlace Place(MathsBlock block, TexReading reading)
    {
        var rest = reading.Fault?.Place ?? 0;
        var at = 0;
        while (at + 1 < block.Lines.Count && rest > block.Lines.Lines[at].Slice.Length)
            rest -= block.Lines.Lines[at++].Slice.Length + 1;
        var line = block.Lines.Lines[at];
        return origin.At(line.Line, line.Column + rest);
    }
}
