using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Maths;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Numbering;

/// <summary>The terms of the glossary with their addresses, in the order of their language.</summary>
internal sealed class Glossary
{
    /// <summary>Stands where a phrase has the terms, which are links.</summary>
    public const string Links = "\uE000";

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly ImmutableArray<GlossaryTerm> terms;

    private readonly DiagnosticList told = [];

    public Glossary(ImmutableArray<GlossaryTerm> all, string language)
    {
        all = [.. all.Select(Set)];
        terms = [.. all.OrderBy(term => term.Sort.Length > 0 ? term.Sort : term.Term, new Alphabet(language))];
        // Addresses are the same in every language: those of the main one, in the order of the table.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in all)
        {
            var id = "term-" + Slug.Of(term.Key, "1");
            for (var number = 2; !taken.Add(id); number++)
                id = string.Create(CultureInfo.InvariantCulture, $"term-{Slug.Of(term.Key, "1")}-{number}");
            ids.TryAdd(term.Key, id);
        }
    }

    public ImmutableArray<GlossaryTerm> Terms => terms;

    public string IdOf(GlossaryTerm term) => ids[term.Key];

    /// <summary>The part that prints it. Diagnostic RB4171: there is no term.</summary>
    public ImmutableArray<Block> Write(SectionDraft draft, Model.Diagnostics.SourcePlace place)
    {
        if (terms.IsEmpty)
        {
            draft.Error("RB4171", place, "the glossary has no terms", "write data/glossary.csv with the columns term, definition, see");
            return [];
        }

        draft.Diagnostics.AddRange(told);
        foreach (var term in terms)
        {
            draft.NoteText(term.Term, term.Place);
            draft.NoteText(term.Definition, term.Place);
        }

        return [new DefinitionList([.. terms.Select(term => Entry(term, draft.Wording))], place)];
    }

    /// <summary>Terms and what they are stand in tips too, which are plain text: their formulas are as well.</summary>
    private GlossaryTerm Set(GlossaryTerm term) => term with
    {
        Term = FormulasInTitles.Text(term.Term, term.Place, told),
        Definition = FormulasInTitles.Text(term.Definition, term.Place, told),
    };

    private Definition Entry(GlossaryTerm term, Wording wording)
    {
        var words = ImmutableArray.CreateBuilder<Inline>();
        if (term.Definition.Length > 0)
            words.Add(new TextRun(Typography.Set(term.Definition, '\0')));
        var others = terms.Where(other => term.See.Contains(other.Key)).ToList();
        if (others.Count > 0)
        {
            var phrase = wording.Say(words.Count > 0 ? "glossary.see-also" : "glossary.see", ("terms", Links)).Split(Links);
            words.Add(new TextRun((words.Count > 0 ? " " : "") + phrase[0]));
            foreach (var other in others)
            {
                if (other != others[0])
                    words.Add(new TextRun(", "));
                words.Add(new Link("#" + IdOf(other), [new TextRun(other.Term)]));
            }

            words.Add(new TextRun(phrase[^1]));
        }

        return new([new Anchored(IdOf(term), [new TextRun(term.Term)])], [new Paragraph(words.DrainToImmutable(), ParagraphRole.Body, term.Place)]);
    }
}
