using System.Xml.Linq;

namespace ReportBuilder.Word.Reading;

/// <summary>
/// Reads the paragraphs of a story (the body, or the notes) into passages by their bookmarks, and where comments stand in them.
/// </summary>
internal sealed class StoryReader
{
    private const string Break = "\n\n";
    private const int MostParagraphs = 100_000;

    /// <summary>Fields whose words are worked out, and no text of anybody.</summary>
    private static readonly string[] WorkedOut = ["NOTEREF", "SEQ", "PAGE", "PAGEREF", "NUMPAGES", "STYLEREF", "TOC", "REF"];

    private readonly List<PassageDraft> passages = [];
    private readonly Dictionary<string, PassageDraft> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bookmarkNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommentPlace> comments = new(StringComparer.Ordinal);
    private readonly List<FieldState> fields = [];
    private PassageDraft? current;
    private PassageDraft? row;
    private int paragraphs;
    private bool isRow;
    private bool hasId;
    private Piece mark = new("", Tracked.Kept);

    public IEnumerable<Passage> Passages()
    {
        Rename();
        return passages.Where(passage => passage.Id.Length > 0 || passage.Pieces.Count > 0)
            .Select(passage => new Passage(passage.Id, [.. passage.Pieces], passage.EndsDeleted));
    }

    /// <summary>By the id of the comment.</summary>
    public IReadOnlyDictionary<string, CommentPlace> Comments => comments;

    public void Read(XElement container)
    {
        foreach (var element in container.Elements())
            ReadBlock(element);
    }

    /// <summary>
    /// Some programs give a bookmark that they copy another ending, also where they keep only the copy. Of two of one name the
    /// second is a new paragraph.
    /// </summary>
    private void Rename()
    {
        var seen = passages.Select(passage => passage.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var passage in passages)
        {
            var copy = passage.Id.IndexOf("_Copy_", StringComparison.Ordinal);
            if (copy > 0)
                passage.Id = seen.Add(passage.Id[..copy]) ? passage.Id[..copy] : "";
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in passages.Where(passage => passage.Id.Length > 0 && !taken.Add(passage.Id)))
            passage.Id = "";
    }

    private void ReadBlock(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "p":
                ReadParagraph(element);
                break;
            case "tr":
                (row, isRow) = (null, true);
                Read(element);
                (row, isRow) = (null, false);
                break;
            case "bookmarkStart" or "bookmarkEnd" or "commentRangeStart" or "commentRangeEnd":
                ReadInline(element, Plain);
                break;
            case "tbl" or "tc" or "sdt" or "sdtContent" or "customXml" or "ins" or "del" or "moveFrom" or "moveTo" or "footnote" or "endnote" or "body":
                Read(element);
                break;
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        if (++paragraphs > MostParagraphs)
            throw new WordFileException(
                $"the file has more than {MostParagraphs} paragraphs",
                "send only the part of the report that is under review (export --part)");
        // What stands open was begun in a paragraph before: this one goes on with it.
        var continued = open.Values.LastOrDefault();
        (current, hasId) = (null, false);
        // A field ends with its paragraph, but for the contents; and the contents end where a paragraph of the report begins.
        fields.RemoveAll(field => !field.Spans || paragraph.Elements(ReviewNames.W + "bookmarkStart")
            .Any(start => start.Text(ReviewNames.W + "name").StartsWith("_p", StringComparison.Ordinal)));
        var before = mark;
        if (continued is not null)
        {
            current = continued;
            current.Pieces.Add(before with { Text = Break });
            hasId = true;
        }
        else
        {
            current = new PassageDraft("");
        }

        foreach (var element in paragraph.Elements())
            ReadInline(element, Plain);
        mark = MarkOf(paragraph);
        if (!hasId && current.Pieces.Any(piece => piece.Text.Trim().Length > 0))
            Unnamed(current);
        if (hasId)
            current.EndsDeleted |= mark.Change == Tracked.Deleted;
    }

    /// <summary>A paragraph without a bookmark: another cell of a row, or a new paragraph.</summary>
    private void Unnamed(PassageDraft paragraph)
    {
        if (row is not null)
        {
            row.Pieces.Add(new("\t", Tracked.Kept));
            row.Pieces.AddRange(paragraph.Pieces);
            foreach (var place in comments.Values.Where(place => place.Passage == paragraph))
                place.Passage = row;
        }
        else
        {
            passages.Add(paragraph);
        }
    }

    private static Piece MarkOf(XElement paragraph)
    {
        var properties = paragraph.Element(ReviewNames.W + "pPr")?.Element(ReviewNames.W + "rPr");
        var inserted = properties?.Element(ReviewNames.W + "ins") ?? properties?.Element(ReviewNames.W + "moveTo");
        var deleted = properties?.Element(ReviewNames.W + "del") ?? properties?.Element(ReviewNames.W + "moveFrom");
        return deleted is not null ? Of(deleted, Tracked.Deleted) : inserted is not null ? Of(inserted, Tracked.Inserted) : Plain;
    }

    private static Piece Plain { get; } = new("", Tracked.Kept);

    private static Piece Of(XElement change, Tracked kind) =>
        new(
            "",
            kind,
            change.Text(ReviewNames.W + "author"),
            change.Text(ReviewNames.W + "date"),
            IsMoved: change.Name.LocalName.StartsWith("move", StringComparison.Ordinal));

