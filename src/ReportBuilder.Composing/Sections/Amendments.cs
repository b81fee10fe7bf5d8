using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Sections;

/// <summary>What has to be put right in a section that was written by itself, now that all that stands before it is known.</summary>
/// <param name="Ids">The true address of a block by what it goes by.</param>
/// <param name="Notes">The true reference to a note by its id.</param>
/// <param name="FiguresBefore">How many numbered figures stand before the section.</param>
/// <param name="SourceLines">Of figures, by what they go by.</param>
/// <param name="Tables">Tables whose rows are put in now, by what they go by.</param>
internal sealed record Amendments(
    Dictionary<string, string> Ids,
    Dictionary<string, NoteReference> Notes,
    int FiguresBefore,
    Dictionary<string, string> SourceLines,
    Dictionary<string, Table> Tables)
{
    public bool ChangeBlocks => Ids.Count > 0 || FiguresBefore > 0 || SourceLines.Count > 0 || Tables.Count > 0;

    /// <summary>Whether both put every block right in the same way. Tables that are put in now are not compared.</summary>
    public bool AreSameAs(Amendments other) =>
        FiguresBefore == other.FiguresBefore
        && Tables.Count == 0
        && other.Tables.Count == 0
        && AreSame(Ids, other.Ids)
        && AreSame(Notes, other.Notes)
        && AreSame(SourceLines, other.SourceLines);

    private static bool AreSame<T>(Dictionary<string, T> one, Dictionary<string, T> other)
        where T : class
    {
        if (one.Count != other.Count)
            return false;
        foreach (var (key, value) in one)
        {
            if (!other.TryGetValue(key, out var same) || !value.Equals(same))
                return false;
        }

        return true;
    }
}
