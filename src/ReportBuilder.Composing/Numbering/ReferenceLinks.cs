using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Numbering;

/// <summary>
/// Puts links in the place of references to figures, tables and parts. It runs when all have their numbers, since a text may refer to what
/// stands behind it.
/// </summary>
internal sealed class ReferenceLinks : DocumentRewriter
{
    private const string Page = "page";

    private readonly Dictionary<(string Kind, string Id), string> words = [];
    private readonly DiagnosticList diagnostics;

    private ReferenceLinks(ReportDocument document, DiagnosticList diagnostics)
    {
        this.diagnostics = diagnostics;
        var wording = document.Edition.Wording;
        foreach (var (section, _) in document.InReadingOrder())
        {
            var title = wording.Say("reference.section", ("title", section.Title));
            Add("sec", section.Id, section.Kind == SectionKind.Appendix
                ? wording.Say("reference.appendix", ("letter", section.Number), ("title", section.Title))
                : title, title);
            foreach (var block in section.Opening.Concat(section.Content).WithInner())
                Add(block, title, wording);
        }
    }

    /// <summary>The document with its links. Diagnostic RB4138: there is no such figure, table or part, or nothing of that id.</summary>
    public static ReportDocument Link(ReportDocument document, DiagnosticList diagnostics)
    {
        var references = new ReferenceLinks(document, diagnostics);
        return document with { Sections = [.. document.Sections.Select(references.Rewrite)] };
    }

    protected override Inline Rewrite(Inline inline)
    {
        if (inline is not CrossReference reference)
            return base.Rewrite(inline);
        if (words.TryGetValue((reference.Kind, reference.Id), out var text))
            return new Link("#" + reference.Id, [new TextRun(text)]) { IsPageNumber = reference.Kind == Page };
        var others = words.Keys.Where(known => known.Kind == reference.Kind).Select(known => known.Id).Order(StringComparer.Ordinal);
        diagnostics.Error(
            "RB4138",
            reference.Place,
            $"there is no {NameOf(reference.Kind)} with the id '{reference.Id}'",
            NearestName.Hint(reference.Id, others) is { Length: > 0 } hint ? hint : $"give it one: {ExampleOf(reference.Kind)}");
        return new TextRun("[?]");
    }

    private Section Rewrite(Section section) => section with
    {
        Standfirst = Rewrite(section.Standfirst),
        Opening = Rewrite(section.Opening),
        Content = Rewrite(section.Content),
        Children = [.. section.Children.Select(Rewrite)],
    };

    /// <param name="part">The title of the part that it stands in: where there are no numbers of pages, that is its page.</param>
    private void Add(Block block, string part, Wording wording)
    {
        switch (block)
        {
            case Heading heading:
                var title = wording.Say("reference.section", ("title", PlainText.Of(heading.Content)));
                Add("sec", heading.Id, title, title);
                break;
            case Figure { Number: > 0 } figure:
                Add("fig", figure.Id, wording.Say("figure.number", ("number", figure.Number)), part);
                break;
            case Illustration { Number: > 0 } picture:
                Add("fig", picture.Id, wording.Say("figure.number", ("number", picture.Number)), part);
                break;
            case Gallery gallery:
                foreach (var picture in gallery.Pictures)
                    Add(picture, part, wording);
                break;
            case Table table:
                Add("tab", table.Id, wording.Say("reference.table", ("caption", table.Caption)), part);
                break;
        }
    }

    private void Add(string kind, string id, string text, string page)
    {
        if (id.Length == 0)
            return;
        words.TryAdd((kind, id), text);
        words.TryAdd((Page, id), page);
    }

    private static string NameOf(string kind) => kind switch
    {
        "fig" => "numbered figure",
        "tab" => "table",
        Page => "place",
        _ => "part or heading",
    };

    private static string ExampleOf(string kind) => kind is "sec" or Page ? "write {#its-id} behind the heading" : "write a line 'id: its-id' into the block";
}
