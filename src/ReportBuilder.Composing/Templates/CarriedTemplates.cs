using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ReportBuilder.Composing.Templates;

/// <summary>The templates that come with the program, for editions that have none of the same name.</summary>
internal static class CarriedTemplates
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The paths of all of them: "document/cover.sbn".</summary>
    public static ImmutableArray<string> Paths { get; } =
        [.. typeof(CarriedTemplates).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("document/", StringComparison.Ordinal))];

    /// <param name="path">"document/unit-profile.sbn". A name that the program does not carry is a mistake of the program.</param>
    public static string Text(string path) => Texts.GetOrAdd(path, Read);

    private static string Read(string path)
    {
        using var stream = typeof(CarriedTemplates).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The program carries no template '{path}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
