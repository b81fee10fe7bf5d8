using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Composing.Pictures;

/// <summary>Makes an illustration from a picture that a text names, what it wishes and what is said of it.</summary>
/// <param name="text">The path of the text, which a picture may stand beside.</param>
internal sealed class IllustrationWriter(SectionDraft draft, string text)
{
    /// <summary>Fewer dots across than this is a picture that no crop can help.</summary>
    private const int FewestDots = 16;

    /// <summary>
    /// The illustration, or null after a diagnostic. RB4421: there is no such picture, or its format is not read. RB4422: it has no alternative
    /// text. RB4423: it has no credit. RB4424: it cannot be cut so. RB4425: it is an ornament and has words.
    /// </summary>
    /// <param name="asksCredit">Whether it has to say whose it is.</param>
    /// <param name="counted">Whether it is one of the figures where it has a caption.</param>
    public Illustration? Write(string path, PictureWords said, PictureWish wish, SourcePlace place, bool counted = true, bool asksCredit = true)
    {
        if (Find(path, place) is not { } file)
            return null;
        var words = wish.IsOrnament ? said : Noted(file, said);
        if (Cut(file, wish, place) is not { } artwork || !Speaks(file, asksCredit ? words : words with { Credit = "-" }, wish, place))
            return null;
        var counts = counted && words.Caption.Length > 0 && !wish.IsOrnament;
        return new(
            0,
            artwork,
            wish.IsOrnament ? "" : Typography.Set(words.Alternative, '\0'),
            Printed(words.Caption, place),
            Printed(words.Credit, place),
            wish.Width,
            place
        )
        {
            Counts = counts,
            Id = wish.Id.Length > 0 ? draft.Ids.TakeAuthors(wish.Id, draft.Id, place, draft.Diagnostics) : counts ? draft.Ids.TakeFigures() : "",
        };
    }

    /// <summary>A picture in a line, or null after a diagnostic. The words of its title are not printed there.</summary>
    public InlinePicture? WriteInline(string path, string alternative, PictureWish wish, SourcePlace place)
    {
        if (Find(path, place) is not { } file)
            return null;
        var words = Noted(file, new(alternative, "", ""));
        return Cut(file, wish, place) is { } artwork && Speaks(file, words with { Credit = "-" }, wish, place)
            ? new InlinePicture(artwork, wish.IsOrnament ? "" : Typography.Set(words.Alternative, '\0'))
            : null;
    }

    private PictureFile? Find(string path, SourcePlace place)
    {
        var pictures = draft.Inputs.Pictures;
        if (PicturePath.Find(Uri.UnescapeDataString(path), text, pictures.ContainsKey) is { } found)
            return pictures[found];
        var (what, hint) = Missing(path);
        draft.Error("RB4421", place, what, hint);
        return null;
    }

    private (string What, string Hint) Missing(string path) =>
        path.Contains(':', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal)
            ? ($"the picture '{path}' is not in the edition", "save it under content/media and name it from there: a report is whole without the web")
        : UnreadPicture.Named(path) is { } unread ? ($"the picture '{path}' is in the format {unread.Name}, which is not read", unread.Hint)
        : (
            $"there is no picture '{path}'",
            NearestName.Hint(path, draft.Inputs.Pictures.Keys) is { Length: > 0 } near ? near : "put it under content/media: PNG, JPEG, WebP or SVG");

    /// <summary>What the text leaves out stands in data/pictures.csv.</summary>
    private PictureWords Noted(PictureFile file, PictureWords said)
    {
        if (!draft.Inputs.PictureNotes.TryGetValue(file.Path, out var note))
            return said;
        string[] credit = [said.Credit.Length > 0 ? said.Credit : note.Credit, note.Licence, note.Source];
        return new(
            said.Alternative.Length > 0 ? said.Alternative : note.Alternative,
            said.Caption.Length > 0 ? said.Caption : note.Caption,
            string.Join(draft.Wording["list.semicolon"], credit.Where(part => part.Length > 0))
        );
    }

    private Artwork? Cut(PictureFile file, PictureWish wish, SourcePlace place)
    {
        var whole = (double)file.Width / file.Height;
        var shape = wish.Shape ?? Math.Clamp(whole, PictureWish.NarrowestShape, PictureWish.WidestShape);
        var artwork = new Artwork(file, PictureCrop.Of(whole, shape, wish.Focus), wish.Focus);
        if (file.Drawing is not null || (artwork.Width >= FewestDots && artwork.Height >= FewestDots) || wish.Shape is null)
            return artwork;
        draft.Error(
            "RB4424",
            place,
            $"{file.Path} has {file.Width} by {file.Height} pixels: cut so, nearly nothing is left of it",
            "choose another crop, or a larger picture"
        );
        return null;
    }

    private bool Speaks(PictureFile file, PictureWords words, PictureWish wish, SourcePlace place)
    {
        if (wish.IsOrnament && words.Caption.Length > 0)
            draft.Error("RB4425", place, $"{file.Path} is decorative and has a caption", "leave one of the two out: what says something is no ornament");
        else if (!wish.IsOrnament && words.Alternative.Length == 0)
            draft.Error(
                "RB4422",
                place,
                $"{file.Path} has no words for readers who do not see it",
                "say between the brackets what it shows, or mark it {decorative} where it says nothing"
            );
        else if (!wish.IsOrnament && words.Credit.Length == 0)
            draft.Warn(
                "RB4423",
                place,
                $"{file.Path} does not say whose picture it is",
                "end its title with a credit (\"... Photo: A. Name\"), or give it a row in data/pictures.csv"
            );
        return wish.IsOrnament || words.Alternative.Length > 0;
    }

    private string Printed(string words, SourcePlace place)
    {
        draft.NoteText(words, place);
        return Typography.Set(words, '\0');
    }
}
