using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Inputs.Review;

namespace ReportBuilder.Loading.Report;

/// <summary>Reads who stands for which part. The program writes the file, so that anything else in it is a mistake.</summary>
internal static class SignOffReader
{
    private const int Largest = 4 * 1024 * 1024;

    /// <summary>None where there is no file.</summary>
    public static ImmutableArray<SignOff> Read(EditionFiles files, Findings findings)
    {
        if (files.Bytes(SignOff.Path) is not { } bytes)
            return [];
        if (bytes.Length <= Largest)
            return files.Text(SignOff.Path) is { } text ? Parse(text.ReplaceLineEndings("\n"), findings) : [];
        Wrong(0, "the file is larger than 4 MB", findings);
        return [];
    }

    private static ImmutableArray<SignOff> Parse(string text, Findings findings)
    {
        var lines = text.TrimStart('\uFEFF').TrimEnd('\n').Split('\n');
        var signed = ImmutableArray.CreateBuilder<SignOff>();
        if (lines[0] != SignOff.Header)
            Wrong(1, $"the first line does not name the columns {SignOff.Header}", findings);
        for (var at = 1; at < lines.Length; at++)
        {
            if (lines[at].Split(',') is [var part, var hash, var name, var role, var on] && new[] { part, hash, name, role, on }.All(SignOff.Holds))
                signed.Add(new(part, hash, name, role, on));
            else
                Wrong(at + 1, $"the line is no signature: {SignOff.Header} without quotation marks", findings);
        }

        return signed.ToImmutable();
    }

    private static void Wrong(int line, string message, Findings findings) =>
        findings.Error("RB8123", new(SignOff.Path, line, line > 0 ? 1 : 0), message, "take it back from git, and let 'reportbuilder sign' write it");
}
