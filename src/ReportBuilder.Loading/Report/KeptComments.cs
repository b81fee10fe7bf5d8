using System.Collections.Immutable;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs.Review;

namespace ReportBuilder.Loading.Report;

/// <summary>Reads a file of review/: a list of comments, as "review --comments" writes it and people mend it.</summary>
public static class KeptComments
{
    private static readonly ImmutableArray<string> Keys = ["place", "by", "on", "says", "about", "resolved", "answers"];

    /// <param name="path">For diagnostics.</param>
    public static Outcome<ImmutableArray<KeptComment>> Read(string path, string text)
    {
        if (text.Trim() is "[]" or "")
            return Outcome.Of<ImmutableArray<KeptComment>>([]);
        var findings = new Findings();
        // A list at the root is the value of a key in a line before the first.
        var map = YamlFile.Read(path, $"comments:\n{text}", firstLine: 0, findings);
        ImmutableArray<KeptComment> comments = map is null
            ? []
            : [.. new MapReader(map, "a file of comments", ["comments"], findings).Maps("comments").Select(entry => Comment(entry, findings))];
        return new(comments, [.. findings.InOrder()]);
    }

    private static KeptComment Comment(YamlMap entry, Findings findings)
    {
        var comment = new MapReader(entry, "a comment", Keys, findings);
        return new(comment.Text("place"), comment.Text("by"), comment.Required("says"), comment.Choice("resolved", "false", "true") == "true");
    }
}
