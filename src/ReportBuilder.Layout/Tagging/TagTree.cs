using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Layout.Tagging;

/// <summary>Hands out structure elements with ids in document order.</summary>
internal sealed class TagTree
{
    private int last;

    public TagTree() => Document = new(++last, "Document", SourcePlace.Unknown);

    public TagBuilder Document { get; }

    public TagBuilder Add(
        TagBuilder parent,
        string role,
        SourcePlace origin,
        string alternative = "",
        string scope = "",
        int rowSpan = 1,
        string name = "",
        string title = "",
        string listNumbering = "",
        string summary = "")
    {
        var tag = new TagBuilder(++last, role, origin)
        {
            Alternative = alternative,
            Scope = scope,
            RowSpan = rowSpan,
            Name = name,
            Title = title,
            ListNumbering = listNumbering,
            Summary = summary,
        };
        parent.Add(tag);
        return tag;
    }
}
