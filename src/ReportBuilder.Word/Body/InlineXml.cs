using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;
using ReportBuilder.Word.Maths;
using ReportBuilder.Word.Package;

namespace ReportBuilder.Word.Body;

/// <summary>Writes running text as runs, and keeps its words as they will be compared when the file comes home.</summary>
internal sealed class InlineXml(Scope scope, Xml xml, StringBuilder words)
{
    /// <summary>What Word takes as the title or tag of a content control.</summary>
    private const int LongestTitle = 64;

    /// <summary>Of a picture in a line, in points.</summary>
    private const double LineHeight = 12;

    public void Write(ImmutableArray<Inline> inlines, RunLook look = default)
    {
        look = look with { Language = look.Language ?? scope.Language };
        foreach (var inline in inlines)
            Write(inline, look);
    }

    /// <summary>Line by line, each part in the style of its kind.</summary>
    public void Write(Listing listing)
    {
        var number = 0;
        foreach (var line in CodeParts.Lines(listing))
        {
            if (number++ > 0)
                Break(default);
            if (listing.Numbered)
                Number(number);
            foreach (var part in line)
                Text(part.Text, new(Style: StylesPart.Of(part.Kind)) { Language = scope.Language });
        }
    }

    /// <summary>Before a line of code: a field, so that it is nobody's words when the file comes home.</summary>
    private void Number(int number)
    {
        var look = new RunLook(Style: "LineNumber");
        Field.Begin(xml, number == 1 ? "SEQ CodeLine \\* ARABIC \\r 1" : "SEQ CodeLine \\* ARABIC", look);
        Field.Text(xml, number.ToString(CultureInfo.InvariantCulture), look);
        Field.End(xml, look);
        // Word processors that count the lines anew leave out a tab inside the field. It comes home as a blank.
        xml.Raw("<w:r><w:tab/></w:r>");
        words.Append(' ');
    }

    public void Text(string text, RunLook look = default)
    {
        if (text.Length == 0)
            return;
        text = text.Replace('\t', ' ').ReplaceLineEndings(" ");
        words.Append(text);
        Run(text, look);
    }

    private void Write(Inline inline, RunLook look)
    {
        switch (inline)
        {
            case TextRun run:
                Text(run.Text, look);
                break;
            case Code code:
                Lines(code.Text, look with { Style = "Code" });
                break;
            case Abbreviation abbreviation:
                Text(abbreviation.Text, look);
                break;
            case LineBreak:
                Break(look);
                break;
            case Strong strong:
                Write(strong.Content, look with { Bold = true });
                break;
            case Emphasis emphasis:
                Write(emphasis.Content, look with { Italic = !look.Italic });
                break;
            case Styled styled:
                Write(styled.Content, look with { Styled = styled.Style });
                break;
            case LanguageSpan span:
                Write(span.Content, look with { Language = span.Language });
                break;
            case PageLinks pages:
                Write(pages.Content, look);
                break;
            case Anchored anchored:
                var number = scope.Bookmarks.NextNumber();
                xml.Empty("w:bookmarkStart", ("w:id", number), ("w:name", BookmarkNames.Anchor(anchored.Id)));
                Write(anchored.Content, look);
                xml.Empty("w:bookmarkEnd", ("w:id", number));
                break;
            case Link link:
                Link(link, look);
                break;
            case NoteReference reference:
                Reference(reference);
                break;
            case InlinePicture picture:
                new DrawingXml(scope, xml).Write(picture.Artwork, picture.AlternativeText, LineHeight * picture.Artwork.Shape);
                break;
            case InlineFormula formula:
                xml.Raw(OfficeMath.Write(formula.Formula.Tree));
                break;
            case Bound bound:
                Bound(bound, look);
                break;
            default:
                throw new NotSupportedException($"No run for {inline.GetType().Name}.");
        }
    }

    private void Lines(string text, RunLook look)
    {
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
                Break(look);
            Text(lines[at], look);
        }
    }

    private void Break(RunLook look)
    {
        words.Append('\n');
        xml.Open("w:r");
        look.Write(xml);
        xml.Empty("w:br").Close("w:r");
    }

    private void Run(string text, RunLook look)
    {
        xml.Open("w:r");
        look.Write(xml);
        xml.Open("w:t", ("xml:space", "preserve")).Words(text).Close("w:t").Close("w:r");
    }

    private void Link(Link link, RunLook look)
    {
        var inside = look with { Style = "Hyperlink" };
        if (link.Target.StartsWith('#') && scope.Anchors.Contains(link.Target[1..]))
            xml.Open("w:hyperlink", ("w:anchor", BookmarkNames.Anchor(link.Target[1..])), ("w:history", "1"));
        else if (IsAddress(link.Target))
            xml.Open("w:hyperlink", ("r:id", scope.Relations.Add("hyperlink", link.Target, isOutside: true)), ("w:history", "1"));
        else
        {
            Write(link.Content, look);
            return;
        }

        if (link.IsPageNumber)
            Field.Write(xml, $"PAGEREF {BookmarkNames.Anchor(link.Target[1..])} \\h", "", inside);
        else
            Write(link.Content, inside);
        xml.Close("w:hyperlink");
    }

    private static bool IsAddress(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";

    /// <summary>The first citation carries the note; the others refer to its number by a field.</summary>
    private void Reference(NoteReference reference)
    {
        var beside = scope.Beside(reference.IsFootnote);
        var kind = beside == scope.Footnotes ? "footnote" : "endnote";
        var style = beside == scope.Footnotes ? "FootnoteReference" : "EndnoteReference";
        var look = new RunLook(Style: style);
        if (scope.IsFirstCitation(reference.NoteId))
        {
            var number = scope.Bookmarks.NextNumber();
            xml.Empty("w:bookmarkStart", ("w:id", number), ("w:name", BookmarkNames.Note(reference.NoteId))).Open("w:r");
            look.Write(xml);
            xml.Empty($"w:{kind}Reference", ("w:id", PageShape.Text(beside.Count)))
                .Close("w:r")
                .Empty("w:bookmarkEnd", ("w:id", number));
        }
        else if (scope.Notes.ContainsKey(reference.NoteId))
        {
            Field.Write(
                xml,
                $"NOTEREF {BookmarkNames.Note(reference.NoteId)} \\f \\h",
                reference.Sign,
                look);
        }
    }

    private void Bound(Bound bound, RunLook look)
    {
        if (!scope.Claims.TryGetValue(bound.ClaimId, out var claim))
        {
            Write(bound.Content, look);
            return;
        }

        xml.Open("w:sdt")
            .Open("w:sdtPr")
            .Empty("w:alias", ("w:val", Cut(TitleOf(claim))))
            .Empty("w:tag", ("w:val", scope.TagOf(claim.Id)))
            .Empty("w:id", ("w:val", scope.NextControl()));
        if (scope.Order.LocksData && claim.Kind != ClaimKind.Asserted)
            xml.Empty("w:lock", ("w:val", "sdtContentLocked"));
        xml.Close("w:sdtPr").Open("w:sdtContent");
        Write(bound.Content, look);
        xml.Close("w:sdtContent").Close("w:sdt");
    }

    private string TitleOf(Claim claim) => claim.Kind switch
    {
        ClaimKind.Computed => scope.Wording.Say("word.computed", ("binding", claim.Binding)),
        ClaimKind.External => scope.Wording.Say("word.external", ("source", claim.SourceId.Length > 0 ? claim.SourceId : claim.Binding)),
        _ => scope.Wording.Say("word.asserted", ("condition", claim.Binding)),
    };

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";
}
