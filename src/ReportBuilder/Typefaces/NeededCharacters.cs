using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Layout;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Typefaces;

/// <summary>The characters of an edition's pages that the family of its theme lacks.</summary>
/// <param name="Missing">Those that no face has, in order.</param>
/// <param name="All">Those and the ones that are taken from fallbacks, in order.</param>
internal sealed record NeededCharacters(ImmutableArray<Rune> Missing, ImmutableArray<Rune> All)
{
    /// <summary>Marks that Chinese shares with Latin and sets wider, and the space.</summary>
    private const string Shared = " \u00B7\u2014\u2018\u2019\u201C\u201D\u2026";

    /// <summary>What a font for the edition should have, where it has it.</summary>
    public ImmutableArray<Rune> Wanted => [.. All.Concat(Shared.EnumerateRunes()).Distinct().Order()];

    public static NeededCharacters Of(ReportDraft draft)
    {
        var pages = Typesetter.LayOut(draft.Document, draft.Inputs.Fonts).Value;
        var own = draft.Inputs.Fonts.Faces.Select(face => face.Face).ToHashSet(ReferenceEqualityComparer.Instance);
        var others = pages.Pages.SelectMany(page => page.Items.OfType<PlacedText>())
            .Where(text => !own.Contains(text.Font))
            .SelectMany(text => text.Glyphs)
            .SelectMany(glyph => glyph.Text.EnumerateRunes())
            .Where(rune => !Rune.IsWhiteSpace(rune));
        return new(pages.Missing, [.. others.Concat(pages.Missing).Distinct().Order()]);
    }
}
