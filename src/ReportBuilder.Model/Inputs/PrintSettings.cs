using System.Collections.Immutable;

namespace ReportBuilder.Model.Inputs;

/// <summary>Which parts begin on a right-hand page of the printed report.</summary>
public enum RightHandStarts
{
    None,

    /// <summary>Those at the left of the outline, but lists, indexes and the like.</summary>
    Parts,

    /// <summary>Those, and the dimensions and chapters in them.</summary>
    Chapters,
}

/// <summary>The back of a bound report.</summary>
/// <param name="Text">Empty for the title and the year.</param>
/// <param name="Width">In points: the printer works it out from the paper.</param>
public sealed record Spine(string Text, double Width);

/// <summary>What a press needs: print in report.yaml. Lengths in points.</summary>
/// <param name="Profile">The ICC profile of the printing condition; empty where the edition gives none.</param>
/// <param name="Condition">The name of the printing condition in the register of the ICC; empty for a profile of the printer's own.</param>
/// <param name="Bleed">How far what goes to the edge of a page is printed beyond it.</param>
/// <param name="CropMarks">Whether lines show where the page is cut.</param>
public sealed record PrintSettings(
    ImmutableArray<byte> Profile,
    string Condition,
    double Bleed,
    bool CropMarks,
    RightHandStarts RightHandStarts,
    Spine? Spine)
{
    /// <summary>Three millimetres of bleed, crop marks, parts at the right.</summary>
    public static PrintSettings Usual { get; } = new([], "", 3 * 72 / 25.4, true, RightHandStarts.Parts, null);
}
