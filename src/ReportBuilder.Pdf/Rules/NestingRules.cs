using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Rules;

/// <summary>
/// Structure types are standard ones and stand where ISO 32000-1, 14.8.4 lets them (ISO 14289-1, 7.1, 7.5 and 7.6; Matterhorn 02-001,
/// 09-004 to 09-006).
/// </summary>
internal static class NestingRules
{
    private static readonly HashSet<string> Standard = new(
        ("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 H7 H8 H9 L LI Lbl LBody "
        + "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Figure Formula").Split(' '),
        StringComparer.Ordinal);

    // What may stand in an element; types that are not here may hold anything.
    private static readonly Dictionary<string, string[]> Children = new(StringComparer.Ordinal)
    {
        ["Table"] = ["TR", "THead", "TBody", "TFoot", "Caption"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TFoot"] = ["TR"],
        ["TR"] = ["TH", "TD"],
        ["L"] = ["L", "LI", "Caption"],
        ["LI"] = ["Lbl", "LBody"],
        ["TOC"] = ["TOC", "TOCI", "Caption"],
        ["TOCI"] = ["Lbl", "Reference", "NonStruct", "P", "TOC"],
    };

    // What an element has to stand in.
    private static readonly Dictionary<string, string[]> Parents = new(StringComparer.Ordinal)
    {
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TFoot"] = ["Table"],
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["LI"] = ["L"],
        ["LBody"] = ["LI"],
        ["TOCI"] = ["TOC"],
    };

    public static IEnumerable<Diagnostic> Find(DocumentUnderCheck checkedDocument)
    {
        for (var i = 0; i < checkedDocument.Nodes.Length; i++)
        {
            var node = checkedDocument.Nodes[i];
            var parent = i == 0 ? "the root" : checkedDocument.Nodes[checkedDocument.Tree.Parents[i]].Role;
            if (!Standard.Contains(node.Role))
                yield return Wrong(node, $"'{node.Role}' is not a standard structure type");
            else if ((node.Role == "Document") != (i == 0))
                yield return Wrong(node, "the root of the structure, and nothing else, is a Document");
            else if (Parents.TryGetValue(node.Role, out var parents) && !parents.Contains(parent))
                yield return Wrong(node, $"a {node.Role} stands in {parent}; it belongs in {string.Join(" or ", parents)}");
            else if (Children.TryGetValue(parent, out var children) && !children.Contains(node.Role))
                yield return Wrong(node, $"a {node.Role} stands in {parent}, which holds {string.Join(", ", children)} only");
            if (Children.ContainsKey(node.Role) && node.Role != "TOCI" && checkedDocument.HasOwnContent[i])
                yield return Wrong(node, $"words or marks stand in a {node.Role} itself instead of in what it holds");
            if (node.Role is "Table" or "L" or "TOC" && CaptionAmiss(node))
                yield return Wrong(node, $"the caption of a {node.Role} is its only one and stands first (of a table: or last)");
            if (node.Role == "Table" && PartsAmiss(node))
                yield return Wrong(node, "a table has one head and one foot at most, and a body where it has either");
        }
    }

    private static bool CaptionAmiss(TagNode node)
    {
        var captions = node.Children.Count(child => child.Role == "Caption");
        var inPlace = captions == 0 || node.Children[0].Role == "Caption" || (node.Role == "Table" && node.Children[^1].Role == "Caption");
        return captions > 1 || !inPlace;
    }

    private static bool PartsAmiss(TagNode table)
    {
        int Count(string role) => table.Children.Count(child => child.Role == role);
        return Count("THead") > 1 || Count("TFoot") > 1 || (Count("THead") + Count("TFoot") > 0 && Count("TBody") == 0);
    }

    private static Diagnostic Wrong(TagNode node, string message) =>
        Diagnostic.Error("RB6030", node.Origin, message, "the page layout tagged this part wrongly: please report it with the lines of text");
}
