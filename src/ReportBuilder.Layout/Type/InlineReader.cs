using System.Collections.Immutable;
using ReportBuilder.Layout.Maths;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Maths;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Layout.Type;

/// <summary>Reads running text as pieces of one style each, and tags its links and note references.</summary>
/// <remarks>Where text and links mix, plain stretches get a Span of their own: the order of reading is then in the tree alone.</remarks>
internal sealed class InlineReader(TagTree tags, Wording wording, Setting setting)
{
    /// <summary>Note numbers stand this far up, at the least size of the report.</summary>
    private const double NoteRise = 0.36;

    /// <summary>The pieces of a text under <paramref name="tag"/>; links take the colour <paramref name="accent"/>.</summary>
    public TextPiece[] Read(ImmutableArray<Inline> content, TypeStyle style, TagBuilder? tag, Model.Pages.Rgb accent)
    {
        if (content.Length == 1 && content[0] is TextRun { Text.Length: > 0 } only)
            return [new(only.Text, style, tag)];
        var pieces = new List<TextPiece>(content.Length);
        var reading = new Reading(pieces, tag, tag is not null && content.Any(HoldsLink), accent);
        foreach (var inline in content)
            Read(inline, style, reading);
        if (reading.Anchor.Length > 0 && pieces.Count > 0)
            pieces[^1] = pieces[^1] with { Anchor = Both(pieces[^1].Anchor, reading.Anchor) };
        return pieces.ToArray();
    }

    private sealed class Reading(List<TextPiece> pieces, TagBuilder? tag, bool mixed, Model.Pages.Rgb accent)
    {
        /// <summary>The Link that a passage in another language stands in.</summary>
        public TagBuilder? Within { get; init; }

        public List<TextPiece> Pieces => pieces;

        public TagBuilder? Tag => tag;

        public bool Mixed => mixed;

        public Model.Pages.Rgb Accent => accent;

        /// <summary>The Span that plain text goes on in, until a link comes.</summary>
        public TagBuilder? Plain { get; set; }

        public TagBuilder? Link { get; set; }

        public string Target { get; set; } = "";

        public string Contents { get; set; } = "";

        /// <summary>Ids that the next piece carries.</summary>
        public string Anchor { get; set; } = "";
    }

    private static bool HoldsLink(Inline inline) => inline switch
    {
        Link or NoteReference or LanguageSpan or InlineFormula or InlinePicture { AlternativeText.Length: > 0 } => true,
        InlineContainer container => container.Content.Any(HoldsLink),
        _ => false,
    };

    private void Read(Inline inline, TypeStyle style, Reading reading)
    {
        switch (inline)
        {
            case TextRun run:
                Add(run.Text, style, reading);
                break;
            case Code code:
                Add(code.Text, style.AsCode(), reading);
                break;
            case Abbreviation abbreviation:
                Add(abbreviation.Text, style, reading);
                break;
            case LineBreak:
                Add("\n", style, reading);
                break;
            case Strong strong:
                ReadAll(strong.Content, style.Bolder(), reading);
                break;
            case Emphasis emphasis:
                ReadAll(emphasis.Content, style.Oblique(), reading);
                break;
            case Styled styled:
                ReadAll(styled.Content, style.With(styled.Style, reading.Accent), reading);
                break;
            case Bound bound:
                ReadAll(bound.Content, style, reading);
                break;
            case LanguageSpan span:
                ReadLanguage(span, style, reading);
                break;
            case PageLinks pages:
                ReadPages(pages, style, reading);
                break;
            case Anchored anchored:
                reading.Anchor = Both(reading.Anchor, anchored.Id);
                ReadAll(anchored.Content, style, reading);
                break;
            case Link link:
                ReadLink(link, style, reading);
                break;
            case NoteReference note:
                ReadNote(note, style, reading);
                break;
            case InlinePicture picture:
                ReadPicture(picture, style, reading);
                break;
            case InlineFormula formula:
                ReadFormula(formula.Formula, style, reading);
                break;
            default:
                throw new NotSupportedException($"no way to set {inline.GetType().Name}");
        }
    }

    private void ReadAll(ImmutableArray<Inline> content, TypeStyle style, Reading reading)
    {
        foreach (var inline in content)
            Read(inline, style, reading);
    }

