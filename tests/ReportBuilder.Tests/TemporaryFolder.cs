namespace ReportBuilder.Tests;

/// <summary>A folder of its own for one test, gone after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("report-test-").FullName;

    public string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public string Write(string relative, string text)
    {
        var place = Path(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
        File.WriteAllText(place, text);
        return place;
    }

    /// <summary>A copy of a folder of the repository, for tests that change it.</summary>
    public string CopyOf(params string[] parts)
    {
        var from = Repository.Path(parts);
        var to = Path(parts[^1]);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var place = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        return to;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
