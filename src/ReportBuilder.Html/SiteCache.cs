using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pictures;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Html;

/// <summary>
/// The files of the last site that a preview wrote, and markup by the value that it was written from. The site is the same with and without
/// it. One site at a time is written with it; files beside the pages of earlier ones may be made meanwhile.
/// </summary>
public sealed class SiteCache
{
    private readonly Cache<WrittenFrom, byte[]>? markup;
    private readonly Cache<PictureVariant, ImmutableArray<byte>>? pictures;
    private ImmutableSortedDictionary<string, ImmutableArray<byte>> files = ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty;

    public SiteCache()
        : this(new(), new())
    {
    }

    private SiteCache(Cache<WrittenFrom, byte[]>? markup, Cache<PictureVariant, ImmutableArray<byte>>? pictures) =>
        (this.markup, this.pictures) = (markup, pictures);

    /// <summary>Pictures in the widths of the site.</summary>
    internal Cache<PictureVariant, ImmutableArray<byte>> Pictures => pictures ?? new();

    /// <summary>Keeps nothing.</summary>
    internal static SiteCache None { get; } = new(null, null);

    /// <summary>
    /// Takes a file off the end of a text. Where the last site had a file of this path with the same bytes, it is that one's array.
    /// </summary>
    /// <param name="start">Where the file begins.</param>
    internal SiteFile Take(HtmlText text, int start, string path)
    {
        if (!files.TryGetValue(path, out var last) || !text.Buffer.EndsWith(last.AsSpan(), start))
            return new(path, text.TakeSince(start));
        text.Cut(start);
        return new(path, last);
    }

    /// <summary>Writes what is made from one value, or takes it from the last time that the same writer was given an equal one.</summary>
    /// <param name="write">A static function: it has nothing to go by but the value.</param>
    internal void Write<T>(HtmlText text, T from, Action<HtmlText, T> write)
        where T : class, IEquatable<T>
    {
        if (markup is null)
        {
            write(text, from);
            return;
        }

        var key = new WrittenFrom(write, from);
        if (markup.TryGet(key, out var known))
        {
            text.Raw(known);
            return;
        }

        var start = text.Length;
        write(text, from);
        markup.Set(key, text.Buffer.ToArray(start, text.Length - start));
    }

    /// <summary>A file that is made from one value and nothing else, or the one of the last time. It leaves the text as it was.</summary>
    /// <param name="write">A static function, as in <see cref="Write"/>.</param>
    internal SiteFile File<T>(HtmlText text, string path, T from, Action<HtmlText, T> write)
        where T : class, IEquatable<T>
    {
        var key = markup is null ? null : new WrittenFrom(write, from);
        if (key is not null && markup!.TryGet(key, out var known))
            return new(path, ImmutableCollectionsMarshal.AsImmutableArray(known));
        var start = text.Length;
        write(text, from);
        var file = Take(text, start, path);
        if (key is not null)
            markup!.Set(key, ImmutableCollectionsMarshal.AsArray(file.Bytes)!);
        return file;
    }

    /// <summary>Forgets all but the site that was written.</summary>
    internal void End(ImmutableSortedDictionary<string, ImmutableArray<byte>> site)
    {
        if (markup is null)
            return;
        files = site;
        markup.NextGeneration();
        pictures?.NextGeneration();
    }

    /// <summary>A writer and the value it was given.</summary>
    private sealed record WrittenFrom(Delegate Write, object From);
}
