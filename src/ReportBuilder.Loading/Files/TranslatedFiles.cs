using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Files;

/// <summary>Files of other languages stand beside those of the main one: "content/foreword.zh.md" beside "content/foreword.md".</summary>
internal static class TranslatedFiles
{
    /// <summary>"content/foreword.zh.md": where the words of a file are looked for in a language, the exact tag first.</summary>
    public static IEnumerable<string> PathsOf(string path, string language)
    {
        var ending = System.IO.Path.GetExtension(path);
        return new[] { language, LanguageTag.Primary(language) }.Distinct().Select(tag => $"{path[..^ending.Length]}.{tag}{ending}");
    }

    /// <summary>The path of a file's words in the language in which the edition is read; null where there are none.</summary>
    public static string? Of(string path, EditionLanguages languages, Func<string, bool> has) =>
        languages.IsMain ? path : PathsOf(path, languages.Current).FirstOrDefault(has);

    /// <summary>In which of the edition's other languages a file is; null where it is in the main one.</summary>
    public static string? LanguageOf(string path, EditionLanguages languages)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var tag = name[(name.LastIndexOf('.') + 1)..];
        return tag.Length == name.Length ? null : languages.All.Skip(1).FirstOrDefault(language => LanguageTag.Serves(tag, language));
    }
}
