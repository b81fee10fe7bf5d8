using System.Collections.Immutable;

namespace ReportBuilder.Pdf.Structure;

/// <summary>Where the content of each structure element stands: its marked-content sequences, in the order of the pages.</summary>
internal sealed class PlacedContent
{
    private readonly int[] starts;
    private readonly (int Page, int Mcid)[] entries;

    // The place of the first content in the subtree of each node, or the largest place for none.
    private readonly (int Page, int Mcid)[] firsts;

    public PlacedContent(TagTree tree, IReadOnlyList<ImmutableArray<int>> elementsByPage)
    {
        starts = new int[tree.Nodes.Length + 1];
        foreach (var elements in elementsByPage)
        {
            foreach (var element in elements)
                starts[element + 1]++;
        }

        for (var i = 0; i < tree.Nodes.Length; i++)
            starts[i + 1] += starts[i];
        entries = new (int, int)[starts[^1]];
        var next = starts.AsSpan(0, tree.Nodes.Length).ToArray();
        for (var page = 0; page < elementsByPage.Count; page++)
        {
            for (var mcid = 0; mcid < elementsByPage[page].Length; mcid++)
                entries[next[elementsByPage[page][mcid]]++] = (page, mcid);
        }

        firsts = new (int, int)[tree.Nodes.Length];
        for (var i = tree.Nodes.Length - 1; i >= 0; i--)
        {
            firsts[i] = Of(i) is [var own, ..] ? own : (int.MaxValue, int.MaxValue);
            foreach (var child in tree.Children(i))
                firsts[i] = Earlier(firsts[i], firsts[child]);
        }
    }

    public ReadOnlySpan<(int Page, int Mcid)> Of(int element) => entries.AsSpan(starts[element], starts[element + 1] - starts[element]);

    public (int Page, int Mcid) First(int element) => firsts[element];

    private static (int Page, int Mcid) Earlier((int Page, int Mcid) a, (int Page, int Mcid) b) => a.CompareTo(b) <= 0 ? a : b;
}
