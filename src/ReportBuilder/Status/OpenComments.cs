using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading.Report;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs.Review;
using ReportBuilder.Reviewing;

namespace ReportBuilder.Status;

/// <summary>The comments that nobody has resolved: those kept in review/, and those in the text.</summary>
internal static class OpenComments
{
    /// <summary>What composing tells of a comment in the text.</summary>
    public const string InText = "RB4126";

    private const long LargestFile = 4 * 1024 * 1024;

    private const int MostFiles = 500;

    /// <summary>The file that each open comment is about; empty where it is not known.</summary>
    /// <param name="told">Of composing.</param>
    public static Outcome<ImmutableArray<string>> Read(string folder, IEnumerable<Diagnostic> told)
    {
        var problems = new List<Diagnostic>();
        var kept = FilesIn(folder, problems)
            .SelectMany(file => Kept(file, problems))
            .Where(comment => !comment.IsResolved)
            .Select(comment => FileOf(comment.Place));
        var inText = told.Where(told => told.Code == InText && !told.Message.EndsWith(CriticComments.Resolved, StringComparison.Ordinal))
            .Select(told => told.Place.File);
        return new([.. kept, .. inText], [.. problems]);
    }

    /// <summary>"content/foreword.md:5:52" without its line and column.</summary>
    private static string FileOf(string place) => place.Split(':')[0];

    private static IReadOnlyList<FileInfo> FilesIn(string folder, List<Diagnostic> problems)
    {
        var review = Path.Combine(folder, "review");
        try
        {
            return Directory.Exists(review)
                ? [.. new DirectoryInfo(review).EnumerateFiles("*.yaml").Take(MostFiles).OrderBy(file => file.Name, StringComparer.Ordinal)]
                : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Add(Wrong("review", $"the folder cannot be read: {problem.Message}"));
            return [];
        }
    }

    private static ImmutableArray<KeptComment> Kept(FileInfo file, List<Diagnostic> problems)
    {
        var path = $"review/{file.Name}";
        try
        {
            if (file.Length > LargestFile)
            {
                problems.Add(Wrong(path, "the file is larger than 4 MB"));
                return [];
            }

            var read = KeptComments.Read(path, File.ReadAllText(file.FullName, Encoding.UTF8).ReplaceLineEndings("\n"));
            problems.AddRange(read.Diagnostics);
            return read.Value;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Add(Wrong(path, $"the file cannot be read: {problem.Message}"));
            return [];
        }
    }

    private static Diagnostic Wrong(string path, string message) =>
        Diagnostic.Error("RB8124", new(path), message, "check that 'review --comments' wrote it and that you may read it");
}
