using System.Runtime.InteropServices;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Tagging;

/// <summary>A structure element while the report is laid out. Children stand in reading order from the moment they are added.</summary>
internal sealed class TagBuilder(int id, string role, SourcePlace origin, TagAttributes? attributes = null, string around = "")
{
    private List<TagBuilder>? children;
    private TagNode? built;

    public int Id => id;

    public string Role => role;

    public SourcePlace Origin => origin;

    public void Add(TagBuilder child)
    {
        built = null;
        (children ??= []).Add(child);
    }

    /// <summary>The language it speaks in; null for that of what it stands in.</summary>
    public string? Language => attributes?.Language is { Length: > 0 } language ? language : null;

    /// <summary>The language it is read in, its own or that around it; empty for that of the report.</summary>
    public string Spoken => Language ?? around;

    public void SpeaksIn(string language) => Say(Says with { Language = language });

    public void StandsAt(PageCanvas page, Box box) => Say(Says with { Bounds = new(page.Index, box) });

    /// <summary>What it holds by now; what is added later is not in it.</summary>
    public TagContent Content => new(children?.ToArray() ?? [], attributes);

    /// <summary>Holds the same from now on, and nothing else.</summary>
    public void Take(TagContent content) => (children, attributes, built) = ([.. content.Children], content.Attributes, null);

    private TagAttributes Says => attributes ?? TagAttributes.None;

    /// <summary>The element with all that it holds: to be asked when nothing is added below it any more.</summary>
    public TagNode Build() => built ??= BuildNew();

    private void Say(TagAttributes says) => (attributes, built) = (says, null);

    private TagNode BuildNew()
    {
        var nodes = children is null ? [] : new TagNode[children.Count];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = children![i].Build();
        var says = Says;
        return new(
            id,
            role,
            ImmutableCollectionsMarshal.AsImmutableArray(nodes),
            origin,
            says.Alternative,
            says.Bounds,
            says.Scope,
            says.RowSpan,
            says.ColSpan,
            says.Name,
            says.Title,
            says.Language,
            ActualText: "",
            says.ListNumbering,
            Summary: says.Summary
        );
    }
}

/// <summary>The children of a structure element, and what it says.</summary>
internal sealed record TagContent(TagBuilder[] Children, TagAttributes? Attributes);
