using ReportBuilder.Layout.Reuse;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Layout;

/// <summary>
/// What a process that stays keeps of the last time it laid out a report: shaped words, paragraphs broken into lines and sections on their pages. Most of them come
/// again the next time. It never changes the pages. Used for one report at a time.
/// </summary>
public sealed class LayoutMemory
{
    private FontFamily? family;
    private Shaper? shaper;

    internal Shaper Shaper => shaper ?? throw new InvalidOperationException("The memory has not begun.");

    internal TextMemory Texts { get; private set; } = new(forNextTime: true);

    internal SectionMemory Sections { get; private set; } = new();

    /// <summary>Other fonts than the last time begin a new memory; fonts that were only read again from the same bytes do not.</summary>
    internal void Begin(FontFamily fonts)
    {
        if (family is not null && IsSame(family, fonts))
            return;
        (family, shaper, Texts, Sections) = (fonts, new(fonts), new(forNextTime: true), new());
    }

    /// <summary>Forgets what this time did not use.</summary>
    internal void End()
    {
        Sections.End();
        Texts.EndRound();
        Shaper.EndRound();
    }

    private static bool IsSame(FontFamily kept, FontFamily fonts)
    {
        if (kept.Faces.Length != fonts.Faces.Length || kept.Fallbacks.Length != fonts.Fallbacks.Length)
            return false;
        for (var i = 0; i < kept.Faces.Length; i++)
        {
            if (kept.Faces[i].Weight != fonts.Faces[i].Weight || !IsSame(kept.Faces[i].Face, fonts.Faces[i].Face))
                return false;
        }

        for (var i = 0; i < kept.Fallbacks.Length; i++)
        {
            if (!IsSame(kept.Fallbacks[i], fonts.Fallbacks[i]))
                return false;
        }

        return true;
    }

    private static bool IsSame(FontFace kept, FontFace face) => kept == face || (kept.Name == face.Name && kept.Bytes.AsSpan().SequenceEqual(face.Bytes.AsSpan()));
}
