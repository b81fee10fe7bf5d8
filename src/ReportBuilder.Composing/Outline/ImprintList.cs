using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Outline;

/// <summary>What the colophon prints of the imprint: who wrote the report, and what it is known by.</summary>
internal static class ImprintList
{
    public static ImmutableArray<Block> Of(SectionDraft draft, SourcePlace place)
    {
        var (edition, wording) = (draft.Inputs.Edition, draft.Wording);
        var imprint = edition.Imprint;
        if (imprint.IsEmpty)
            return [];
        var rows = ImmutableArray.CreateBuilder<Definition>();
        Add("imprint.authors", Names(imprint.Authors));
        Add("imprint.editors", Names(imprint.Editors));
        Add("imprint.version", Words(imprint.Version));
        Add("imprint.isbn", Words(imprint.Isbn));
        Add("imprint.issn", Words(imprint.Issn));
        Add("imprint.doi", Linked(imprint.Doi, imprint.DoiAddress));
        Add("imprint.licence", edition.Licences.Text is { } licence ? Linked(licence.Name, licence.Address) : []);
        var title = new Heading(2, [new TextRun(wording["imprint.title"])], place) { Id = draft.Ids.Take("imprint", draft.Id) };
        return [title, new DefinitionList(rows.DrainToImmutable(), place)];

        void Add(string key, ImmutableArray<Inline> words)
        {
            if (words.Length > 0)
                rows.Add(new([new TextRun(wording[key])], [new Paragraph(words, ParagraphRole.Body, place)]));
        }
    }

    private static ImmutableArray<Inline> Names(ImmutableArray<Contributor> people)
    {
        var names = ImmutableArray.CreateBuilder<Inline>();
        foreach (var person in people)
        {
            if (names.Count > 0)
                names.Add(new LineBreak());
            names.Add(new TextRun(person.Name));
            if (person.Orcid.Length == 0)
                continue;
            names.Add(new TextRun(" "));
            names.Add(new Link(person.Address, [new TextRun("orcid.org/" + person.Orcid)]));
        }

        return names.DrainToImmutable();
    }

    private static ImmutableArray<Inline> Words(string words) => words.Length == 0 ? [] : [new TextRun(words)];

    private static ImmutableArray<Inline> Linked(string words, string address) =>
        words.Length == 0 ? [] : address.Length == 0 ? [new TextRun(words)] : [new Link(address, [new TextRun(words)])];
}
