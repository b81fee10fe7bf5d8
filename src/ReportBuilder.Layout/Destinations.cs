using System.Collections.Immutable;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout;

/// <summary>Where each id leads: its first place, in ordinal order of the ids.</summary>
internal static class Destinations
{
    public static ImmutableArray<Destination> From(IEnumerable<Destination> all) =>
        [.. all.GroupBy(destination => destination.Name, StringComparer.Ordinal).Select(group => group.First()).OrderBy(destination => destination.Name, StringComparer.Ordinal)];
}
