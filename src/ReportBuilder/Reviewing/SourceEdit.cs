namespace ReportBuilder.Reviewing;

/// <summary>Letters of an author's file to be replaced.</summary>
/// <param name="Rank">Of what several put at one place, the lower comes first.</param>
internal sealed record SourceEdit(string File, int Start, int End, string Text, int Rank = 0)
{
    /// <summary>
    /// Whether both want to write at one place. Two stretches that end where the other begins do not meet, but words put there
    /// do.
    /// </summary>
    public bool Meets(SourceEdit other) =>
        File == other.File && (Start == End || other.Start == other.End
            ? Start <= other.End && other.Start <= End
            : Start < other.End && other.Start < End);
}
