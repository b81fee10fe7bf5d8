using System.Collections.Immutable;
using System.Diagnostics;
using System.Formats.Tar;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Inputs.Review;

namespace ReportBuilder.Files;

/// <summary>An edition as a git revision has it, read through the git program without touching the working copy.</summary>
/// <param name="Commit">The full name of the commit.</param>
/// <param name="Problem">Why there is none; empty where there is.</param>
internal sealed record GitRevision(string Folder, string Commit, string Problem)
{
    private static readonly string[] Parts = ["content", "data", "fonts", "templates", SignOff.Path];

    public static GitRevision Find(string folder, string revision)
    {
        if (!Directory.Exists(folder))
            return new(folder, "", $"there is no folder '{folder}'");
        try
        {
            if (Git(folder, "rev-parse", "--show-toplevel").Code != 0)
                return new(folder, "", $"there is no such folder, and '{folder}' is not in a git repository, so it cannot be a revision either");
            var (code, output) = Git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}");
            return code == 0 ? new(folder, Text(output), "") : new(folder, "", "there is no such folder and no such git revision");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new(folder, "", "there is no such folder, and the git program is not installed, so that a revision cannot be looked up");
        }
    }

    public static Outcome<ReportSources> Read(GitRevision revision)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        var present = Text(Git(revision.Folder, "ls-tree", "--name-only", revision.Commit, "./", SignOff.Path).Output)
            .Split('\n')
            .Intersect(Parts, StringComparer.Ordinal)
            .ToArray();
        if (present.Contains("content", StringComparer.Ordinal))
        {
            using var archive = new MemoryStream(Git(revision.Folder, ["archive", "--format=tar", revision.Commit, "--", .. present]).Output);
            foreach (var file in FilesIn(archive))
                files[file.Key] = file.Value;
        }

        if (!files.ContainsKey("content/report.yaml"))
            return new(
                new(files.ToImmutable()),
                [
                    Diagnostic.Error(
                        "RB8033",
                        new(revision.Commit[..12]),
                        "this revision has no edition in the folder",
                        "an edition has content/report.yaml"
                    ),
                ]
            );
        if (!present.Contains("templates", StringComparer.Ordinal))
            files.AddRange(EditionFolder.BuiltInTemplates());
        files.AddRange(InstalledFonts.AskedFor(files, InstalledFonts.Folders));
        return Outcome.Of(new ReportSources(files.ToImmutable()));
    }

    /// <summary>Whether files of the edition differ from the last commit, or are not in one; null where the folder is not in a repository.</summary>
    public static IReadOnlyList<string>? Uncommitted(string folder)
    {
        try
        {
            var (code, output) = Git(
                folder,
                ["status", "--porcelain", "--untracked-files=all", "-z", "--", .. Parts.Where(part => Path.Exists(Path.Combine(folder, part)))]
            );
            return code == 0 ? [.. Text(output).Split('\0', StringSplitOptions.RemoveEmptyEntries)] : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> FilesIn(Stream archive)
    {
        using var reader = new TarReader(archive);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || entry.DataStream is not { } content)
                continue;
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            if (!entry.Name.Split('/')[^1].StartsWith('.'))
                yield return new(entry.Name, ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToArray()));
        }
    }

    private static (int Code, byte[] Output) Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        errors.Wait();
        return (process.ExitCode, output.ToArray());
    }

    private static string Text(byte[] output) => System.Text.Encoding.UTF8.GetString(output).TrimEnd('\n');
}
