using System.Collections.Immutable;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Fonts;

/// <summary>The faces of a document in the order of their first use.</summary>
internal sealed class UsedFonts
{
    private readonly Dictionary<FontFace, UsedFont> byFace = new(ReferenceEqualityComparer.Instance);

    private UsedFonts()
    {
    }

    public ImmutableArray<UsedFont> All { get; private set; } = [];

    public UsedFont this[FontFace face] => byFace[face];

    public static UsedFonts Of(IEnumerable<Page> pages)
    {
        var fonts = new UsedFonts();
        var inOrder = new List<UsedFont>();
        foreach (var page in pages)
        {
            foreach (var item in page.Items)
            {
                if (item is PlacedText text)
                    fonts.Use(text, inOrder);
            }
        }

        inOrder.ForEach(font => font.NameSilentGlyphs());
        fonts.All = [.. inOrder];
        return fonts;
    }

    private void Use(PlacedText text, List<UsedFont> inOrder)
    {
        if (!byFace.TryGetValue(text.Font, out var font))
        {
            font = new UsedFont(text.Font, inOrder.Count);
            byFace[text.Font] = font;
            inOrder.Add(font);
        }

        foreach (ref readonly var glyph in text.Glyphs.AsSpan())
            font.Use(glyph);
    }
}
