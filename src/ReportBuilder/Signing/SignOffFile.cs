using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Signing;

/// <summary>review/sign-offs.csv: a line a signature. No field holds a comma or a quotation mark, so that a line is easy to read and to compare.</summary>
internal static class SignOffFile
{
    public const string Path = "review/sign-offs.csv";
    private const long Largest = 4 * 1024 * 1024;

    private static readonly string[] Header = ["part", "hash", "name", "role", "on"];

    /// <summary>What was signed so far; empty where there is no file.</summary>
    public static Outcome<ImmutableArray<SignOff>> Read(string folder)
    {
        try
        {
            var file = new FileInfo(System.IO.Path.Combine(folder, Path));
            if (!file.Exists)
                return Outcome.Of<ImmutableArray<SignOff>>([]);
            return file.Length > Largest ? new([], [Wrong(0, "the file is larger than 4 MB")]) : Parse(File.ReadAllText(file.FullName).ReplaceLineEndings("\n"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new([], [Wrong(0, $"the file cannot be read: {problem.Message}")]);
        }
    }

    public static ImmutableArray<byte> Write(IEnumerable<SignOff> signOffs) =>
        CsvText.Bytes(Header, signOffs.Select(sign => (IEnumerable<string>)[sign.Part, sign.Hash, sign.Name, sign.Role, sign.On]));

    /// <summary>Whether a field may hold the words.</summary>
    public static bool Holds(string words) => words.Trim().Length is > 0 and < 200 && !words.Any(letter => letter is ',' or '"' or '=' or '@' || char.IsControl(letter));

    private static Outcome<ImmutableArray<SignOff>> Parse(string text)
    {
        var lines = text.TrimStart('\uFEFF').TrimEnd('\n').Split('\n');
        var (signed, problems) = (new List<SignOff>(), new List<Diagnostic>());
        if (lines[0] != string.Join(',', Header))
            problems.Add(Wrong(1, "the first line does not name the columns part,hash,name,role,on"));
        for (var at = 1; at < lines.Length; at++)
        {
            if (lines[at].Split(',') is [var part, var hash, var name, var role, var on] && new[] { part, hash, name, role, on }.All(Holds))
                signed.Add(new(part, hash, name, role, on));
            else
                problems.Add(Wrong(at + 1, "the line is no signature: part,hash,name,role,on without quotation marks"));
        }

        return new([.. signed], [.. problems]);
    }

    private static Diagnostic Wrong(int line, string message) => Diagnostic.Error("RB8123", new(Path, line, line > 0 ? 1 : 0), message, "take it back from git, and let 'reportbuilder sign' write it");
}
