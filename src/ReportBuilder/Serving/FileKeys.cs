using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Serving;

/// <summary>Hashes over the files that each stage is made from: a file that is not among them cannot change what the stage makes.</summary>
/// <param name="All">Every file: loading.</param>
/// <param name="Site">All but texts of other languages: the web edition.</param>
/// <param name="Document">The same without the templates of the web edition: composing, and with it the PDF.</param>
/// <param name="Figures">All but Markdown and templates: scoring.</param>
internal sealed record FileKeys(string All, string Site, string Document, string Figures)
{
    private static readonly ConditionalWeakTable<object, List<FileHash>> Hashes = [];

    /// <param name="languages">Those of the edition, the main one first.</param>
    public static FileKeys Of(ReportSources sources, ImmutableArray<string> languages)
    {
        var hashes = Hashes.GetValue(sources.Files, _ => [.. sources.Files.Select(file => new FileHash(file.Key, Hash(file.Value.AsSpan())))]);
        var language = sources.Language.Length > 0 ? sources.Language : languages[0];
        var own = languages.Length == 1 ? hashes : [.. hashes.Select(file => Own(file, sources, language, languages))];
        string Key(List<FileHash> files, Func<string, bool> counts) =>
            Hash(Encoding.UTF8.GetBytes(string.Concat(files.Where(file => counts(file.Path)).Select(file => $"{file.Path}\n{file.Hash}\n"))));
        return new(
            Key(hashes, _ => true),
            Key(own, _ => true),
            Key(own, path => !IsOfSite(path)),
            Key(hashes, path => !IsText(path) && !IsTemplate(path)));
    }

    public static FileKeys Of(ReportSources sources) => Of(sources, EditionLoader.LanguagesOf(sources));

    /// <summary>Of a text in another language only what stands before it counts: the outline reads it. One that is attached counts whole.</summary>
    private static FileHash Own(FileHash file, ReportSources sources, string language, ImmutableArray<string> languages)
    {
        if (!IsText(file.Path) || EditionLoader.LanguageOf(file.Path, languages) == language)
            return file;
        var report = sources.Files.TryGetValue(EditionLoader.ReportPath, out var bytes) ? bytes.AsSpan() : [];
        if (report.IndexOf(Encoding.UTF8.GetBytes($"file: {file.Path}")) >= 0)
            return file;
        var text = sources.Files[file.Path].AsSpan();
        var end = text.IndexOf("\n---"u8);
        return file with { Hash = end < 0 ? "" : Hash(text[..end]) };
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static bool IsOfSite(string path) => path.StartsWith("templates/html/", StringComparison.Ordinal);

    private static bool IsTemplate(string path) => path.StartsWith("templates/", StringComparison.Ordinal);

    private static bool IsText(string path) => path.StartsWith("content/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal);

    private sealed record FileHash(string Path, string Hash);
}
