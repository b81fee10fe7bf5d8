using System.Collections.Immutable;
using ReportBuilder.Html.Markup.Proof;
using ReportBuilder.Html.Pictures;
using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Syndication;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Html.Markup;

/// <summary>A heading on the page, for the list of what is on it and for the search index.</summary>
internal sealed record PageHeading(int Level, string Id, string Text);

/// <summary>A passage for the search index: the heading it stands under and its words.</summary>
internal sealed record Passage(string Fragment, string Heading, string Text)
{
    /// <summary>What the thing under the heading is called in other languages; empty mostly.</summary>
    public string Names { get; init; } = "";

    /// <summary>What the search can narrow to: a variable or a figure; empty for text.</summary>
    public string Kind { get; init; } = "";

    public const string OfVariable = "variable";

    /// <summary>A chart or a table.</summary>
    public const string OfFigure = "figure";
}

/// <summary>What gathers while one page is written. Each page has its own, so pages can be written side by side.</summary>
/// <param name="html">Where the parts of the page are written that its template puts together.</param>
internal sealed class PageScope(Site site, SitePage page, HtmlText html)
{
    /// <summary>So many ids a page has as a rule.</summary>
    private const int Ids = 120;

    private readonly HashSet<string> usedIds = new(Ids, StringComparer.Ordinal) { "content" };
    private readonly HashSet<string> notesShown = new(StringComparer.Ordinal);
    private readonly HashSet<string> claimsCited = new(StringComparer.Ordinal);

    private readonly Lazy<LinkPreview?> preview = new(() =>
        site.Document.Edition.BaseUrl.Length > 0 && page is { StandsAlone: false, Section: { } section } ? site.PreviewOf(section) : null);

    private bool showsPictures;

    public Site Site { get; } = site;

    public SitePage Page { get; } = page;

    /// <summary>Where the parts of the page are written that its template puts together.</summary>
    public HtmlText Html { get; } = html;

    public List<Diagnostic> Diagnostics { get; } = [];

    public List<PageHeading> Headings { get; } = [];

    public List<Passage> Passages { get; } = [];

    /// <summary>Every claim that stands on the page, each once, in reading order.</summary>
    public List<PrintedClaim> Claims { get; } = [];

    /// <summary>The charts and tables that other sites may show alone.</summary>
    public List<Embedded> Embeds { get; } = [];

    /// <summary>What the page offers for download.</summary>
    public List<SiteFile> Files { get; } = [];

    /// <summary>The picture that goes with links to the page, where it has one of its own.</summary>
    public LinkPreview? Preview => preview.Value;

    /// <summary>The line that an author would mend, while its block is being written.</summary>
    public SourcePlace Place { get; set; } = SourcePlace.Unknown;

    /// <summary>The language of what is being written, a passage's own.</summary>
    public string Language { get; set; } = site.Document.Edition.Language;

    /// <summary>True while the text is written that has a margin for notes.</summary>
    public bool HasMargin { get; set; }

    /// <summary>Levels added to headings of sections that share a page with the one above them.</summary>
    public int Deeper { get; set; }

    public string Href(string id) => Site.Plan.Href(Page, id) ?? "";

    /// <summary>The id itself, or, where the page has it already, the id with a number after it.</summary>
    public string Claim(string id)
    {
        var unique = id;
        for (var count = 2; !usedIds.Add(unique); count++)
            unique = $"{id}-{count}";
        return unique;
    }

    /// <summary>The heads with ids that are theirs alone on this page; the same heads where they have that already.</summary>
    public ImmutableArray<ReceiptHead> Claimed(ImmutableArray<ReceiptHead> heads)
    {
        var claimed = heads;
        for (var part = 0; part < heads.Length; part++)
        {
            if (Claim(heads[part].Id) is var id && id != heads[part].Id)
                claimed = claimed.SetItem(part, heads[part] with { Id = id });
        }

        return claimed;
    }

    /// <summary>
    /// The path of a block's download. Ids are unique in the report; a name made on the page is not, so the page's own name comes first.
    /// </summary>
    public string FileFor(string folder, string blockId, string idOnPage, string ending)
    {
        var name = blockId.Length > 0 ? idOnPage : $"{Path.GetFileNameWithoutExtension(Page.Path)}-{idOnPage}";
        return $"{folder}/{name}.{ending}";
    }

    /// <summary>Takes down a chart or a table that can be shown alone.</summary>
    /// <param name="html">What it was written to, up to its end.</param>
    /// <param name="start">Where it begins.</param>
    public void Embed(HtmlText html, int start, string id, string path, string title, bool isTable)
    {
        if (ReferenceEquals(html, Html) && EmbedPage.CanBeOf(Page))
            Embeds.Add(new(id, path, title, isTable, new(html, start, html.Length - start)));
    }

    /// <summary>Takes down that a claim stands on the page.</summary>
    public void Cite(PrintedClaim claim)
    {
        if (claimsCited.Add(claim.Id))
            Claims.Add(claim);
    }

    /// <summary>True the first time that a note is shown on the page.</summary>
    public bool ShowsNoteFirst(string noteId) => notesShown.Add(noteId);

    /// <summary>True the first time that a picture is shown on the page.</summary>
    public bool ShowsFirstPicture()
    {
        var first = !showsPictures;
        showsPictures = true;
        return first;
    }

    public void Index(string text)
    {
        if (text.Length == 0)
            return;
        var heading = Headings.Count > 0 ? Headings[^1] : new PageHeading(1, "", Page.Title);
        Passages.Add(new Passage(heading.Id, heading.Text, text));
    }
}
