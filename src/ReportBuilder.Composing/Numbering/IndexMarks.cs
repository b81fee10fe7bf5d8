using System.Collections.Immutable;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Numbering;

/// <summary>A place of the index, before numbering. An <see cref="Anchored"/> takes its place.</summary>
/// <param name="Term">Its entry.</param>
/// <param name="See">The entry that the term leads to instead of its place; empty for none.</param>
/// <param name="SeeAlso">An entry that it leads to besides; empty for none.</param>
internal sealed record IndexMark(string Term, string See, string SeeAlso, SourcePlace Place, ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>The index before numbering.</summary>
internal sealed record PendingIndex(SourcePlace Origin) : Block(Origin);

/// <summary>What authors marked for the index, in reading order, and the list that it comes to.</summary>
internal sealed class IndexMarks
{
    private readonly List<(IndexMark Mark, string Id, string Section)> marks = [];

    public Anchored Add(IndexMark mark, ImmutableArray<Inline> content, string section, Anchors addresses)
    {
        var id = addresses.Take("index-mark");
        marks.Add((mark, id, section));
        return new(id, content);
    }

    /// <summary>
    /// The document with its index, in the order of its language. Diagnostics RB4173: a term leads to no entry; RB4174: nothing is marked.
    /// </summary>
    public ReportDocument Fill(ReportDocument document, DiagnosticList diagnostics)
    {
        if (!document.InReadingOrder().Any(entry => entry.Section.Kind == SectionKind.Index))
            return document;
        var titles = document.InReadingOrder().ToDictionary(entry => entry.Section.Id, entry => entry.Section.Title, StringComparer.Ordinal);
        var entries = marks.GroupBy(entry => Typography.Set(entry.Mark.Term, '\0'), StringComparer.Ordinal).ToList();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new Anchors();
        foreach (var entry in entries)
            ids[entry.Key] = taken.Take("entry-" + Slug.Of(entry.Key, "1"));
        foreach (var (mark, _, _) in marks)
            foreach (var other in new[] { mark.See, mark.SeeAlso }.Where(other => other.Length > 0 && !ids.ContainsKey(other)))
                diagnostics.Error(
                    "RB4173",
                    mark.Place,
                    $"the index has no entry '{other}'",
                    NearestName.Hint(other, ids.Keys) is { Length: > 0 } hint ? hint : $"mark it somewhere: [{other}]{{.index}}");
        ImmutableArray<Definition> list =
        [
            .. entries.OrderBy(entry => entry.Key, new Alphabet(document.Edition.Language))
                .Select(entry => new Definition(
                    [new Anchored(ids[entry.Key], [new TextRun(entry.Key)])],
                    [new Paragraph(Words([.. entry], ids, titles, document.Edition), ParagraphRole.Body, entry.First().Mark.Place)])),
        ];
        return document with { Sections = Fill(document.Sections, list, diagnostics) };
    }

    private static ImmutableArray<Section> Fill(ImmutableArray<Section> sections, ImmutableArray<Definition> list, DiagnosticList diagnostics) =>
    [
        .. sections.Select(section => section with
        {
            Content = [.. section.Content.Select(block => block is PendingIndex ? Filled(block, list, diagnostics) : block)],
            Children = Fill(section.Children, list, diagnostics),
        }),
    ];

    private static DefinitionList Filled(Block block, ImmutableArray<Definition> list, DiagnosticList diagnostics)
    {
        if (list.IsEmpty)
            diagnostics.Warn("RB4174", block.Origin, "the index is empty", "mark what belongs into it: [word]{.index} or {{index \"word\"}}");
        return new(list, block.Origin);
    }

    /// <summary>Where a term stands, then what else to look up.</summary>
    private static ImmutableArray<Inline> Words(
        ImmutableArray<(IndexMark Mark, string Id, string Section)> places,
        Dictionary<string, string> ids,
        Dictionary<string, string> titles,
        Model.Inputs.Edition edition)
    {
        var words = ImmutableArray.CreateBuilder<Inline>();
        var own = places.Where(place => place.Mark.See.Length == 0).ToList();
        if (own.Count > 0)
            words.Add(new PageLinks([.. own.Select(place => place.Id)], BySection(own, titles, edition.Wording["list.comma"])));
        Refer("glossary.see", places.Select(place => place.Mark.See));
        Refer("glossary.see-also", places.Select(place => place.Mark.SeeAlso));
        return words.DrainToImmutable();

        void Refer(string key, IEnumerable<string> others)
        {
            var known = others.Where(ids.ContainsKey).Distinct(StringComparer.Ordinal).Order(new Alphabet(edition.Language)).ToList();
            if (known.Count == 0)
                return;
            var phrase = edition.Wording.Say(key, ("terms", Glossary.Links)).Split(Glossary.Links);
            words.Add(new TextRun((words.Count > 0 ? edition.Wording["list.full-stop"] : "") + phrase[0]));
            foreach (var other in known)
            {
                if (other != known[0])
                    words.Add(new TextRun(edition.Wording["list.comma"]));
                words.Add(new Link("#" + ids[other], [new TextRun(other)]));
            }

            words.Add(new TextRun(phrase[^1]));
        }
    }

    /// <summary>A link to the first place in each section.</summary>
    private static ImmutableArray<Inline> BySection(
        List<(IndexMark Mark, string Id, string Section)> places,
        Dictionary<string, string> titles,
        string comma)
    {
        var links = ImmutableArray.CreateBuilder<Inline>();
        foreach (var place in places.DistinctBy(place => place.Section))
        {
            if (links.Count > 0)
                links.Add(new TextRun(comma));
            links.Add(new Link("#" + place.Id, [new TextRun(titles.GetValueOrDefault(place.Section, ""))]));
        }

        return links.DrainToImmutable();
    }
}
