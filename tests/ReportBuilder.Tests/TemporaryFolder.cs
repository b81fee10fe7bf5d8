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
    public string CopyOf(params string[] parts) => CopyOfFolder(Repository.Path(parts), parts[^1]);

    /// <summary>A copy of any folder, under a name here.</summary>
    public string CopyOfFolder(string from, string name)
    {
        var to = Path(name);
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
