using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Pdf.Rules;

/// <summary>Headings begin at level 1, go down one level at a time, and say something (ISO 14289-1, 7.4; Matterhorn 14-002 and 14-003).</summary>
internal static class HeadingRules
{
    public static IEnumerable<Diagnostic> Find(DocumentUnderCheck checkedDocument)
    {
        var last = 0;
        for (var i = 0; i < checkedDocument.Nodes.Length; i++)
        {
            var node = checkedDocument.Nodes[i];
            if (LevelOf(node.Role) is not { } level)
                continue;
            if (last == 0 && level > 1)
                yield return Diagnostic.Error("RB6010", node.Origin, $"the first heading is of level {level}", "begin with a heading of level 1");
            else if (level > last + 1)
                yield return Diagnostic.Error(
                    "RB6011",
                    node.Origin,
                    $"a heading of level {level} follows one of level {last}",
                    $"make it level {last + 1}, or add the heading between them"
                );
            if (!checkedDocument.HasContent[i])
                yield return Diagnostic.Error("RB6012", node.Origin, "a heading has no words", "give it words or remove it");
            last = level;
        }
    }

    private static int? LevelOf(string role) => role is ['H', >= '1' and <= '9' and var digit] ? digit - '0' : null;
}
