using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Releasing;

/// <summary>What keeps an edition from being released although it builds.</summary>
internal static class ReleaseChecks
{
    public static IEnumerable<Diagnostic> Of(ReleaseOrder order, Edition edition)
    {
        if (edition.Stage == Stage.Draft)
            yield return Diagnostic.Error(
                "RB8050",
                edition.Place,
                "the edition is a draft",
                "write 'stage: final' in content/report.yaml when the text is signed off");
        if (edition.Embargo is { } embargo && order.Date < embargo)
            yield return Diagnostic.Error(
                "RB8051",
                edition.Place,
                $"the edition is under embargo until {embargo:yyyy-MM-dd}",
                "release it on that day, or change 'embargo' in content/report.yaml");
        foreach (var tag in order.BecauseIn.Keys.Where(tag => !edition.Languages.All.Any(language => LanguageTag.Serves(tag, language))))
            yield return Diagnostic.Error(
                "RB1150",
                edition.Place,
                $"--because is given in '{tag}', and the edition is not written in it",
                $"it has {string.Join(", ", edition.Languages.All)}");
        if (order.AllowUncommitted)
            yield break;
        var changed = GitRevision.Uncommitted(order.Folder);
        if (changed is null)
            yield return Diagnostic.Error(
                "RB8053",
                new(order.Folder),
                "the edition is not in a git repository, so that nobody could find the inputs of this release again",
                "commit it to one, or release with --allow-uncommitted");
        else if (changed.Count > 0)
            yield return Diagnostic.Error(
                "RB8052",
                new(order.Folder),
                $"{changed.Count} files of the edition are not committed, the first is {changed[0].Trim()}",
                "commit them, or release with --allow-uncommitted");
    }
}
