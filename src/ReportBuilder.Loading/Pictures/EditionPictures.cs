using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures;

namespace ReportBuilder.Loading.Pictures;

/// <summary>The pictures under content/. What is wrong with one, or one that is missing, is told where a text names it.</summary>
internal static class EditionPictures
{
    /// <summary>
    /// Each picture with what there is to say of it, in the order of paths. It is read once, whatever changes in the texts: every dot is
    /// looked at.
    /// </summary>
    public static List<ReadPicture> Read(EditionFiles files, Theme theme, LoaderCache? cache)
    {
        var tokens = new Lazy<HashSet<string>>(() => theme.Tokens().ToHashSet(StringComparer.Ordinal));
        string[] paths = [.. files.Under("content/").Where(PictureReader.IsNamedLikeOne)];
        var pictures = new ReadPicture[paths.Length];
        Parallel.For(0, paths.Length, at =>
        {
            var path = paths[at];
            pictures[at] = new(
                path,
                LoaderCache.Part(cache, "picture " + path, files, new(), (here, _) => PictureReader.Read(path, here.Bytes(path)!.Value, tokens.Value), theme));
        });
        return [.. pictures];
    }

    /// <summary>The pictures by path; what is to be said of them is said where texts name them.</summary>
    public static ImmutableSortedDictionary<string, PictureFile> Of(
        List<ReadPicture> all, EditionFiles files, Theme theme, ImmutableSortedDictionary<string, ContentText> texts, Findings findings)
    {
        var named = texts
            .Values.SelectMany(text => NamedPictures.In(text, files.Paths))
            .Concat(NamedPictures.In(theme, files.Paths))
            .ToLookup(picture => picture.Path, picture => picture.Place, StringComparer.Ordinal);
        var pictures = ImmutableSortedDictionary.CreateBuilder<string, PictureFile>(StringComparer.Ordinal);
        foreach (var (path, read) in all)
        {
            if (read.Value is { } picture)
                pictures.Add(path, picture);
            foreach (var said in read.Diagnostics)
                Tell(said, path, named, findings);
        }

        foreach (var picture in named.Where(picture => !files.Paths.Contains(picture.Key)))
        {
            var near = NearestName.Hint(picture.Key, files.Paths.Where(PictureReader.IsNamedLikeOne));
            foreach (var place in picture)
                findings.Error(
                    "RB1403",
                    place,
                    $"there is no picture {picture.Key}",
                    near.Length > 0 ? near : "put it there, or correct the path: from the edition's folder on, or from that of the text"
                );
        }

        return pictures.ToImmutable();
    }

    /// <summary>A drawing has lines of its own; a picture made of dots is told of where it is named.</summary>
    private static void Tell(Diagnostic said, string path, ILookup<string, SourcePlace> named, Findings findings)
    {
        if (said.Code != "RB1402" || !named.Contains(path))
            findings.Take(said);
        else
            foreach (var place in named[path])
                findings.Error("RB1402", place, $"{path}: {said.Message}", said.Hint);
    }
}

/// <summary>A picture as it was read: null where it cannot be.</summary>
internal sealed record ReadPicture(string Path, Outcome<PictureFile?> Read);
