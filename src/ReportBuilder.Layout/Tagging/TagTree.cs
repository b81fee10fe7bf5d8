using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Layout.Tagging;

/// <summary>Hands out structure elements with ids in document order.</summary>
internal sealed class TagTree
{
    private int last;

    public TagTree() => Document = new(++last, "Document", SourcePlace.Unknown);

    public TagBuilder Document { get; }

    /// <summary>The id of the element that was handed out last.</summary>
    public int Last => last;

    /// <summary>The next element has the id after this one.</summary>
    public void GoOnAfter(int id) => last = id;

    public TagBuilder Add(TagBuilder parent, string role, SourcePlace origin, TagAttributes? attributes = null)
    {
        var tag = new TagBuilder(++last, role, origin, attributes, parent.Spoken);
        parent.Add(tag);
        return tag;
    }
}
