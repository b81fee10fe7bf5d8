using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Html.Svg;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Word;

namespace ReportBuilder.Exporting;

/// <summary>The report, or one part of it, as a Word file.</summary>
internal static class WordFile
{
    /// <summary>The draft for those who will not send it back: without the author's files in it.</summary>
    public static ImmutableArray<byte> WriteToRead(ReportDraft draft) => Write(draft, [], new("", Review: false, LocksData: false));

    /// <param name="sources">The files that the draft was made from: the ones with text go along.</param>
    public static ImmutableArray<byte> Write(ReportDraft draft, ReportSources sources, WordChoice choice) => Write(draft, TextsOf(sources), choice);

    private static ImmutableArray<byte> Write(ReportDraft draft, ImmutableArray<SentFile> files, WordChoice choice)
    {
        var colours = LightColours.Of(draft.Document.Theme);
        return WordWriter.Write(
            draft.Document,
            new(choice.Part, choice.Review, choice.LocksData)
            {
                Files = files,
                NotePlace = words =>
                    draft.Inputs.Sources.Where(work => words.StartsWith(work.Text, StringComparison.Ordinal)).MaxBy(work => work.Text.Length)?.Place
                    ?? new("data/sources.csv"),
                Fonts = draft.Inputs.Fonts,
                Svg = (drawing, words) =>
                    ImmutableCollectionsMarshal.AsImmutableArray(
                        Encoding.UTF8.GetBytes(DrawingSvg.WriteStandalone(drawing, words, colours, draft.Inputs.Fonts.Name))
                    ),
                Compress = bytes => Compression.Flate.PackQuickly(bytes),
            }
        );
    }

    /// <summary>The name says which part it is, and that it is a review copy.</summary>
    public static string NameOf(ReportDraft draft, WordChoice choice) =>
        $"{draft.Document.Edition.Id}{(choice.Part.Length > 0 ? "-" + choice.Part : "")}{(choice.Review ? "-review" : "")}.docx";

    /// <summary>The author's texts: Markdown and the edition's own file.</summary>
    public static ImmutableArray<SentFile> TextsOf(ReportSources sources) =>
    [
        .. sources.Files.Where(file => file.Key.StartsWith("content/", StringComparison.Ordinal)
            && (file.Key.EndsWith(".md", StringComparison.Ordinal) || file.Key == "content/report.yaml"))
            .Select(file => new SentFile(file.Key, TextOf(file.Value))),
    ];

    public static string TextOf(ImmutableArray<byte> file) => Encoding.UTF8.GetString(LineEndings.Plain(file).AsSpan()).TrimStart('\uFEFF');
}

/// <summary>What a Word file is to hold and how it may be worked on.</summary>
internal sealed record WordChoice(string Part, bool Review, bool LocksData);
