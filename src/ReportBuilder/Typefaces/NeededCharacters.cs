using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Layout;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Publishing;

namespace ReportBuilder.Typefaces;

/// <summary>The characters of an edition's pages that the family of its theme lacks.</summary>
/// <param name="Missing">Those that no face has, in order.</param>
/// <param name="All">Those and the ones that are taken from fallbacks, in order.</param>
internal sealed record NeededCharacters(ImmutableArray<Rune> Missing, ImmutableArray<Rune> All)
{
    /// <summary>Marks that Chinese shares with Latin and sets wider, and the space.</summary>
    private const string Shared = " \u00B7\u2014\u2018\u2019\u201C\u201D\u2026";

    /// <summary>The beginnings of the keys of phrases that pages say and no PDF need print.</summary>
    private static readonly string[] Spoken = ["site.", "story.", "publication."];

    /// <summary>What a font for the edition should have, where it has it.</summary>
    public ImmutableArray<Rune> Wanted => [.. All.Concat(Said).Concat(Shared.EnumerateRunes()).Distinct().Order()];

    /// <summary>What the site says of itself in Chinese, Japanese or Korean, beyond what the pages print: its menus, its search.</summary>
    public ImmutableArray<Rune> Said { get; init; } = [];

    /// <summary>Of an edition in several languages.</summary>
    public static NeededCharacters Of(IEnumerable<ReportDraft> drafts)
    {
        var needed = drafts.Select(Of).ToList();
        return new([.. needed.SelectMany(one => one.Missing).Distinct().Order()], [.. needed.SelectMany(one => one.All).Distinct().Order()])
        {
            Said = [.. needed.SelectMany(one => one.Said)],
        };
    }

    /// <summary>Of the report and of its publications.</summary>
    public static NeededCharacters Of(ReportDraft draft)
    {
        var documents = draft.Document.Publications.Select(PublicationHead.On).Prepend(draft.Document);
        var laidOut = documents.AsParallel().AsOrdered().Select(document => Typesetter.LayOut(document, draft.Inputs.Fonts).Value).ToList();
        ImmutableArray<Rune> missing = [.. laidOut.SelectMany(pages => pages.Missing).Distinct().Order()];
        var own = draft.Inputs.Fonts.Faces.Select(face => face.Face).ToHashSet(ReferenceEqualityComparer.Instance);
        var others = laidOut.SelectMany(pages => pages.Pages)
            .SelectMany(page => page.Items.OfType<PlacedText>())
            .Where(text => !own.Contains(text.Font) && !IsCarried(text.Font, draft.Inputs.Fonts))
            .SelectMany(text => text.Glyphs)
            .SelectMany(glyph => glyph.Text.EnumerateRunes())
            .Where(rune => !Rune.IsWhiteSpace(rune));
        return new(missing, [.. others.Concat(missing).Distinct().Order()]) { Said = SaidBy(draft.Document.Edition.Wording) };
    }

    /// <summary>Formulas and code have faces that the program carries whole.</summary>
    private static bool IsCarried(FontFace face, FontFamily fonts) =>
        (fonts.Maths is { IsValueCreated: true } maths && maths.Value == face) || (fonts.Code is { IsValueCreated: true } code && code.Value == face);

    private static ImmutableArray<Rune> SaidBy(Wording wording) =>
    [
        .. Wording.Keys.Where(key => Spoken.Any(about => key.StartsWith(about, StringComparison.Ordinal)))
            .SelectMany(key => (wording.Own.GetValueOrDefault(key) ?? Wording.TextOf(wording.SpokenLanguage, key) ?? "").EnumerateRunes())
            .Where(rune => EastAsianText.IsSquare(rune.Value)),
    ];
}
