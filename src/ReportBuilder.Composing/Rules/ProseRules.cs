using ReportBuilder.Composing.Entailment;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Fixing;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Rules.Classes;
using ReportBuilder.Composing.Rules.Languages;
using ReportBuilder.Composing.Rules.Numbers;
using ReportBuilder.Composing.Rules.Style;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Runs the rules on prose, on each section as soon as it is written. The words of a block are read once for all rules.</summary>
internal sealed class ProseRules
{
    private readonly StyleBreaks style;
    private readonly UncarriedWords carried;

    /// <summary>Null where the edition is in a language whose sentences it cannot read.</summary>
    private readonly CallsOfOthers? calls;

    private readonly RanksWithoutClass? classes;

    private readonly UnboundNumbers? unbound;
    private readonly DocumentTemplates templates;

    public ProseRules(ComposeContext context)
    {
        var known = new KnownNumbers(context.Scores);
        var sentences = new SentenceWords(context.Scores);
        var fixes = new SuggestedFixes(context.Resolver, context.Scores, known);
        templates = context.Templates;
        style = new(context.Inputs.Style);
        carried = new(context.Scores, sentences, known, fixes);
        calls = LanguagePack.Of(context.Inputs.Edition.Language, context.Scores) is null ? new(context.Scores, sentences) : null;
        classes = calls is null ? null : new(context.Scores, sentences);
        unbound = context.Inputs.Edition.UnboundNumbers is { } severity
            ? new(context.Scores, sentences, known, fixes, severity, context.Inputs.Edition.Language)
            : null;
    }

    /// <summary>Checks everything that authors wrote in a section, and what templates wrote there.</summary>
    public void Check(SectionDraft draft)
    {
        var words = new ProseWords();
        var tables = new NumbersOfTables();
        foreach (var written in draft.Proses)
        {
            words.Read(written.Prose);
            if (written.IsOfTemplate)
            {
                CheckTemplate(written, words, draft.Diagnostics);
                continue;
            }

            style.Check(written.Prose, words, ProseWords.PlaceOf, draft.Diagnostics);
            carried.Check(written.Prose, draft.Diagnostics);
            calls?.Check(written.Prose, words, draft.Diagnostics);
            classes?.Check(written.Prose, words, draft.Diagnostics);
            if (written.Kind == SectionKind.Colophon)
                continue;
            var before = draft.Diagnostics.Count;
            unbound?.Check(written, words, draft.Diagnostics);
            if (written.Table is { } table)
                tables.Take(draft.Diagnostics, before, table);
        }

        draft.Diagnostics.AddRange(tables.Told());
    }

    /// <summary>
    /// Sentences of templates say no more than their claims, and state nothing that nothing holds, as those of authors. What a value put in
    /// came from the data: only words that stand in the template are told of. Nothing is offered to be written: one line of a template
    /// stands for many sentences.
    /// </summary>
    private void CheckTemplate(WrittenText written, ProseWords words, DiagnosticList diagnostics)
    {
        var found = new DiagnosticList();
        carried.Check(written.Prose, found);
        calls?.Check(written.Prose, words, found);
        var typed = found.Count;
        if (
            written.Kind != SectionKind.Colophon
            && (unbound?.ReadsEnglish == true || !templates.IsCarried(written.Prose.Spans.FirstOrDefault()?.Place.File ?? ""))
        )
            unbound?.Check(written, words, found);
        for (var at = 0; at < found.Count; at++)
        {
            if (at < typed)
                diagnostics.Add(found[at] with { Fix = null });
            else if (Typed(found[at]) is { } word)
                diagnostics.Add(
                    found[at] with
                    {
                        Fix = null,
                        Place = found[at].Place with { Column = 0 },
                        Message = $"{found[at].Message[..found[at].Message.IndexOf('"', StringComparison.Ordinal)]}\"{word}\"",
                        Hint = "write it with a call, or put a claim behind it",
                    }
                );
        }
    }

    /// <summary>The first word that a finding quotes, where it stands in the line of the template that the finding is of.</summary>
    private string? Typed(Diagnostic found)
    {
        var start = found.Message.IndexOf('"', StringComparison.Ordinal) + 1;
        var end = start;
        while (end < found.Message.Length && (char.IsLetterOrDigit(found.Message[end]) || found.Message[end] is '-'))
            end++;
        return start > 0 && end > start && HasWord(templates.LineOf(found.Place), found.Message[start..end]) ? found.Message[start..end] : null;
    }

    /// <summary>Whether a word stands in a line by itself: "10" does not stand in "210".</summary>
    private static bool HasWord(string line, string word)
    {
        for (var at = line.IndexOf(word, StringComparison.Ordinal); at >= 0; at = line.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(line[at - 1])) && (end == line.Length || !char.IsLetterOrDigit(line[end])))
                return true;
        }

        return false;
    }

    /// <summary>Checks what is printed besides prose: titles, descriptions, what the edition says of itself.</summary>
    public void CheckWhole(WholeReport report)
    {
        style.CheckPlain(report.Inputs, report.Diagnostics);
        unbound?.CheckPlain(report.Inputs, report.Diagnostics);
    }
}
