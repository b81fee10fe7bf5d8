using System.Collections.Immutable;
using ReportBuilder.Composing.Outline;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Pictures;

/// <summary>The picture and the logo that a front matter gives to a part of the report.</summary>
internal static class SectionPictures
{
    /// <summary>They stand before everything else of the opening. RB4429: a logo has no place there.</summary>
    public static ImmutableArray<Block> Of(SectionDraft draft, SectionPlan plan)
    {
        if (plan.Content is not { } text)
            return [];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (Picture(draft, text, text["picture"].Length > 0 ? "picture" : "image") is { } picture)
            blocks.Add(picture with { IsBanner = true });
        if (Picture(draft, text, "logo") is { } logo)
        {
            if (plan.Kind is SectionKind.Cover or SectionKind.TitlePage or SectionKind.CaseStudy)
                blocks.Add(logo with { IsLogo = true });
            else
                draft.Error(
                    "RB4429",
                    text.PlaceOf("logo"),
                    "a logo has no place in this part",
                    "covers, title pages and case studies have one; elsewhere put the picture into the text"
                );
        }

        return blocks.ToImmutable();
    }

    private static Illustration? Picture(SectionDraft draft, ContentText text, string key)
    {
        if (text[key] is not { Length: > 0 } path)
            return null;
        string Say(string what) => text[$"{key}-{what}"];
        var place = text.PlaceOf(key);
        var alternative = Say("alt").Length > 0 ? Say("alt") : key == "image" ? text["alt"] : "";
        var wish = new PictureWish();
        if (Say("focus") is { Length: > 0 } focus)
            wish = wish.With("focus", focus, (message, hint) => draft.Error("RB4420", text.PlaceOf($"{key}-focus"), message, hint));
        var noted = draft.Inputs.PictureNotes.Values.Any(note =>
            note.Alternative.Length > 0 && Model.Pictures.PicturePath.Find(path, text.Path, note.Path.Equals) is not null
        );
        if (alternative.Length == 0 && !noted && Say("caption").Length == 0)
            wish = wish.With("decorative", "", (_, _) => { });
        var credit = key == "logo" && Say("credit").Length == 0 ? "" : Say("credit");
        return new IllustrationWriter(draft, text.Path).Write(
            path,
            new(alternative, Say("caption"), credit),
            wish,
            place,
            counted: false,
            asksCredit: key != "logo"
        );
    }
}
