namespace ReportBuilder.Pdf.Structure;

/// <summary>Where the content of each structure element stands: its marked-content sequences, in the order of the pages.</summary>
internal sealed class PlacedContent
{
    private readonly int[] starts;
    private readonly ContentPlace[] entries;

    // The place of the first content in the subtree of each node.
    private readonly ContentPlace[] firsts;

    /// <param name="elementsByPage">By page and marked-content id: the index of the element.</param>
    public PlacedContent(StructureTree tree, int[][] elementsByPage)
    {
        starts = new int[tree.Nodes.Length + 1];
        foreach (var elements in elementsByPage)
        {
            foreach (var element in elements)
                starts[element + 1]++;
        }

        for (var i = 0; i < tree.Nodes.Length; i++)
            starts[i + 1] += starts[i];
        entries = new ContentPlace[starts[^1]];
        var next = starts.AsSpan(0, tree.Nodes.Length).ToArray();
        for (var page = 0; page < elementsByPage.Length; page++)
        {
            for (var mcid = 0; mcid < elementsByPage[page].Length; mcid++)
                entries[next[elementsByPage[page][mcid]]++] = new(page, mcid);
        }

        firsts = new ContentPlace[tree.Nodes.Length];
        for (var i = 0; i < firsts.Length; i++)
            firsts[i] = Of(i) is [var own, ..] ? own : ContentPlace.Nowhere;
        for (var i = firsts.Length - 1; i > 0; i--)
        {
            if (firsts[i].IsBefore(firsts[tree.Parents[i]]))
                firsts[tree.Parents[i]] = firsts[i];
        }
    }

    public ReadOnlySpan<ContentPlace> Of(int element) => entries.AsSpan(starts[element], starts[element + 1] - starts[element]);

    /// <summary>Of the element and of what is in it.</summary>
    public ContentPlace First(int element) => firsts[element];
}