    /// <param name="look">What holds of the runs inside: who changed them, in which control they stand.</param>
    private void ReadInline(XElement element, Piece look)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                ReadRun(element, look);
                break;
            case "ins" or "moveTo":
                ReadInside(element, look.Change == Tracked.Deleted ? look : Of(element, Tracked.Inserted) with { Tag = look.Tag });
                break;
            case "del" or "moveFrom":
                // Text that was inserted and deleted again by reviewers was never there.
                ReadInside(element, look.Change == Tracked.Inserted
                    ? look with { Text = "gone" }
                    : Of(element, Tracked.Deleted) with { Tag = look.Tag });
                break;
            case "sdt":
                var tag = element.Element(ReviewNames.W + "sdtPr")?.Element(ReviewNames.W + "tag")?.Text(ReviewNames.Val) ?? "";
                foreach (var content in element.Elements(ReviewNames.W + "sdtContent"))
                    ReadInside(content, tag.StartsWith("rb-", StringComparison.Ordinal) ? look with { Tag = tag } : look);
                break;
            case "hyperlink" or "smartTag" or "customXml" or "dir" or "bdo":
                ReadInside(element, look);
                break;
            case "fldSimple":
                if (!IsWorkedOut(element.Text(ReviewNames.W + "instr")))
                    ReadInside(element, look);
                break;
            case "bookmarkStart":
                BeginBookmark(element);
                break;
            case "bookmarkEnd":
                if (bookmarkNames.Remove(element.Text(ReviewNames.Id), out var name))
                    open.Remove(name);
                break;
            case "commentRangeStart":
                if (current is not null)
                    comments[element.Text(ReviewNames.Id)] = new(current, current.OriginalLength);
                break;
            case "commentRangeEnd":
                if (comments.TryGetValue(element.Text(ReviewNames.Id), out var place) && current == place.Passage)
                    place.End = current!.OriginalLength;
                break;
        }
    }

    private void ReadInside(XElement element, Piece look)
    {
        foreach (var inner in element.Elements())
            ReadInline(inner, look);
    }

    private void BeginBookmark(XElement element)
    {
        var name = element.Text(ReviewNames.W + "name");
        if (!name.StartsWith("_p", StringComparison.Ordinal))
            return;
        // LibreOffice begins the bookmark of a paragraph that was split again in its second half.
        if (current is not null && current.Id == name)
        {
            bookmarkNames[element.Text(ReviewNames.Id)] = name;
            return;
        }

        var named = new PassageDraft(name);
        if (hasId || current is null)
        {
            // A second one in the same paragraph: two paragraphs were joined.
            if (current is not null)
                current.EndsDeleted = true;
            current = named;
        }
        else
        {
            named.Pieces.AddRange(current.Pieces);
            foreach (var place in comments.Values.Where(place => place.Passage == current))
                place.Passage = named;
            current = named;
        }

        (hasId, row) = (true, isRow ? row ?? named : null);
        passages.Add(named);
        bookmarkNames[element.Text(ReviewNames.Id)] = name;
        open[name] = named;
    }

    private void ReadRun(XElement run, Piece look)
    {
        var restyled = run.Element(ReviewNames.W + "rPr")?.Element(ReviewNames.W + "rPrChange");
        foreach (var element in run.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "t" or "delText":
                    Add(element.Value, look, restyled);
                    break;
                case "tab":
                    Add(" ", look, restyled);
                    break;
                case "br" or "cr":
                    // A break of the page or column prints nothing.
                    Add(element.Text(ReviewNames.W + "type") is "" or "textWrapping" ? "\n" : "", look, restyled);
                    break;
                case "noBreakHyphen":
                    Add("\u2011", look, restyled);
                    break;
                case "fldChar":
                    FieldMark(element.Text(ReviewNames.W + "fldCharType"));
                    break;
                case "instrText" when fields.Count > 0:
                    fields[^1].Code += element.Value;
                    break;
                case "commentReference":
                    if (current is not null)
                        comments.TryAdd(element.Text(ReviewNames.Id), new(current, current.OriginalLength));
                    break;
            }
        }
    }

    private void Add(string text, Piece look, XElement? restyled)
    {
        if (text.Length == 0 || current is null || look.Text == "gone"
            || fields.Any(field => !field.ShowsResult || IsWorkedOut(field.Code)))
            return;
        var piece = look with { Text = text, IsRestyled = restyled is not null };
        if (restyled is not null && piece.Change == Tracked.Kept)
            piece = piece with { Author = restyled.Text(ReviewNames.W + "author"), Date = restyled.Text(ReviewNames.W + "date") };
        if (current.Pieces is [.., var before] && before with { Text = "" } == piece with { Text = "" })
            current.Pieces[^1] = piece with { Text = before.Text + text };
        else
            current.Pieces.Add(piece);
    }

    private void FieldMark(string type)
    {
        if (type == "begin")
            fields.Add(new());
        else if (type == "separate" && fields.Count > 0)
            fields[^1].ShowsResult = true;
        else if (type == "end" && fields.Count > 0)
            fields.RemoveAt(fields.Count - 1);
        if (fields.Count > 0)
            fields[^1].Spans = fields[^1].Code.TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsWorkedOut(string code) =>
        code.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, ..]
            && WorkedOut.Contains(name.ToUpperInvariant(), StringComparer.Ordinal);
}
