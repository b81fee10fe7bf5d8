using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Loading;

/// <summary>
/// The parts of an edition that a preview read last, each with the files that it was read from. A part whose files are the same is not read
/// again. What is loaded is the same with and without it. Used for one edition at a time.
/// </summary>
public sealed class LoaderCache
{
    private readonly Cache<string, LoadedPart> parts = new(StringComparer.Ordinal);

    /// <summary>A part of the edition: the last one where nothing that it was read from has changed, else read now.</summary>
    /// <param name="cache">Null where nothing is kept.</param>
    /// <param name="read">Reads from the files alone, and from the given parts.</param>
    /// <param name="givens">Parts of the edition that this one is read by.</param>
    internal static T Part<T>(
        LoaderCache? cache,
        string name,
        EditionFiles files,
        Findings findings,
        Func<EditionFiles, Findings, T> read,
        params object?[] givens
    )
        where T : class
    {
        if (cache is null)
            return read(files.Telling(findings), findings);
        if (!cache.parts.TryGet(name, out var part) || !part.IsFrom(files, givens))
        {
            var (asked, found) = (new AskedFiles(), new Findings());
            part = new(read(files.Noting(asked, found), found), found, asked, givens);
            cache.parts.Set(name, part);
        }

        findings.Add(part.Findings);
        return (T)part.Value;
    }

    /// <summary>Drops the parts that the edition no longer has.</summary>
    internal void NextGeneration() => parts.NextGeneration();

    /// <summary>A part as it was read.</summary>
    private sealed record LoadedPart(object Value, Findings Findings, AskedFiles Asked, object?[] Givens)
    {
        public bool IsFrom(EditionFiles files, object?[] givens)
        {
            for (var at = 0; at < givens.Length; at++)
            {
                if (!Equals(givens[at], Givens[at]))
                    return false;
            }

            return files.Answer(Asked);
        }
    }
}
