using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace ReportBuilder.Tests.Word.Reviewing;

/// <summary>A word processor in small, with tracking on: what a reviewer does to a Word file, written as Word writes it (ECMA-376, 17.13).</summary>
internal sealed class ReviewersDesk
{
    private const string Document = "word/document.xml";
    private const string Endnotes = "word/endnotes.xml";

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    private readonly byte[] sent;
    private readonly Dictionary<string, XDocument> parts = new(StringComparer.Ordinal);
    private readonly List<XElement> comments = [];
    private readonly List<XElement> more = [];
    private int ids = 900_000;

    public ReviewersDesk(byte[] sent)
    {
        this.sent = sent;
        using var zip = new ZipArchive(new MemoryStream(sent));
        foreach (var name in new[] { Document, Endnotes })
        {
            using var part = zip.GetEntry(name)!.Open();
            parts.Add(name, XDocument.Load(part, LoadOptions.PreserveWhitespace));
        }
    }

    public string Author { get; set; } = "Ann";

    /// <summary>Whether changes are tracked.</summary>
    public bool Tracks { get; set; } = true;

    /// <summary>Other words for some, which stand in one run.</summary>
    public void Replace(string words, string others)
    {
        var run = Isolate(words);
        run.AddAfterSelf(Inserted(Copy(run, others)));
        Delete(run);
    }

    /// <summary>Other words, typed over without a trace where they stand last in the file: in a paragraph that was moved there.</summary>
    public void ReplaceLast(string paragraph, string words, string others)
    {
        var place = parts.Values.SelectMany(part => part.Descendants(W + "p")).Last(candidate => string.Concat(candidate.Descendants(W + "t").Select(part => part.Value)).Contains(paragraph, StringComparison.Ordinal));
        var text = place.Descendants(W + "t").First(candidate => candidate.Value.Contains(words, StringComparison.Ordinal));
        text.Value = text.Value.Replace(words, others, StringComparison.Ordinal);
    }

    public void Delete(string words) => Delete(Isolate(words));

    public void InsertBehind(string words, string others)
    {
        var run = Isolate(words);
        run.AddAfterSelf(Inserted(Copy(run, others)));
    }

    public void Restyle(string words)
    {
        var run = Isolate(words);
        var look = new XElement(run.Element(W + "rPr") ?? new XElement(W + "rPr"));
        run.Element(W + "rPr")?.Remove();
        run.AddFirst(new XElement(W + "rPr", look.Elements(), new XElement(W + "b"), Change("rPrChange", new XElement(W + "rPr", look.Elements()))));
    }

    /// <summary>A comment on words; its id, for answers.</summary>
    public string Comment(string words, string text, bool resolved = false)
    {
        var run = Isolate(words);
        var id = AddComment(text, resolved, "");
        run.AddBeforeSelf(new XElement(W + "commentRangeStart", new XAttribute(W + "id", id)));
        run.AddAfterSelf(new XElement(W + "commentRangeEnd", new XAttribute(W + "id", id)), new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", id))));
        return id;
    }

    public void Answer(string comment, string text) => AddComment(text, resolved: false, ParagraphOf(comment));

    /// <summary>A new paragraph begins behind the words: the first half keeps the look, the bookmark goes over both.</summary>
    public void SplitBehind(string words)
    {
        var run = Isolate(words);
        var paragraph = ParagraphWith(run);
        var rest = run.ElementsAfterSelf().ToList();
        rest.ForEach(element => element.Remove());
        paragraph.AddAfterSelf(new XElement(W + "p", paragraph.Element(W + "pPr"), rest));
        if (Tracks)
            Mark(paragraph, "ins");
    }

    /// <summary>A paragraph of its own behind the one with the words.</summary>
    public void AddParagraphBehind(string words, string text)
    {
        var added = new XElement(W + "p", Inserted(new XElement(W + "r", Text("t", text))));
        if (Tracks)
            Mark(added, "ins");
        ParagraphOfWords(words).AddAfterSelf(added);
    }

    /// <summary>The end of the paragraph with the words is taken away: it goes on with the next one.</summary>
    public void JoinWithNext(string words)
    {
        var paragraph = ParagraphOfWords(words);
        if (Tracks)
        {
            Mark(paragraph, "del");
            return;
        }

        var next = paragraph.ElementsAfterSelf(W + "p").First();
        paragraph.Add(new XElement(W + "r", Text("t", " ")), next.Elements().Where(element => element.Name != W + "pPr"));
        next.Remove();
    }

    public void RemoveParagraph(string words)
    {
        var paragraph = ParagraphOfWords(words);
        if (!Tracks)
        {
            paragraph.Remove();
            return;
        }

        DeleteAll(paragraph, "del");
        Mark(paragraph, "del");
    }

    /// <summary>Takes a paragraph and puts it behind another. Programs differ in whether the bookmark goes along.</summary>
    public void MoveBehind(string words, string others, bool takesBookmark)
    {
        var (from, behind) = (ParagraphOfWords(words), ParagraphOfWords(others));
        var copy = new XElement(from);
        (takesBookmark ? from : copy).Descendants().Where(element => element.Name == W + "bookmarkStart" || element.Name == W + "bookmarkEnd").Remove();
        foreach (var run in copy.Descendants(W + "r").Where(run => run.Ancestors(W + "ins").FirstOrDefault() is null && Tracks).ToList())
            run.ReplaceWith(Change("moveTo", run));
        behind.AddAfterSelf(copy);
        if (!Tracks)
        {
            from.Remove();
            return;
        }

        Mark(copy, "moveTo");
        DeleteAll(from, "moveFrom");
        Mark(from, "moveFrom");
    }

    public byte[] Save()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var before = new ZipArchive(new MemoryStream(sent));
            foreach (var entry in before.Entries.Where(entry => !parts.ContainsKey(entry.FullName)))
            {
                using var from = entry.Open();
                using var to = zip.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }

            foreach (var (name, part) in parts)
                Write(zip, name, part);
            if (comments.Count > 0)
            {
                Write(zip, "word/comments.xml", new(new XElement(W + "comments", comments)));
                Write(zip, "word/commentsExtended.xml", new(new XElement(W15 + "commentsEx", more)));
            }
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, XDocument part)
    {
        using var stream = zip.CreateEntry(name).Open();
        part.Save(stream, SaveOptions.DisableFormatting);
    }

