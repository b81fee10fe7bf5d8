using System.Runtime.InteropServices;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Tagging;

/// <summary>A structure element while the report is laid out. Children stand in reading order from the moment they are added.</summary>
internal sealed class TagBuilder(int id, string role, SourcePlace origin, TagAttributes? attributes = null)
{
    private List<TagBuilder>? children;

    public int Id => id;

    public string Role => role;

    public SourcePlace Origin => origin;

    public void Add(TagBuilder child) => (children ??= []).Add(child);

    public void SpeaksIn(string language) => attributes = (attributes ?? TagAttributes.None) with { Language = language };

    public void StandsAt(PageCanvas page, Box box) => attributes = (attributes ?? TagAttributes.None) with { Bounds = new(page.Index, box) };

    /// <summary>What it holds by now; what is added later is not in it.</summary>
    public TagContent Content => new(children?.ToArray() ?? [], attributes);

    /// <summary>Holds the same from now on, and nothing else.</summary>
    public void Take(TagContent content) => (children, attributes) = ([.. content.Children], content.Attributes);

    public TagNode Build()
    {
        var built = children is null ? [] : new TagNode[children.Count];
        for (var i = 0; i < built.Length; i++)
            built[i] = children![i].Build();
        var says = attributes ?? TagAttributes.None;
        return new(
            id, role, ImmutableCollectionsMarshal.AsImmutableArray(built), origin, says.Alternative, says.Bounds, says.Scope, says.RowSpan, ColSpan: 1, says.Name, says.Title, says.Language,
            ActualText: "", says.ListNumbering, Summary: says.Summary);
    }
}

/// <summary>The children of a structure element, and what it says.</summary>
internal sealed record TagContent(TagBuilder[] Children, TagAttributes? Attributes);
