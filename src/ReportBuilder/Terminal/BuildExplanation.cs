using System.Collections.Immutable;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Differences;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Terminal;

/// <summary>Tells what a build changed against the output that it replaces: in brief, or page by page with the reasons.</summary>
internal static class BuildExplanation
{
    /// <summary>So many reasons are told of a page; the others are counted.</summary>
    private const int Told = 6;

    /// <param name="old">Of the output that is replaced; null where there is none that can be compared.</param>
    /// <param name="draft">The new one: it knows which scores each claim reads.</param>
    public static IEnumerable<string> Write(EditionState? old, EditionState @new, ReportDraft draft, bool verbose)
    {
        if (old is null)
            return ["every page is new: there is no previous output with data/state.json to compare with"];
        var difference = Comparison.Compare(old, @new, new ConditionCheck(draft.Inputs, draft.Scores));
        var brief = DifferenceForms.Write("text", DifferenceBrief.Write(difference, "the previous output", "this build")).TrimEnd('\n').Split('\n');
        var reasons = PageReasons.Of(old, @new, draft.Document);
        return [.. brief, "", .. verbose ? reasons.SelectMany(Lines) : [], Count(old, @new, reasons)];
    }

    private static IEnumerable<string> Lines(PageReason reason) =>
        reason
            .Why.Take(Told)
            .Select(why => $"  {why}")
            .Prepend(reason.Page)
            .Concat(reason.Why.Length > Told ? [FormattableString.Invariant($"  and {reason.Why.Length - Told} more")] : []);

    private static string Count(EditionState old, EditionState @new, ImmutableArray<PageReason> reasons)
    {
        var html = @new.Site.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal));
        var changed = reasons.Count(reason => reason.Page.EndsWith(".html", StringComparison.Ordinal));
        var files = @new.Site.Count(file => old.Site.GetValueOrDefault(file.Key) != file.Value);
        return FormattableString.Invariant(
            $"changed: {changed} of {html} HTML pages, {files} of {@new.Site.Count} files of the HTML edition, {reasons.Length - changed} of {@new.PdfPages.Length} PDF pages"
        );
    }
}