    private string AddComment(string text, bool resolved, string parent)
    {
        var id = NextId();
        comments.Add(new(W + "comment", new XAttribute(W + "id", id), new XAttribute(W + "author", Author), new XAttribute(W + "date", "1903-05-01T09:00:00Z"), new XElement(W + "p", new XAttribute(W14 + "paraId", ParagraphOf(id)), new XElement(W + "r", Text("t", text)))));
        var entry = new XElement(W15 + "commentEx", new XAttribute(W15 + "paraId", ParagraphOf(id)), new XAttribute(W15 + "done", resolved ? "1" : "0"));
        if (parent.Length > 0)
            entry.Add(new XAttribute(W15 + "paraIdParent", parent));
        more.Add(entry);
        return id;
    }

    private static string ParagraphOf(string comment) => int.Parse(comment, CultureInfo.InvariantCulture).ToString("X8", CultureInfo.InvariantCulture);

    private void Delete(XElement run)
    {
        if (Tracks)
            run.ReplaceWith(Change("del", AsDeleted(run)));
        else
            run.Remove();
    }

    private void DeleteAll(XElement paragraph, string change)
    {
        foreach (var run in paragraph.Descendants(W + "r").ToList())
            run.ReplaceWith(Change(change, change == "del" ? AsDeleted(run) : run));
    }

    private object Inserted(XElement run) => Tracks ? Change("ins", run) : run;

    private void Mark(XElement paragraph, string change)
    {
        var properties = paragraph.Element(W + "pPr");
        if (properties is null)
            paragraph.AddFirst(properties = new XElement(W + "pPr"));
        properties.Add(new XElement(W + "rPr", Change(change)));
    }

    private XElement Change(string name, params object[] content) =>
        new(W + name, new XAttribute(W + "id", NextId()), new XAttribute(W + "author", Author), new XAttribute(W + "date", "1903-05-01T09:00:00Z"), content);

    private static XElement AsDeleted(XElement run) => new(W + "r", run.Elements().Select(element => element.Name == W + "t" ? Text("delText", element.Value) : element));

    private static XElement Copy(XElement run, string words) => new(W + "r", run.Element(W + "rPr"), Text("t", words));

    private static XElement Text(string name, string words) => new(W + name, new XAttribute(XNamespace.Xml + "space", "preserve"), words);

    /// <summary>The words in a run of their own.</summary>
    private XElement Isolate(string words)
    {
        var run = parts.Values.SelectMany(part => part.Descendants(W + "r")).First(candidate => candidate.Elements(W + "t").Any(text => text.Value.Contains(words, StringComparison.Ordinal)));
        var text = run.Element(W + "t")!.Value;
        var at = text.IndexOf(words, StringComparison.Ordinal);
        var own = Copy(run, words);
        run.ReplaceWith(at > 0 ? Copy(run, text[..at]) : null, own, at + words.Length < text.Length ? Copy(run, text[(at + words.Length)..]) : null);
        return own;
    }

    private XElement ParagraphOfWords(string words) => parts.Values.SelectMany(part => part.Descendants(W + "p")).First(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)).Contains(words, StringComparison.Ordinal));

    private static XElement ParagraphWith(XElement run) => run.Ancestors(W + "p").First();

    private string NextId() => (++ids).ToString(CultureInfo.InvariantCulture);
}
