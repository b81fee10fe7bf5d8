using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Numbering;

/// <summary>
/// Leads from the first use of a term in a section to the glossary. Only running text is looked through: no headings, tables, links or values.
/// </summary>
internal sealed class GlossaryLinks : DocumentRewriter
{
    private readonly Glossary glossary;

    /// <summary>Under the first letter of each form, the longest form first.</summary>
    private readonly Dictionary<char, (string Form, GlossaryTerm Term)[]> forms;

    private readonly HashSet<GlossaryTerm> met = [];

    private GlossaryLinks(Glossary glossary)
    {
        this.glossary = glossary;
        forms = glossary.Terms
            .Where(term => term.Definition.Length > 0)
            .SelectMany(term => term.Forms.Prepend(term.Term).Where(form => form.Length > 0).Select(form => (Form: form, Term: term)))
            .GroupBy(entry => char.ToLowerInvariant(entry.Form[0]))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Form.Length).ToArray());
    }

    /// <summary>The document with its links; the same where it prints no glossary.</summary>
    public static ReportDocument Link(ReportDocument document, Glossary glossary) =>
        document.InReadingOrder().Any(entry => entry.Section.Kind == SectionKind.Glossary)
            ? document with { Sections = [.. document.Sections.Select(new GlossaryLinks(glossary).Linked)] }
            : document;

    protected override Block Rewrite(Block block) => block switch
    {
        Paragraph paragraph => Linked(paragraph.Content) is var content && content == paragraph.Content ? paragraph : paragraph with { Content = content },
        // A passage in another language has no terms of this one.
        LanguagePart => block,
        ListBlock or DefinitionList or BlockContainer => base.Rewrite(block),
        _ => block,
    };

    /// <summary>Attributions and terms that are explained on the spot stay as they are.</summary>
    protected override Inline Rewrite(Inline inline) => inline;

    private Section Linked(Section section)
    {
        met.Clear();
        var own = section.Kind is SectionKind.Glossary or SectionKind.Index
            ? section
            : section with { Opening = Rewrite(section.Opening), Content = Rewrite(section.Content) };
        return own.Children.IsEmpty ? own : own with { Children = [.. own.Children.Select(Linked)] };
    }

    private ImmutableArray<Inline> Linked(ImmutableArray<Inline> content)
    {
        ImmutableArray<Inline>.Builder? changed = null;
        for (var at = 0; at < content.Length; at++)
        {
            ImmutableArray<Inline> linked = content[at] switch
            {
                TextRun run => Linked(run),
                Strong it when Linked(it.Content) is var inner && inner != it.Content => [it with { Content = inner }],
                Emphasis it when Linked(it.Content) is var inner && inner != it.Content => [it with { Content = inner }],
                var other => [other],
            };
            if (changed is null && linked is [var same] && ReferenceEquals(same, content[at]))
                continue;
            changed ??= ImmutableArray.CreateRange(content.Take(at)).ToBuilder();
            changed.AddRange(linked);
        }

        return changed is null ? content : changed.DrainToImmutable();
    }

    private ImmutableArray<Inline> Linked(TextRun run)
    {
        var text = run.Text;
        ImmutableArray<Inline>.Builder? pieces = null;
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Begins(text, at) || Find(text, at) is not { } found)
                continue;
            met.Add(found.Term);
            pieces ??= ImmutableArray.CreateBuilder<Inline>();
            if (at > from)
                pieces.Add(new TextRun(text[from..at]));
            from = at + found.Form.Length;
            pieces.Add(new Link("#" + glossary.IdOf(found.Term), [new TextRun(text[at..from])]) { Explanation = found.Term.Definition });
            at = from - 1;
        }

        if (pieces is null)
            return [run];
        if (from < text.Length)
            pieces.Add(new TextRun(text[from..]));
        return pieces.DrainToImmutable();
    }

    private (string Form, GlossaryTerm Term)? Find(string text, int at)
    {
        if (!forms.TryGetValue(char.ToLowerInvariant(text[at]), out var candidates))
            return null;
        foreach (var (form, term) in candidates)
        {
            // A sentence may begin with it; other capitals make another word of it.
            if (string.CompareOrdinal(text, at + 1, form, 1, form.Length - 1) == 0 && at + form.Length <= text.Length && Ends(text, at + form.Length)
                && (text[at] == form[0] || char.IsLower(form[0])))
                return met.Contains(term) ? null : (form, term);
        }

        return null;
    }

    private static bool Begins(string text, int at) => at == 0 || !IsOfWord(text[at - 1]) || EastAsianText.IsSquare(text[at]);

    private static bool Ends(string text, int at) => at == text.Length || !IsOfWord(text[at]) || EastAsianText.IsSquare(text[at - 1]);

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '\'' or '\u2019';
}
