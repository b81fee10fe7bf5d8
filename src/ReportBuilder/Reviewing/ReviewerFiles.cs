using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Reviewing;

/// <summary>Reads the bytes of reviewers' files.</summary>
internal static class ReviewerFiles
{
    /// <summary>No file of a reviewer may be larger than this.</summary>
    private const long LargestFile = 64 * 1024 * 1024;

    /// <summary>Null after a diagnostic.</summary>
    public static byte[]? Read(string name, List<Diagnostic> problems)
    {
        try
        {
            var file = new FileInfo(name);
            if (file.Exists && file.Length > LargestFile)
                problems.Add(Diagnostic.Error(
                    "RB8102",
                    new(name),
                    $"the file is larger than {LargestFile / (1024 * 1024)} MB",
                    "send only the part of the report that is under review (export --part)"));
            else
                return File.ReadAllBytes(name);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Add(Diagnostic.Error(
                "RB8102",
                new(name),
                $"the file cannot be read: {problem.Message}",
                "check its name and your rights"));
        }

        return null;
    }
}
