using System.Runtime.CompilerServices;

namespace ReportBuilder.Tests;

/// <summary>Places in the repository that the tests read.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = System.IO.Path.GetDirectoryName(here); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "ReportBuilder.sln")))
                return folder;
        }

        throw new InvalidOperationException("The tests run from a checkout of the repository.");
    }
}
