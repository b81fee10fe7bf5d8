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
            var last = default(UsedFont);
            foreach (var item in page.Items)
            {
                if (item is not PlacedText text)
                    continue;
                last = last?.Face == text.Font ? last : fonts.Font(text.Font, inOrder);
                last.Use(text.Glyphs.AsSpan());
            }
        }

        inOrder.ForEach(font => font.NameSilentGlyphs());
        fonts.All = [.. inOrder];
        return fonts;
    }

    private UsedFont Font(FontFace face, List<UsedFont> inOrder)
    {
        if (byFace.TryGetValue(face, out var font))
            return font;
        byFace[face] = font = new UsedFont(face, inOrder.Count);
        inOrder.Add(font);
        return font;
    }
}
