using System.Text;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Layout;

/// <summary>A tag tree as indented text: role, attributes, and the words that belong to each element.</summary>
internal static class TagTreeText
{
    public static string Print(TagNode tree) => Print(tree, new Dictionary<int, string>());

    /// <summary>With the words, read from the pages.</summary>
    public static string Print(PagedDocument document) => Print(document.Tags, PageText.WordsByTag(document));

    private static string Print(TagNode tree, IReadOnlyDictionary<int, string> words)
    {
        var text = new StringBuilder();
        Append(tree, 0, words, text);
        return text.ToString();
    }

    private static void Append(TagNode node, int depth, IReadOnlyDictionary<int, string> words, StringBuilder text)
    {
        text.Append(' ', 2 * depth).Append(node.Role);
        if (node.Scope.Length > 0)
            text.Append(' ').Append(node.Scope.ToLowerInvariant());
        if (node.RowSpan > 1)
            text.Append(" rows=").Append(node.RowSpan);
        if (node.ColSpan > 1)
            text.Append(" columns=").Append(node.ColSpan);
        if (node.Name.Length > 0)
            text.Append(" #").Append(node.Name);
        if (node.Alternative.Length > 0)
            text.Append(" alt=\"").Append(node.Alternative).Append('"');
        if (words.TryGetValue(node.Id, out var own))
            text.Append(" \"").Append(own.Trim()).Append('"');
        text.Append('\n');
        foreach (var child in node.Children)
            Append(child, depth + 1, words, text);
    }
}
