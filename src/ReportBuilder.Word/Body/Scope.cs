using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Word.Package;

namespace ReportBuilder.Word.Body;

/// <summary>What is known and counted while one Word file is written.</summary>
internal sealed class Scope
{
    private readonly HashSet<string> cited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tags = new(StringComparer.Ordinal);
    private int drawings;
    private int controls;

    public Scope(ReportDocument document, WordOrder order, ImmutableArray<Section> sections)
    {
        (Document, Order, Sections) = (document, order, sections);
        Claims = document.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Notes = document.InReadingOrder()
            .SelectMany(found => found.Section.Content)
            .OfType<NoteList>()
            .SelectMany(list => list.Notes)
            .DistinctBy(note => note.Id)
            .ToDictionary(note => note.Id, StringComparer.Ordinal);
        Anchors = SectionWalk.AnchorsOf(sections).ToHashSet(StringComparer.Ordinal);
        Page = new(document.Theme, order.Review);
        Pictures = new(Relations, order, document.Theme);
    }

    public ReportDocument Document { get; }

    /// <summary>Of the passage that is being written, BCP 47; null for that of the file.</summary>
    public string? Language { get; set; }

    /// <summary>The words that the file adds to the report's own.</summary>
    public Wording Wording => Document.Edition.Wording;

    public WordOrder Order { get; }

    /// <summary>The sections that are written.</summary>
    public ImmutableArray<Section> Sections { get; }

    public BookmarkNames Bookmarks { get; } = new();

    public Relations Relations { get; } = new();

    public PictureParts Pictures { get; }

    public ListNumbers Lists { get; } = new();

    public PageShape Page { get; }

    public IReadOnlyDictionary<string, Claim> Claims { get; }

    public IReadOnlyDictionary<string, Note> Notes { get; }

    /// <summary>The ids that links can lead to in this file.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>The cited notes that are footnotes of the file, and those that are its endnotes, in the order in which they are cited first.</summary>
    public List<Note> Footnotes { get; } = [];

    public List<Note> Endnotes { get; } = [];

    /// <summary>Works and authors' footnotes are numbered apart: one kind stands at the foot of the page, the other at the end.</summary>
    public List<Note> Beside(bool isFootnote) => isFootnote == Document.Theme.Footnotes ? Endnotes : Footnotes;

    public List<SentParagraph> Sent { get; } = [];

    /// <summary>Words in paragraphs that are nobody's.</summary>
    public List<string> Frame { get; } = [];

    /// <summary>The figure before, by its number; the field counts on from it.</summary>
    public int LastFigure { get; set; }

    public bool IsFirstCitation(string noteId) => Notes.TryGetValue(noteId, out var note) && cited.Add(noteId) && Add(note);

    public string TagOf(string claimId)
    {
        if (!tags.TryGetValue(claimId, out var tag))
            tags.Add(claimId, tag = string.Create(CultureInfo.InvariantCulture, $"rb-{tags.Count + 1}"));
        return tag;
    }

    public string NextDrawing() => (++drawings).ToString(CultureInfo.InvariantCulture);

    public string NextControl() => (++controls).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Every claim of the sections that are written, those inside another claim too: they have a place and no control of their
    /// own.
    /// </summary>
    public ImmutableArray<SentCall> Calls()
    {
        var written = Sections.SelectMany(SectionWalk.WithChildren).Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Document.Claims.Where(claim => written.Contains(claim.SectionId)).Select(claim =>
            new SentCall(TagOf(claim.Id), claim.Place, claim.Kind.ToString()
                .ToLowerInvariant(), claim.Binding, claim.Value, claim.SourceId))];
    }

    private bool Add(Note note)
    {
        Beside(note.IsFootnote).Add(note);
        return true;
    }
}
