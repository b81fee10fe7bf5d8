using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Model.Maths;

/// <summary>A formula: as its author wrote it, as a tree, and in words.</summary>
public sealed record Formula
{
    public Formula(string tex, MathNode tree, string words) => (Tex, Tree, Words) = (tex, tree, words);

    /// <summary>Without the signs around it.</summary>
    public string Tex { get; init; }

    /// <summary>What <see cref="Tex"/> says: it is no content of its own.</summary>
    public MathNode Tree { get; }

    /// <summary>In the language of the edition, for readers who do not see it.</summary>
    public string Words { get; init; }
}

/// <summary>A formula in a line of text.</summary>
public sealed record InlineFormula(Formula Formula) : Inline;

/// <summary>A formula on a line of its own.</summary>
public sealed record DisplayFormula(Formula Formula, SourcePlace Origin) : Block(Origin);
