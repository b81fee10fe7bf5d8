using System.Globalization;
using ReportBuilder.Files;
using ReportBuilder.Loading.Changing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Commands.Changes;

/// <summary>Makes a change in the files of an edition, all or none, and tells it place by place with what it leaves alone.</summary>
internal static class EditionChanging
{
    private const int MostListed = 400;

    public delegate Outcome<ChangedEdition> Change(ReportSources sources, Func<string, bool> isOwn);

    public static int Run(string folder, bool isDry, Change change)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refusal.Print(sources.Diagnostics);
        var outcome = change(sources.Value, path => File.Exists(Path.Combine(folder, path)));
        if (outcome.HasErrors)
            return Refusal.Print(outcome.Diagnostics);
        var changed = outcome.Value;
        if (!isDry && NewFiles.Write(folder, changed.Files) is { } refusal)
            return Refusal.Print(refusal);
        if (!isDry && Delete(folder, changed) is { } stays)
            return Refusal.Print(stays);
        Print([.. changed.Changes.Select(Words)]);
        if (changed.LeftAlone.Length > 0)
            Console.Out.WriteLine("\nleft alone:");
        Print([.. changed.LeftAlone.Select(one => $"{one.Place}: {ShortText.Of(one.Words)} ({one.Why})")]);
        Console.Out.WriteLine(Summary(changed, isDry));
        return ExitCode.Done;
    }

    /// <summary>What is gone is deleted last: until then nothing is lost.</summary>
    private static Diagnostic? Delete(string folder, ChangedEdition changed)
    {
        try
        {
            foreach (var path in changed.Gone)
                File.Delete(Path.Combine(folder, path));
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Diagnostic.Error(
                "RB8141",
                new(folder),
                $"everything is written, but a file that is no longer needed cannot be deleted: {problem.Message}",
                $"delete {string.Join(", ", changed.Gone)} yourself"
            );
        }
    }

    private static void Print(string[] lines)
    {
        foreach (var line in lines.Take(MostListed))
            Console.Out.WriteLine(line);
        if (lines.Length > MostListed)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {lines.Length - MostListed} more"));
    }

    private static string Words(TextChange change) => (change.Before.Length, change.After.Length) switch
    {
        (0, _) => $"{change.Place}: + {ShortText.Of(change.After)}",
        (_, 0) => $"{change.Place}: - {ShortText.Of(change.Before)}",
        _ => $"{change.Place}: {ShortText.Of(change.Before)} -> {ShortText.Of(change.After)}",
    };

    private static string Summary(ChangedEdition changed, bool isDry)
    {
        if (changed.Changes.IsEmpty)
            return "nothing changes";
        var (places, files) = (changed.Changes.Length, changed.Files.Count + changed.Gone.Count(path => !changed.Files.ContainsKey(path)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"\n{(isDry ? "would change" : "changed")} {places} {(places == 1 ? "place" : "places")} in {files} {(files == 1 ? "file" : "files")}; {changed.LeftAlone.Length} left alone. 'reportbuilder check' says what is left to do."
        );
    }
}
