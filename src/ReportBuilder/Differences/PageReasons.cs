using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Differences;

/// <summary>
/// Says of each page that differs from the previous output which changes show on it: the author's file, the values with the scores that
/// they read, figures, tables and texts. A page on which no part of its own changed is told which files changed: it takes something from
/// them.
/// </summary>
internal static class PageReasons
{
    /// <param name="document">The new one: it knows which scores each claim reads.</param>
    public static ImmutableArray<PageReason> Of(EditionState old, EditionState @new, ReportDocument document)
    {
        var difference = Comparison.Compare(old, @new);
        var values = Values(difference, document, Moved(old, @new, difference)).ToLookup(value => value.Section, value => value.Text, StringComparer.Ordinal);
        var files = SectionFiles(difference, document);
        var reasons = @new.Parts.Select(part => (Part: part, Why: ReasonsOf(part, difference, values, files))).ToList();
        string[] around = [.. Around(difference)];
        IEnumerable<string> Why(Func<PartState, bool> stands) => reasons.Where(part => stands(part.Part)).SelectMany(part => part.Why);
        var html = difference
            .Site.Added.Concat(difference.Site.Changed)
            .Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => Reason(path, Why(part => PathOf(part.Address) == path), around));
        var pdf = difference.Pdf.Changed.Select(label => Reason($"PDF page {label}", Why(part => part.Page == label), around));
        return [.. html, .. pdf];
    }

    private static PageReason Reason(string page, IEnumerable<string> own, IReadOnlyCollection<string> around)
    {
        ImmutableArray<string> why = [.. own.Distinct(StringComparer.Ordinal).OrderByDescending(text => text.StartsWith("file ", StringComparison.Ordinal))];
        return new(page, why.IsEmpty ? [.. around] : why);
    }

    private static List<string> ReasonsOf(PartState part, EditionDifference difference, ILookup<string, string> values, Dictionary<string, string> files)
    {
        var reasons = new List<string>();
        if (part.Kind == "section" && files.TryGetValue(part.Id, out var file))
            reasons.Add($"file {file}");
        if (part.Kind == "section")
            reasons.AddRange(values[part.Id]);
        if (part.Kind != "section" && difference.Parts.FirstOrDefault(change => ReferenceEquals(change.After, part)) is { } change)
            reasons.Add($"{part.Kind} {part.Id} {change.Verb}");
        return reasons;
    }

    /// <summary>Values that changed, with the first of the scores that they read and that moved.</summary>
    private static IEnumerable<(string Section, string Text)> Values(EditionDifference difference, ReportDocument document, Dictionary<string, string> moved)
    {
        var reads = document.Claims.GroupBy(claim => (claim.SectionId, claim.Binding)).ToDictionary(group => group.Key, group => group.First().Cells);
        foreach (var change in difference.Claims.Where(change => change is { After: not null, Before: not null } && change.Before.Value != change.After.Value))
        {
            var cells = reads.GetValueOrDefault((change.After!.Section, change.After.Binding), []).Where(moved.ContainsKey).ToList();
            var through =
                cells.Count == 0
                    ? ""
                    : $", through {moved[cells[0]]}{(cells.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {cells.Count - 1} more") : "")}";
            yield return (change.After.Section, $"value {change.After.Binding}: {change.Before!.Value} → {change.After.Value}{through}");
        }
    }

    /// <summary>Scores and cells of own tables that moved, by the names that claims give them.</summary>
    private static Dictionary<string, string> Moved(EditionState old, EditionState @new, EditionDifference difference)
    {
        var moved = MovedScores(old, @new);
        foreach (var cell in difference.OwnCells)
            moved[cell.Cell] = $"{cell.Table}, {cell.Row}, {cell.Column} ({cell.Before} → {cell.After})";
        return moved;
    }

    /// <summary>By "unit-id/node-id": the unit, the part and both scores of every score that moved.</summary>
    private static Dictionary<string, string> MovedScores(EditionState old, EditionState @new)
    {
        var before = old
            .Nodes.SelectMany(node => node.Scores.Select((score, i) => ($"{old.Units[i].Id}/{node.Id}", score)))
            .ToDictionary(pair => pair.Item1, pair => pair.score, StringComparer.Ordinal);
        return @new
            .Nodes.SelectMany(node =>
                node.Scores.Select((score, i) => (Cell: $"{@new.Units[i].Id}/{node.Id}", Unit: @new.Units[i].Name, Node: node.Name, Score: score))
            )
            .Where(now => before.GetValueOrDefault(now.Cell) != now.Score)
            .ToDictionary(
                now => now.Cell,
                now =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{now.Unit}, {now.Node} ({before.GetValueOrDefault(now.Cell):0.##} → {now.Score:0.##})"
                    ),
                StringComparer.Ordinal
            );
    }

    /// <summary>The changed file of each section that is written in one.</summary>
    private static Dictionary<string, string> SectionFiles(EditionDifference difference, ReportDocument document)
    {
        var changed = difference.Inputs.Changed.Concat(difference.Inputs.Added).ToHashSet(StringComparer.Ordinal);
        return document
            .InReadingOrder()
            .Select(entry => entry.Section)
            .Where(section => changed.Contains(section.Origin.File))
            .DistinctBy(section => section.Id, StringComparer.Ordinal)
            .ToDictionary(section => section.Id, section => section.Origin.File, StringComparer.Ordinal);
    }

    /// <summary>What moves a page on which no part of its own changed: lists of scores, titles and ways to other pages, templates.</summary>
    private static IEnumerable<string> Around(EditionDifference difference)
    {
        var inputs = difference.Inputs;
        var files = inputs.Changed.Concat(inputs.Added).Concat(inputs.Removed).ToList();
        return files.Count == 0 ? ["what the program writes around it"] : files.Select(file => $"what it takes from {file}");
    }

    private static string PathOf(string address) => address.Split('#')[0];
}
