using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Differences;

/// <summary>Counts what is the same on both sides, and gives one hash over it: the same hash from both sides is the proof.</summary>
internal static class UnchangedParts
{
    public static ImmutableArray<Unchanged> Of(EditionState old, EditionState @new) =>
    [
        .. new[]
        {
            Same("inputs", old.Inputs, @new.Inputs),
            Same("cells", Cells(old), Cells(@new)),
            Same("scores", Scores(old), Scores(@new)),
            Same("claims", Claims(old), Claims(@new)),
            Same("sections", Parts(old, "section"), Parts(@new, "section")),
            Same("figures", Parts(old, "figure"), Parts(@new, "figure")),
            Same("tables", Parts(old, "table"), Parts(@new, "table")),
            Same("web", old.Site, @new.Site),
            Same("pages", Pages(old), Pages(@new)),
        }.Where(kind => kind.Of > 0),
    ];

    private static Unchanged Same(string kind, IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> @new)
    {
        var same = @new.Where(entry => old.TryGetValue(entry.Key, out var was) && was == entry.Value).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        return new(kind, same.Count, Math.Max(old.Count, @new.Count), ContentHash.Of(string.Concat(same.Select(entry => $"{entry.Key}\n{entry.Value}\n"))).ToString());
    }

    private static Dictionary<string, string> Cells(EditionState state) =>
        Named(state.Cells.SelectMany(column => column.Values.Select((value, i) => ($"{state.Units[i].Id}/{column.NodeId}", Text(value)))));

    private static Dictionary<string, string> Scores(EditionState state) =>
        Named(state.Nodes.SelectMany(node => node.Scores.Select((score, i) => ($"{state.Units[i].Id}/{node.Id}", $"{Text(score)} {node.Ranks[i]}"))));

    private static Dictionary<string, string> Claims(EditionState state) =>
        Named(state.Claims.Select(claim => ($"{claim.Section}/{claim.Kind}/{claim.Binding}", $"{claim.Value}\n{claim.Sentence}")));

    private static Dictionary<string, string> Parts(EditionState state, string kind) =>
        Named(state.Parts.Where(part => part.Kind == kind).Select(part => (part.Id, part.Hash)));

    private static Dictionary<string, string> Pages(EditionState state) => Named(state.PdfPages.Select(page => (page.Hash, "")));

    /// <remarks>Names that stand several times are numbered in their order.</remarks>
    private static Dictionary<string, string> Named(IEnumerable<(string Name, string Value)> entries)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            var time = times[name] = times.GetValueOrDefault(name) + 1;
            named[time == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}#{time}")] = value;
        }

        return named;
    }

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
