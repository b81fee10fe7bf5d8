using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Reviewing;

/// <summary>Writes changes into the author's files, all or none.</summary>
internal static class AppliedReview
{
    /// <summary>How many changes were written to how many files, or why none was.</summary>
    public static (int Changes, int Files, Diagnostic? Problem) Write(
        string folder,
        ReportSources sources,
        IReadOnlyCollection<ReviewFinding> findings)
    {
        var files = findings.SelectMany(finding => finding.Edits).GroupBy(edit => edit.File, StringComparer.Ordinal)
            .Select(file => KeyValuePair.Create(file.Key, Bytes(sources.Files[file.Key], file))).ToList();
        var problem = NewFiles.Write(folder, files);
        return (findings.Count(finding => !finding.Edits.IsEmpty), files.Count, problem);
    }

    /// <summary>The text with the changes in it. What several put at one place stands in the order in which they are given.</summary>
    /// <param name="text">With line feeds at the ends of its lines.</param>
    public static string Applied(string text, IEnumerable<SourceEdit> edits)
    {
        var (applied, done) = (new StringBuilder(), 0);
        foreach (var edit in Apart(edits))
        {
            applied.Append(text, done, edit.Start - done).Append(edit.Text);
            done = edit.End;
        }

        return applied.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>In their order. What is put into a stretch that is replaced, a comment on its words, comes behind it.</summary>
    private static IEnumerable<SourceEdit> Apart(IEnumerable<SourceEdit> edits)
    {
        var end = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End).ThenBy(edit => edit.Rank))
        {
            yield return edit.Start == edit.End && edit.Start < end ? edit with { Start = end, End = end } : edit;
            end = Math.Max(end, edit.End);
        }
    }

    /// <summary>With the byte order mark and the line endings that the file has.</summary>
    private static ImmutableArray<byte> Bytes(ImmutableArray<byte> file, IEnumerable<SourceEdit> edits)
    {
        var text = Encoding.UTF8.GetString(file.AsSpan());
        var applied = Applied(Exporting.WordFile.TextOf(file), edits);
        if (text.Contains("\r\n", StringComparison.Ordinal))
            applied = applied.Replace("\n", "\r\n", StringComparison.Ordinal);
        return [.. Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? "\uFEFF" + applied : applied)];
    }
}
