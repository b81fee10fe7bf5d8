using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Data;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Publishing;

namespace ReportBuilder.Serving;

/// <summary>
/// The publications of a preview, below the addresses that they have in the output folder. No save waits for them: each is made when a browser
/// asks for one of its files, and kept until the next save.
/// </summary>
internal static class PreviewPublications
{
    public const string Folder = "/publications/";

    private static readonly ConditionalWeakTable<ReportDraft, ConcurrentDictionary<string, Lazy<ImmutableSortedDictionary<string, ImmutableArray<byte>>>>> Made = [];

    /// <summary>A file of a publication as it is in the inputs now; null where there is none.</summary>
    /// <param name="path">Of the request: "/publications/briefs/hefei.html".</param>
    public static ImmutableArray<byte>? Find(PreviewState state, string path)
    {
        if (!path.StartsWith(Folder, StringComparison.Ordinal) || path[Folder.Length..].Split('/') is not [var name, var file])
            return null;
        var (tag, other) = state.Others.FirstOrDefault(language => file.Contains($".{language.Key}.", StringComparison.Ordinal));
        if ((other ?? state).Draft is not { } draft || draft.Inputs.Publications.FirstOrDefault(publication => publication.Name == name) is not { } asked)
            return null;
        var places = other is null ? OutputPlaces.Main : OutputPlaces.Of(tag);
        var files = Made.GetOrCreateValue(draft).GetOrAdd(name, _ => new(() => Write(draft, asked, places))).Value;
        return files.TryGetValue(path[1..], out var bytes) ? bytes : null;
    }

    /// <summary>The ways to the publications of every language.</summary>
    public static string Index(PreviewState state)
    {
        var list = new StringBuilder();
        foreach (var (tag, language) in state.Others.Select(other => (other.Key, other.Value)).Prepend(("", state)))
        {
            var mark = tag.Length > 0 ? $".{tag}" : "";
            foreach (var made in language.Draft?.Inputs.Publications ?? [])
            {
                // One without a text in a language is left out of that language.
                if (made.Kind != PublicationKind.Briefs && !language.Draft!.Document.Publications.Any(written => written.Name == made.Name))
                    continue;
                var page = made.Kind == PublicationKind.Briefs ? "index" : made.Name;
                list.Append($"<li><a href=\"{Folder}{made.Name}/{page}{mark}.html\">{WebUtility.HtmlEncode(made.Name)}</a>{(tag.Length > 0 ? $" ({tag})" : "")}</li>\n");
            }
        }

        return
            $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Publications</title><link rel="stylesheet" href="/_preview/status.css"></head>
            <body><h1>Publications</h1><ul>
            {list}</ul><script src="/_preview/preview.js"></script></body></html>

            """;
    }

    /// <summary>A preview composes the briefs of units with a text of their own alone; asked for, all are made.</summary>
    private static ImmutableSortedDictionary<string, ImmutableArray<byte>> Write(ReportDraft draft, Publication asked, OutputPlaces places)
    {
        if (asked.Kind == PublicationKind.Briefs)
            draft = draft with
            {
                Document = Composer.Compose(
                    draft.Inputs with { Outline = [], Publications = [asked] },
                    draft.Scores,
                    spec => ChartDrawing.Draw(spec, draft.Inputs.Fonts.Measure)).Value,
            };
        var files = new ConcurrentDictionary<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        PublicationFiles.Write(draft, new(asked.Name, []), places, (path, bytes) => files[path] = bytes);
        return files.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
