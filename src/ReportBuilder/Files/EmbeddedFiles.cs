using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ReportBuilder.Files;

/// <summary>The files that come inside the program: templates, the starter edition, the full example and the schemas.</summary>
internal static class EmbeddedFiles
{
    /// <summary>Every file under a folder such as "starter/", by its path below that folder, in ordinal order.</summary>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Under(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Select(name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => KeyValuePair.Create(file.Path[folder.Length..], Read(assembly, file.Name)));
    }

    /// <summary>One file by its full name.</summary>
    public static ImmutableArray<byte> Read(string name) => Read(Assembly.GetExecutingAssembly(), name);

    private static ImmutableArray<byte> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without '{name}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }
}
