using System.Collections.Concurrent;
using ReportBuilder.Loading.Files;

namespace ReportBuilder.Loading;

/// <summary>
/// What a process that stays keeps of the last edition it loaded: each part that was read, with the files it was read from. A part whose files are the same is the same object
/// again, with the same things to say. It never changes what is loaded. Used for one edition at a time.
/// </summary>
public sealed class LoaderMemory
{
    private readonly ConcurrentDictionary<string, LoadedPart> parts = new(StringComparer.Ordinal);

    /// <summary>A part of the edition: the last one where nothing that it was read from has changed, else read now.</summary>
    /// <param name="memory">Null where nothing is kept.</param>
    /// <param name="read">Reads from the files alone, and from the given parts.</param>
    /// <param name="givens">Parts of the edition that this one is read by.</param>
    internal static T Part<T>(LoaderMemory? memory, string name, EditionFiles files, Findings findings, Func<EditionFiles, Findings, T> read, params object?[] givens)
        where T : class
    {
        if (memory is null)
            return read(files.Telling(findings), findings);
        if (!memory.parts.TryGetValue(name, out var part) || !part.IsFrom(files, givens))
        {
            var (asked, found) = (new AskedFiles(), new Findings());
            memory.parts[name] = part = new(read(files.Noting(asked, found), found), found, asked, givens);
        }

        findings.Add(part.Findings);
        return (T)part.Value;
    }

    /// <summary>A part as it was read.</summary>
    private sealed record LoadedPart(object Value, Findings Findings, AskedFiles Asked, object?[] Givens)
    {
        public bool IsFrom(EditionFiles files, object?[] givens)
        {
            for (var at = 0; at < givens.Length; at++)
            {
                if (!ReferenceEquals(givens[at], Givens[at]))
                    return false;
            }

            return files.Answer(Asked);
        }
    }
}
