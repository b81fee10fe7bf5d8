using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Markdown;

/// <summary>Where a text being written comes from: turns its lines and columns into places in the author's file.</summary>
internal sealed class TextOrigin(string file, Func<int, int> fileLine, int columnOffset = 0)
{
    public string File => file;

    public static TextOrigin Of(ContentText text) => new(text.Path, line => text.FirstLine + line);

    /// <summary>Line and column count from 0, as the parser counts; columns are shifted on the first line only.</summary>
    public SourcePlace At(int line, int column) => new(file, fileLine(line), column + 1 + (line == 0 ? columnOffset : 0));

    /// <summary>A piece of this text that starts at a line and column of it and is parsed by itself.</summary>
    public TextOrigin Piece(int line, int column) => new(file, inner => fileLine(line + inner), column);
}
