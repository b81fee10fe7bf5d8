using System.Collections.Immutable;
using ReportBuilder.Composing.Outline;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Composing.Pictures;

/// <summary>The picture and the logo of a part of the report: its front matter's own, or those of the theme where it opens or covers.</summary>
internal static class SectionPictures
{
    /// <summary>They stand before everything else of the opening. RB4429: a logo has no place there.</summary>
    public static ImmutableArray<Block> Of(SectionDraft draft, SectionPlan plan)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (Picture(draft, plan) is { } picture)
            blocks.Add(picture with { IsBanner = true });
        if (Logo(draft, plan) is { } logo)
            blocks.Add(logo with { IsLogo = true });
        return blocks.ToImmutable();
    }

    private static Illustration? Picture(SectionDraft draft, SectionPlan plan)
    {
        if (plan.Content is { } text && Key(text) is { Length: > 0 } key)
            return Own(draft, text, key);
        return plan.Kind is SectionKind.Cover or SectionKind.Part or SectionKind.Dimension ? OfTheme(draft, draft.Inputs.Theme.Picture) : null;
    }

    private static Illustration? Logo(SectionDraft draft, SectionPlan plan)
    {
        if (plan.Content is not { } text || text["logo"].Length == 0)
            return plan.Kind is SectionKind.Cover or SectionKind.TitlePage ? OfTheme(draft, draft.Inputs.Theme.Logo, isLogo: true) : null;
        if (plan.Kind is SectionKind.Cover or SectionKind.TitlePage or SectionKind.CaseStudy or SectionKind.BackCover)
            return Own(draft, text, "logo");
        draft.Error(
            "RB4429",
            text.PlaceOf("logo"),
            "a logo has no place in this part",
            "covers, title pages, case studies and the back cover have one; elsewhere put the picture into the text"
        );
        return null;
    }

    private static string Key(ContentText text) => text["picture"].Length > 0 ? "picture" : text["image"].Length > 0 ? "image" : "";

    private static Illustration? OfTheme(SectionDraft draft, ThemePicture? picture, bool isLogo = false)
    {
        if (picture is null)
            return null;
        var wish = IsNoted(draft, picture.Path, EditionFile) ? new() : Ornament;
        return new IllustrationWriter(draft, EditionFile).Write(picture.Path, new("", "", ""), wish, picture.Place, counted: false, asksCredit: !isLogo);
    }

    private static Illustration? Own(SectionDraft draft, ContentText text, string key)
    {
        if (text[key] is not { Length: > 0 } path || path == PicturePath.None)
            return null;
        string Say(string what) => text[$"{key}-{what}"];
        var place = text.PlaceOf(key);
        var alternative = Say("alt").Length > 0 ? Say("alt") : key == "image" ? text["alt"] : "";
        var wish = alternative.Length == 0 && Say("caption").Length == 0 && !IsNoted(draft, path, text.Path) ? Ornament : new();
        if (Say("focus") is { Length: > 0 } focus)
            wish = wish.With("focus", focus, (message, hint) => draft.Error("RB4420", text.PlaceOf($"{key}-focus"), message, hint));
        return new IllustrationWriter(draft, text.Path).Write(
            path,
            new(alternative, Say("caption"), Say("credit")),
            wish,
            place,
            counted: false,
            asksCredit: key != "logo"
        );
    }

    private const string EditionFile = "content/report.yaml";

    private static PictureWish Ornament { get; } = new PictureWish().With("decorative", "", (_, _) => { });

    /// <summary>Whether data/pictures.csv says what a picture shows.</summary>
    private static bool IsNoted(SectionDraft draft, string path, string text) => draft.Inputs.PictureNotes.Values.Any(note =>
        note.Alternative.Length > 0 && PicturePath.Find(path, text, note.Path.Equals) is not null
    );
}
