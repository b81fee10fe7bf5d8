using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Documents;

/// <summary>Places of the report, each with its title: its figures, tables or boxes. On paper they stand with the numbers of their pages.</summary>
public sealed record PlaceList(ImmutableArray<PlaceEntry> Entries, SourcePlace Origin) : Block(Origin);

/// <summary>A line of a list of places.</summary>
/// <param name="Label">What stands before the title: "Figure 12"; empty for none.</param>
/// <param name="Target">The id that it leads to.</param>
public sealed record PlaceEntry(string Label, string Title, string Target)
{
    /// <summary>The label and the title as one text.</summary>
    public string Words => Label.Length == 0 ? Title : Title.Length == 0 ? Label : $"{Label}\u2002{Title}";
}