    private void Add(string text, TypeStyle style, Reading reading)
    {
        if (text.Length == 0)
            return;
        if (style.SmallCapitals)
        {
            var plain = style with { SmallCapitals = false };
            foreach (var (letters, isSmall) in CapitalLetters.Cut(text))
                Add(letters, isSmall ? plain.Smaller(CapitalLetters.Share) : plain, reading);
            return;
        }

        if (style.Slant != 0 && EastAsianText.IsIn(text))
        {
            foreach (var passage in EastAsianText.Cut(text))
                AddPiece(text[passage.From..passage.To], passage.Language.Length > 0 ? style.EmphasisOfChinese(setting.Theme.DottedEmphasis) : style, reading);
            return;
        }

        AddPiece(text, style, reading);
    }

    private void AddPiece(string text, TypeStyle style, Reading reading)
    {
        var tag = reading.Link ?? reading.Tag;
        if (reading.Link is null && reading.Mixed)
            tag = reading.Plain ??= tags.Add(reading.Tag!, "Span", reading.Tag!.Origin);
        reading.Pieces.Add(new(text, style, tag, reading.Target, reading.Contents, reading.Anchor) { LinkTag = reading.Within });
        reading.Anchor = "";
    }

    /// <summary>A passage has a Span that says its language; a screen reader then changes its voice.</summary>
    private void ReadLanguage(LanguageSpan span, TypeStyle style, Reading reading)
    {
        if (reading.Tag is null)
        {
            ReadAll(span.Content, style, reading);
            return;
        }

        reading.Plain = null;
        var tag = tags.Add(reading.Link ?? reading.Tag, "Span", reading.Tag.Origin, new(Language: span.Language));
        var inside = new Reading(reading.Pieces, tag, span.Content.Any(HoldsLink), reading.Accent)
        {
            Within = reading.Link ?? reading.Within,
            Target = reading.Target,
            Contents = reading.Contents,
            Anchor = reading.Anchor,
        };
        ReadAll(span.Content, style, inside);
        reading.Anchor = inside.Anchor;
    }

    private static string Both(string one, string other) => one.Length == 0 ? other : $"{one} {other}";

    /// <summary>"2, 5–7": a page once, pages that follow each other as a range; each leads to the first place on it.</summary>
    private void ReadPages(PageLinks pages, TypeStyle style, Reading reading)
    {
        var places = pages.Ids
            .Select(id => (Id: id, Label: setting.PageNumbers.LabelOf(id), Page: setting.PageNumbers.PageOf(id) ?? 0))
            .DistinctBy(place => place.Page)
            .OrderBy(place => place.Page)
            .ToList();
        for (var first = 0; first < places.Count; first++)
        {
            var last = first;
            // Numbers of the front matter and of the text are no range.
            while (last + 1 < places.Count
                && places[last + 1].Page == places[last].Page + 1
                && IsFigure(places[last + 1].Label) == IsFigure(places[first].Label))
                last++;
            if (first > 0)
                Add(setting.Wording["list.comma"], style, reading);
            var words = first == last ? places[first].Label : $"{places[first].Label}–{places[last].Label}";
            ReadLink(new("#" + places[first].Id, [new TextRun(words)]), style, reading);
            first = last;
        }
    }

    private static bool IsFigure(string label) => label.Length > 0 && char.IsAsciiDigit(label[0]);

    private void ReadLink(Link link, TypeStyle style, Reading reading)
    {
        if (link.IsPageNumber && (reading.Tag is null || (reading.Link ?? reading.Within) is not null))
        {
            Add(setting.PageNumbers.LabelOf(link.Target[1..]), style, reading);
            return;
        }

        if (reading.Tag is null || (reading.Link ?? reading.Within) is not null)
        {
            ReadAll(link.Content, style, reading);
            return;
        }

        reading.Plain = null;
        reading.Link = tags.Add(reading.Tag, "Link", reading.Tag.Origin);
        (reading.Target, reading.Contents) = (link.Target, PlainText.Of(link.Content));
        if (link.Explanation.Length > 0)
            reading.Contents += ": " + link.Explanation;
        if (link.IsPageNumber)
            Add(setting.PageNumbers.LabelOf(link.Target[1..]), style with { Colour = reading.Accent }, reading);
        else
            ReadAll(link.Content, style with { Colour = reading.Accent }, reading);
        (reading.Link, reading.Target, reading.Contents) = (null, "", "");
    }

