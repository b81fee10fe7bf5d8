using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace ReportBuilder.Model.Phrases;

/// <summary>The phrases of a language: a YAML file under Wording/, one key and its text a line, in double quotes where YAML wants them.</summary>
internal static class WordingFile
{
    private const string Folder = "wording/";

    /// <summary>Of the files that come with the program, the tags of their languages.</summary>
    public static IEnumerable<string> Languages =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".yaml".Length]);

    public static FrozenDictionary<string, string> Read(string language)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{language}.yaml")!, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    private static FrozenDictionary<string, string> Parse(string file)
    {
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in file.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace() || line[0] == '#')
                continue;
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            phrases.Add(line[..colon].ToString(), Text(line[(colon + 2)..].Trim()));
        }

        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Text(ReadOnlySpan<char> text) =>
        text is ['"', .. var inner, '"'] ? inner.ToString().Replace("\\\"", "\"", StringComparison.Ordinal) : text.ToString();
}
