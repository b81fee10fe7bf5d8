using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Program;

/// <summary>Drafts of the small editions, for tests that start from one.</summary>
internal static class Editions
{
    public static ReportDraft Draft(string folder)
    {
        var draft = ReportPipeline.Draft(EditionFolder.Read(folder).Value, _ => { });
        Assert.False(draft.HasErrors, string.Join('\n', draft.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)));
        return draft.Value;
    }

    /// <summary>Replaces words in a file of an edition; they must be there. The new file comes in the place of the old one: nobody reads half of it.</summary>
    public static void Edit(string edition, string file, string from, string to)
    {
        var (place, beside) = (Path.Combine(edition, file), Path.GetTempFileName());
        var text = File.ReadAllText(place);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(beside, text.Replace(from, to, StringComparison.Ordinal));
        File.Move(beside, place, overwrite: true);
    }
}