    /// <summary>A blank that no line breaks at keeps the place of the picture: tracking makes it as wide.</summary>
    private void ReadPicture(InlinePicture picture, TypeStyle style, Reading reading)
    {
        var height = style.Size * InlineArtwork.Share;
        var width = height * picture.Artwork.Shape;
        TagBuilder? tag = null;
        if (picture.AlternativeText.Length > 0 && reading.Tag is not null)
        {
            reading.Plain = null;
            tag = tags.Add(reading.Link ?? reading.Tag, "Figure", reading.Tag.Origin, new(Alternative: picture.AlternativeText));
        }

        var look = Look.OnPaper(setting.PaperColours, "ink", style.Leading);
        AddDrawing(new InlineArtwork(new(picture.Artwork, tag, setting, look), width, height), width, style, tag, reading);
    }

    /// <summary>A line may end between the parts of a formula.</summary>
    private void ReadFormula(Formula formula, TypeStyle style, Reading reading)
    {
        TagBuilder? tag = null;
        if (reading.Tag is not null)
        {
            reading.Plain = null;
            tag = tags.Add(reading.Link ?? reading.Tag, "Formula", reading.Tag.Origin, new(Alternative: formula.Words));
        }

        foreach (var (part, at) in setting.Maths.InLine(formula.Tree, style).Select((part, at) => (part, at)))
        {
            if (at > 0)
                reading.Pieces.Add(new("\u200B", style, tag));
            AddDrawing(new InlineFormulaBox(part, style.Colour, tag?.Id ?? Model.Pages.PlacedItem.Artifact), part.Width, style, tag, reading);
        }
    }

    private static void AddDrawing(IInlineDrawing drawing, double width, TypeStyle style, TagBuilder? tag, Reading reading)
    {
        // The first piece of a line gives all of it its height.
        if (reading.Pieces.Count == 0)
            reading.Pieces.Add(new("", style, reading.Tag));
        var blank = style with { Size = InlineArtwork.Hairline, Tracking = width / InlineArtwork.Hairline, Slant = 0, Weight = FontWeight.Regular };
        reading.Pieces.Add(new("\u00A0", blank, tag) { Drawing = drawing });
    }

    private void ReadNote(NoteReference note, TypeStyle style, Reading reading)
    {
        var number = note.Sign;
        var raised = style with
        {
            Size = Math.Max(TypeScale.Least, style.Size * 0.62),
            Rise = style.Size * NoteRise,
            Weight = FontWeight.Medium,
            Colour = reading.Accent,
            Slant = 0,
        };
        if (reading.Tag is null)
        {
            reading.Pieces.Add(new(number, raised, null));
            return;
        }

        JoinToTextBefore(raised, reading);
        reading.Plain = null;
        var reference = tags.Add(reading.Tag, "Reference", reading.Tag.Origin);
        var link = tags.Add(reference, "Link", reading.Tag.Origin);
        reading.Pieces.Add(new(number, raised, link, "#" + note.NoteId, wording.Say("note.number", ("number", number)), note.Id));
    }

    /// <summary>
    /// A number at the start of a line would belong to nothing: it stands right behind the word before it, and behind another number with a
    /// comma.
    /// </summary>
    private void JoinToTextBefore(TypeStyle raised, Reading reading)
    {
        if (reading.Pieces.Count == 0)
            return;
        var last = reading.Pieces[^1];
        var words = last.Text.TrimEnd(' ');
        if (IsNote(last))
            reading.Pieces.Add(new(",", raised, tags.Add(reading.Tag!, "Span", reading.Tag!.Origin)));
        else if (words.Length == 0 && reading.Pieces is [.., var before, _] && IsNote(before))
            reading.Pieces[^1] = last with { Text = ",", Style = raised };
        else
            reading.Pieces[^1] = last with { Text = words };
    }

    private static bool IsNote(TextPiece piece) => piece.Anchor.Length > 0 && piece.Style.Rise > 0;
}
