using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Rules;

/// <summary>
/// Links say where they lead, lead there, and stand in the structure; so do the outline's entries (ISO 14289-1, 7.17 and 7.18.5; Matterhorn
/// 28-011 and 28-012).
/// </summary>
internal static class LinkRules
{
    public static IEnumerable<Diagnostic> Find(DocumentUnderCheck checkedDocument)
    {
        var document = checkedDocument.Document;
        var known = document.Destinations.Select(destination => destination.Name).ToHashSet(StringComparer.Ordinal);
        var linked = new HashSet<int>();
        foreach (var link in document.Pages.SelectMany(page => page.Links))
        {
            linked.Add(link.TagId);
            foreach (var diagnostic in Link(checkedDocument, link, known))
                yield return diagnostic;
        }

        for (var i = 0; i < checkedDocument.Nodes.Length; i++)
        {
            var node = checkedDocument.Nodes[i];
            if (node.Role == "Link" && !linked.Contains(node.Id))
                yield return Diagnostic.Error(
                    "RB6052",
                    node.Origin,
                    "a link has no area on a page that leads to its target",
                    "the page layout lost it: please report it with the lines of text"
                );
            if (node.Role == "Link" && !checkedDocument.HasContent[i] && string.IsNullOrWhiteSpace(node.Alternative))
                yield return Diagnostic.Error("RB6053", node.Origin, "a link has no words", "write the words to follow between the square brackets");
        }

        foreach (var entry in Entries(document.Outline))
        {
            if (!known.Contains(entry.DestinationName))
                yield return Diagnostic.Error(
                    "RB6055",
                    document.Edition.Place,
                    $"the outline entry '{entry.Title}' leads to '{entry.DestinationName}', which is not in the report"
                );
            if (string.IsNullOrWhiteSpace(entry.Title))
                yield return Diagnostic.Error(
                    "RB6056",
                    document.Edition.Place,
                    $"the outline entry that leads to '{entry.DestinationName}' has no title",
                    "give every part of the report a title"
                );
        }

        foreach (
            var twice in document.Destinations.GroupBy(destination => destination.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
        )
            yield return Diagnostic.Error(
                "RB6057",
                document.Edition.Place,
                $"two places of the report are named '{twice.Key}'",
                "links could lead to either: give one of them another name"
            );
    }

    private static IEnumerable<Diagnostic> Link(DocumentUnderCheck checkedDocument, LinkArea link, HashSet<string> known)
    {
        var place = checkedDocument.PlaceOf(link.TagId);
        var role = checkedDocument.Nodes[checkedDocument.Tree.IndexOf(link.TagId)].Role;
        if (role != "Link")
            yield return Diagnostic.Error("RB6050", place, $"a link area belongs to a {role}, not to a Link", "the page layout tagged it wrongly: please report it");
        if (string.IsNullOrWhiteSpace(link.Contents))
            yield return Diagnostic.Error("RB6051", place, "a link does not say where it leads", "write words to follow that make sense on their own");
        if (link.Target.StartsWith('#') && !known.Contains(link.Target[1..]))
            yield return Diagnostic.Error("RB6054", place, $"a link leads to '{link.Target}', which is not in the report", NearestName.Hint(link.Target[1..], known));
        else if (!link.Target.StartsWith('#') && !IsAddress(link.Target))
            yield return Diagnostic.Error(
                "RB6054",
                place,
                $"a link leads to '{link.Target}', which is not a whole address",
                "write the address with its scheme, for example https://"
            );
    }

    /// <summary>A path that begins with a solidus is absolute on some machines, so it is not asked.</summary>
    private static bool IsAddress(string target) => !target.StartsWith('/') && Uri.TryCreate(target, UriKind.Absolute, out _);

    private static IEnumerable<OutlineEntry> Entries(IEnumerable<OutlineEntry> entries) =>
        entries.SelectMany(entry => Entries(entry.Children).Prepend(entry));
}
