using ReportBuilder.Layout.Reuse;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Layout;

/// <summary>
/// What a preview keeps from one build to the next: shaped words, paragraphs broken into lines, and sections on their pages. The pages are
/// the same with and without it. Used for one report at a time.
/// </summary>
public sealed class LayoutCache
{
    private FontFamily? family;
    private Shaper? shaper;

    internal Shaper Shaper => shaper ?? throw new InvalidOperationException("The cache has not begun.");

    internal TextCache Texts { get; private set; } = new(keepsParagraphs: true);

    internal SectionCache Sections { get; private set; } = new();

    /// <summary>Other fonts begin a new cache. Fonts that were read again from the same bytes do not.</summary>
    internal void Begin(FontFamily fonts)
    {
        if (family is not null && IsSame(family, fonts))
            return;
        (family, shaper, Texts, Sections) = (fonts, new(fonts), new(keepsParagraphs: true), new());
    }

    internal void NextGeneration()
    {
        Sections.NextGeneration();
        Texts.NextGeneration();
        Shaper.NextGeneration();
    }

    private static bool IsSame(FontFamily kept, FontFamily fonts) =>
        kept.Faces.Select(face => face.Weight).SequenceEqual(fonts.Faces.Select(face => face.Weight))
        && FacesOf(kept).Count() == FacesOf(fonts).Count()
        && FacesOf(kept).Zip(FacesOf(fonts)).All(pair => IsSame(pair.First, pair.Second));

    private static IEnumerable<FontFace> FacesOf(FontFamily family) => family.Faces.Select(face => face.Face).Concat(family.Fallbacks);

    private static bool IsSame(FontFace kept, FontFace face) =>
        kept == face || (kept.Name == face.Name && kept.Bytes.AsSpan().SequenceEqual(face.Bytes.AsSpan()));
}
