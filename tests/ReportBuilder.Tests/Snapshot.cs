using System.Runtime.CompilerServices;

namespace ReportBuilder.Tests;

/// <summary>Compares a text with the approved copy beside the test. UPDATE_SNAPSHOTS=1 approves; a missing copy fails.</summary>
public static class Snapshot
{
    public static void Match(string actual, string name, [CallerFilePath] string testFile = "") =>
        MatchFile(actual, Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots", name));

    /// <summary>The same for an approved copy that stands elsewhere: a picture of the guide.</summary>
    public static void MatchFile(string actual, string path)
    {
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(File.Exists(path), $"There is no approved copy at {path}; look at the result and run again with UPDATE_SNAPSHOTS=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
