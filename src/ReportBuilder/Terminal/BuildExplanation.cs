using System.Collections.Immutable;
using ReportBuilder.Differences;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Terminal;

/// <summary>Tells which pages a build changed and why, against the output that it replaces.</summary>
internal static class BuildExplanation
{
    /// <summary>So many reasons are told of a page; the others are counted.</summary>
    private const int Told = 6;

    /// <param name="old">Of the output that is replaced; null where there is none that can be compared.</param>
    public static IEnumerable<string> Write(EditionState? old, EditionState @new, ReportDocument document)
    {
        if (old is null)
            return ["every page is new: there is no previous output with data/state.json to compare with"];
        var reasons = PageReasons.Of(old, @new, document);
        return reasons.SelectMany(Lines).Append(Count(old, @new, reasons));
    }

    private static IEnumerable<string> Lines(PageReason reason) =>
        reason.Why.Take(Told).Select(why => $"  {why}").Prepend(reason.Page).Concat(reason.Why.Length > Told ? [FormattableString.Invariant($"  and {reason.Why.Length - Told} more")] : []);

    private static string Count(EditionState old, EditionState @new, ImmutableArray<PageReason> reasons)
    {
        var html = @new.Site.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal));
        var changed = reasons.Count(reason => reason.Page.EndsWith(".html", StringComparison.Ordinal));
        var files = @new.Site.Count(file => old.Site.GetValueOrDefault(file.Key) != file.Value);
        return FormattableString.Invariant($"changed: {changed} of {html} HTML pages, {files} of {@new.Site.Count} files of the HTML edition, {reasons.Length - changed} of {@new.PdfPages.Length} PDF pages");
    }
}
