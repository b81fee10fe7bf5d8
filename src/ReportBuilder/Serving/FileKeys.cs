using System.Security.Cryptography;
using System.Text;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Serving;

/// <summary>Hashes over the files that each stage is made from: a file that is not among them cannot change what the stage makes.</summary>
/// <param name="All">Every file: loading, and the web edition.</param>
/// <param name="Document">All but the templates of the web edition: composing, and with it the PDF.</param>
/// <param name="Figures">All but Markdown and templates: scoring.</param>
internal sealed record FileKeys(string All, string Document, string Figures)
{
    public static FileKeys Of(ReportSources sources)
    {
        var hashes = sources.Files.Select(file => (Path: file.Key, Hash: Convert.ToHexStringLower(SHA256.HashData(file.Value.AsSpan())))).ToList();
        string Key(Func<string, bool> counts) =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(hashes.Where(file => counts(file.Path)).Select(file => $"{file.Path}\n{file.Hash}\n")))));
        return new(Key(_ => true), Key(path => !IsOfSite(path)), Key(path => !IsText(path) && !IsTemplate(path)));
    }

    public static bool IsOfSite(string path) => path.StartsWith("templates/html/", StringComparison.Ordinal);

    private static bool IsTemplate(string path) => path.StartsWith("templates/", StringComparison.Ordinal);

    private static bool IsText(string path) => path.StartsWith("content/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal);
}
