using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Prose;

/// <summary>Turns lines and columns of a text into places in the author's file.</summary>
internal sealed class TextOrigin
{
    private readonly ImmutableArray<SourcePlace> lines;
    private readonly ImmutableArray<PlacedCall> calls;
    private readonly int firstLine;
    private readonly int columnOffset;

    /// <param name="firstLine">The line of the file that the text starts on.</param>
    public TextOrigin(string file, int firstLine)
        : this(file, [], [], firstLine, 0)
    {
    }

    /// <summary>The text that a template made.</summary>
    public TextOrigin(string file, FilledTemplate template)
        : this(file, template.Lines, template.Calls, 0, 0)
    {
    }

    private TextOrigin(string file, ImmutableArray<SourcePlace> lines, ImmutableArray<PlacedCall> calls, int firstLine, int columnOffset) =>
        (File, this.lines, this.calls, this.firstLine, this.columnOffset) = (file, lines, calls, firstLine, columnOffset);

    public string File { get; }

    public static TextOrigin Of(ContentText text) => new(text.Path, text.FirstLine);

    /// <summary>Line and column count from 0, as the parser counts; columns are shifted on the first line only.</summary>
    public SourcePlace At(int line, int column)
    {
        var (inText, at) = InText(line, column);
        if (Find(inText, at) is { } call)
            return call.Written;
        return lines.IsEmpty ? new(File, inText, at + 1) : lines[Math.Min(inText, lines.Length - 1)] with { Column = at + 1 };
    }

    /// <summary>The call that a template put there, where it did: it need not be read again.</summary>
    public FunctionCall? CallAt(int line, int column)
    {
        var (inText, at) = InText(line, column);
        return Find(inText, at)?.Call;
    }

    /// <summary>A piece of this text that starts at a line and column of it and is parsed by itself.</summary>
    public TextOrigin Piece(int line, int column) => new(File, lines, calls, firstLine + line, column);

    private (int Line, int Column) InText(int line, int column) => (firstLine + line, column + (line == 0 ? columnOffset : 0));

    private PlacedCall? Find(int line, int column)
    {
        var (from, to) = (0, calls.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if ((calls[middle].Line, calls[middle].Column).CompareTo((line, column)) < 0)
                from = middle + 1;
            else
                to = middle;
        }

        return from < calls.Length && calls[from].Line == line && calls[from].Column == column ? calls[from] : null;
    }
}
