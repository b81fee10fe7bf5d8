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

    public bool AreSame(TagNames other) => ids.AsSpan().SequenceEqual(other.ids) && roles.AsSpan().SequenceEqual(other.roles);
}
