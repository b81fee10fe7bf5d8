using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Tagging;

/// <summary>What a structure element says beyond its role; most say nothing. The meanings are those of <see cref="TagNode"/>.</summary>
internal sealed record TagAttributes(
    string Alternative = "",
    string Scope = "",
    int RowSpan = 1,
    int ColSpan = 1,
    string Name = "",
    string Title = "",
    string Language = "",
    string ListNumbering = "",
    string Summary = "",
    TagBounds? Bounds = null)
{
    public static TagAttributes None { get; } = new();

    /// <summary>Of a cell that heads its row, and of one that heads its column: there are many.</summary>
    public static TagAttributes HeadsRow { get; } = new(Scope: "Row");

    public static TagAttributes HeadsColumn { get; } = new(Scope: "Column");
}
