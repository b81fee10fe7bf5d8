namespace ReportBuilder.Layout.Tagging;

/// <summary>Keeps heading levels from skipping: a heading is at most one level below the one before it.</summary>
internal sealed class HeadingLevels
{
    private int last;

    /// <summary>The level of the last heading, from 1; 0 before the first.</summary>
    public int Last => last;

    public void GoOnAfter(int level) => last = level;

    /// <summary>The role for a heading of a level from 1.</summary>
    public string Role(int level)
    {
        last = Math.Clamp(level, 1, Math.Min(6, last + 1));
        return Roles[last - 1];
    }

    private static readonly string[] Roles = ["H1", "H2", "H3", "H4", "H5", "H6"];
}
