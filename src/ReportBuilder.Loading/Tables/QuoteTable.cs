using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables;

/// <summary>data/quotes.csv: words that somebody said, and who let them be printed.</summary>
internal static class QuoteTable
{
    /// <summary>None where there is no such table.</summary>
    public static ImmutableArray<Quote> Read(EditionFiles files, EditionLanguages languages, Findings findings)
    {
        if (
            files.Table(Quote.Path, optional: true) is not { } table
            || table.Require(
                findings,
                "id",
                "speaker:*",
                "role:*",
                "event:*?",
                "date?",
                "text",
                "language?",
                "approved-by?",
                "approved-on?",
                "approved-as?",
                "embargo?"
            )
                is not { } columns
        )
            return [];
        var translated = new TranslatedColumns(table, languages, findings, "speaker", "role", "event");
        var ids = new Identifiers("quote", findings);
        return [.. table.Rows.Where(row => ids.Add(row[columns[0]])).Select(row => Read(row, columns, translated, findings))];
    }

    private static Quote Read(CsvRow row, ImmutableArray<CsvColumn> columns, TranslatedColumns translated, Findings findings)
    {
        var (speaker, role, text) = (row[columns[1]], row[columns[2]], row[columns[5]]);
        if (speaker.Text.Length == 0)
            findings.Error("RB1208", speaker.Place, $"the quote '{row[columns[0]].Text}' has no speaker", "write who said it");
        if (text.Text.Length == 0)
            findings.Error("RB1208", text.Place, $"the quote '{row[columns[0]].Text}' has no text", "write the words, without quotation marks");
        var language = Language(row[columns[6]], findings);
        return new(
            row[columns[0]].Text,
            translated.Words(row, columns[1]),
            translated.Words(row, columns[2]),
            translated.Words(row, columns[3]),
            FactTable.Date(row[columns[4]], findings),
            text.Text,
            language,
            row[columns[7]].Text,
            FactTable.Date(row[columns[8]], findings),
            row[columns[9]].Text,
            FactTable.Date(row[columns[10]], findings),
            Quote.MarkOf(speaker.Text, role.Text, text.Text, language),
            row.Place);
    }

    private static string Language(CsvCell cell, Findings findings)
    {
        if (cell.Text.Length == 0)
            return "";
        if (LanguageTag.FaultOf(cell.Text) is not { } fault)
            return LanguageTag.Canonical(cell.Text);
        findings.Error("RB1130", cell.Place, fault.Message, fault.Hint);
        return "";
    }
}
