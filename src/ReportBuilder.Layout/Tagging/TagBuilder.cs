using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Tagging;

/// <summary>A structure element while the report is laid out. Children stand in reading order from the moment they are added.</summary>
internal sealed class TagBuilder(int id, string role, SourcePlace origin)
{
    private List<TagBuilder>? children;

    public int Id { get; } = id;

    public string Role { get; } = role;

    public SourcePlace Origin { get; } = origin;

    public string Alternative { get; init; } = "";

    public TagBounds? Bounds { get; set; }

    public string Scope { get; init; } = "";

    public int RowSpan { get; init; } = 1;

    public int ColSpan { get; init; } = 1;

    public string Name { get; init; } = "";

    public string Title { get; init; } = "";

    public string Language { get; set; } = "";

    public string ListNumbering { get; init; } = "";

    public string Summary { get; init; } = "";

    public ImmutableArray<string> Headers { get; init; }

    public void Add(TagBuilder child) => (children ??= []).Add(child);

    public TagNode Build()
    {
        var built = children is null ? [] : new TagNode[children.Count];
        for (var i = 0; i < built.Length; i++)
            built[i] = children![i].Build();
        return new(
            Id, Role, ImmutableCollectionsMarshal.AsImmutableArray(built), Origin, Alternative, Bounds, Scope, RowSpan, ColSpan, Name, Title, Language,
            ActualText: "", ListNumbering, Headers, Summary);
    }
}
