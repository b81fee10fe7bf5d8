namespace ReportBuilder.Pdf.Structure;

/// <summary>What the content of pages says of the elements it belongs to: their ids and roles, in reading order.</summary>
internal sealed class TagNames
{
    private readonly int[] ids;
    private readonly string[] roles;

    public TagNames(StructureTree tree)
    {
        (ids, roles) = (new int[tree.Nodes.Length], new string[tree.Nodes.Length]);
        for (var i = 0; i < ids.Length; i++)
            (ids[i], roles[i]) = (tree.Nodes[i].Id, tree.Nodes[i].Role);
    }

    /// <summary>Whether a tree says the same.</summary>
    public bool AreSame(StructureTree tree)
    {
        if (ids.Length != tree.Nodes.Length)
            return false;
        for (var i = 0; i < ids.Length; i++)
        {
            if (ids[i] != tree.Nodes[i].Id || roles[i] != tree.Nodes[i].Role)
                return false;
        }

        return true;
    }
}
