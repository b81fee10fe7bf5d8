using System.Collections.Concurrent;

namespace ReportBuilder.Composing.Templates;

/// <summary>The templates that come with the program, for editions that have none of the same name.</summary>
internal static class CarriedTemplates
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <param name="path">"document/city-profile.sbn". A name that the program does not carry is a mistake of the program.</param>
    public static string Text(string path) => Texts.GetOrAdd(path, Read);

    private static string Read(string path)
    {
        using var stream = typeof(CarriedTemplates).Assembly.GetManifestResourceStream(path) ?? throw new InvalidOperationException($"The program carries no template '{path}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
