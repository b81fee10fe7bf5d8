using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Word;

/// <summary>How a report is to be written as a Word file.</summary>
/// <param name="Part">The id of the section to write; empty for the whole report.</param>
/// <param name="Review">A review copy: changes are tracked, lines numbered, the outer margin is wide, and every page says what it
/// is.</param>
/// <param name="LocksData">Whether what a call printed can be typed over.</param>
public sealed record WordOrder(string Part = "", bool Review = false, bool LocksData = false)
{
    /// <summary>
    /// The author's files as they are, which the Word file carries, so that what comes home can be compared with what was sent.
    /// </summary>
    public ImmutableArray<SentFile> Files { get; init; } = [];

    /// <summary>Where the work stands that a note prints, by the words of the note.</summary>
    public Func<string, SourcePlace> NotePlace { get; init; } = _ => SourcePlace.Unknown;

    /// <summary>The faces that charts are set in.</summary>
    public required FontFamily Fonts { get; init; }

    /// <summary>A drawing with its alternative text as an SVG file.</summary>
    public required Func<Drawing, string, ImmutableArray<byte>> Svg { get; init; }

    /// <summary>Bytes as a zlib stream (RFC 1950), the same on every machine.</summary>
    public required Func<byte[], byte[]> Compress { get; init; }
}

/// <summary>A file of the edition as it was when the report was sent.</summary>
public sealed record SentFile(string Path, string Text);
