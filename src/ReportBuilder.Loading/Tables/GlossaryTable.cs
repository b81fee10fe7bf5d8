using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables;

/// <summary>data/glossary.csv: the terms that the report explains.</summary>
internal static class GlossaryTable
{
    public const string Path = "data/glossary.csv";

    /// <summary>Between several terms or forms in a cell.</summary>
    private const char Separator = ';';

    /// <summary>RB1440: a term or form is there twice. RB1441: a term refers to one that is not there. RB1442: a term is empty or not explained.</summary>
    public static ImmutableArray<GlossaryTerm> Read(EditionFiles files, EditionLanguages languages, Findings findings)
    {
        if (
            files.Table(Path, optional: true) is not { } table
            || table.Require(findings, "term:*", "definition:*", "see?", "forms:*?", "sort:*?")
                is not [var term, var definition, var see, var forms, var sort]
        )
            return [];
        var translated = new TranslatedColumns(table, languages, findings, "term", "definition", "forms", "sort");
        var terms = ImmutableArray.CreateBuilder<GlossaryTerm>();
        foreach (var row in table.Rows)
        {
            var printed = translated.Words(row, term);
            terms.Add(
                new(
                    row[term].Text,
                    printed,
                    translated.Words(row, definition),
                    // Forms of another language are no forms of this one.
                    languages.IsMain || translated.Words(row, forms) != row[forms].Text ? Parts(translated.Words(row, forms)) : [],
                    Parts(row[see].Text),
                    languages.IsMain || translated.Words(row, sort) != row[sort].Text ? translated.Words(row, sort) : "",
                    row[term].Place
                )
            );
        }

        Check(terms, findings);
        return terms.DrainToImmutable();
    }

    private static ImmutableArray<string> Parts(string cell) =>
        [.. cell.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static void Check(IReadOnlyCollection<GlossaryTerm> terms, Findings findings)
    {
        var first = new Dictionary<string, SourcePlace>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in terms)
        {
            if (term.Term.Length == 0)
                findings.Error("RB1442", term.Place, "the row has no term", "write the term, or take the row out");
            else if (term.Definition.Length == 0 && term.See.IsEmpty)
                findings.Error("RB1442", term.Place, $"'{term.Term}' is not explained", "write its definition, or another term under 'see'");
            foreach (var form in term.Forms.Prepend(term.Term).Where(form => form.Length > 0 && !first.TryAdd(form, term.Place)))
                findings.Error("RB1440", term.Place, $"'{form}' is there twice (first at {first[form]})", "keep one of the two");
        }

        foreach (var term in terms)
            foreach (var other in term.See.Where(other => !terms.Any(known => known.Key == other && known != term)))
                findings.Error(
                    "RB1441",
                    term.Place,
                    $"'{term.Key}' refers to '{other}', which is no other term of the glossary",
                    NearestName.Hint(other, terms.Where(known => known != term).Select(known => known.Key)));
    }
}
