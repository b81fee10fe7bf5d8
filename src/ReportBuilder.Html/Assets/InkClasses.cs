using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportBuilder.Html.Assets;

/// <summary>The classes by which the drawings of pages name their inks: "f-d4" to fill, "s-d4" to stroke.</summary>
internal static partial class InkClasses
{
    public static ImmutableSortedSet<string> In(IEnumerable<string> pages) =>
        pages.AsParallel()
            .SelectMany(page => Named().Matches(page).SelectMany(match => match.Groups[1].Value.Split(' ')).Distinct())
            .ToImmutableSortedSet(StringComparer.Ordinal);

    [GeneratedRegex("class=\"([fs]-[a-z0-9-]+(?: s-[a-z0-9-]+)?)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
