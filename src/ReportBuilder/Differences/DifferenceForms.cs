using System.Collections.Immutable;
using System.Net;
using System.Text;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Differences;

/// <summary>A comparison as terminal text, as Markdown and as one HTML page that needs no other file.</summary>
internal static class DifferenceForms
{
    public static readonly string[] Names = ["text", "markdown", "html"];

    public static string Write(string form, DifferencePage page) => form switch
    {
        "text" => Text(page),
        "markdown" => Markdown(page),
        "html" => Html(page),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a form of a comparison."),
    };

    private static string Text(DifferencePage page)
    {
        var text = new StringBuilder().Append(page.Title).Append('\n').Append(page.Summary).Append('\n');
        foreach (var part in page.Parts)
        {
            text.Append('\n')
                .Append(part.Title)
                .Append(
                    part.IsWords ? $"\n  {part.Intro}"
                    : part.Intro.Length > 0 ? $" ({part.Intro.TrimEnd('.')})"
                    : ""
                )
                .Append('\n');
            AppendAligned(text, part);
            foreach (var pair in part.Sentences)
            {
                text.Append("  ").Append(pair.Where).Append('\n');
                AppendSigned(text, '-', pair.Before == pair.After ? "" : pair.Before);
                AppendSigned(text, pair.Before == pair.After ? ' ' : '+', pair.After);
                AppendSigned(text, '!', pair.Reason);
            }
        }

        return text.ToString();
    }

    private static void AppendAligned(StringBuilder text, DifferencePart part)
    {
        if (part.Rows.IsEmpty)
            return;
        var widths = part.Header.Select((_, column) => part.Rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in part.Rows)
            text.Append("  ").Append(string.Concat(row.Select((cell, column) => cell.PadRight(widths[column] + 2))).TrimEnd()).Append('\n');
    }

    private static void AppendSigned(StringBuilder text, char sign, string words)
    {
        if (words.Length > 0)
            text.Append("    ").Append(sign).Append(' ').Append(words).Append('\n');
    }

    private static string Markdown(DifferencePage page)
    {
        var text = new StringBuilder($"# {Escaped(page.Title)}\n\n{Escaped(page.Summary)}\n");
        foreach (var part in page.Parts)
        {
            text.Append($"\n## {Escaped(part.Title)}\n\n").Append(part.Intro.Length > 0 ? $"{Escaped(part.Intro)}\n{(part.IsWords ? "" : "\n")}" : "");
            if (!part.Rows.IsEmpty)
            {
                text.Append(Row(part.Header)).Append(Row(part.Header.Select(_ => "---")));
                foreach (var row in part.Rows)
                    text.Append(Row(row.Select(Escaped)));
            }

            foreach (var pair in part.Sentences)
                text.Append(Item(pair, page.Wording));
        }

        return text.ToString();
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Item(SentencePair pair, Wording wording)
    {
        var before = pair.Before.Length == 0 || pair.Before == pair.After ? "" : $"  - {Labelled("correction.before", pair.Before, wording)}\n";
        var after = pair.After.Length == 0 ? "" : $"  - {(before.Length > 0 ? Labelled("correction.after", pair.After, wording) : Escaped(pair.After))}\n";
        var reason = pair.Reason.Length == 0 ? "" : $"  - **{Escaped(pair.Reason)}**\n";
        return $"- {Escaped(pair.Where)}\n{before}{after}{reason}";
    }

    /// <summary>"before: The sentence as it was."</summary>
    private static string Labelled(string key, string text, Wording wording)
    {
        var label = wording[key];
        return wording.Say("correction.named", ("name", char.ToLowerInvariant(label[0]) + label[1..]), ("value", Escaped(text)));
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings(" "))
            escaped.Append("\\`*_[]<>|#".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter);
        return escaped.ToString();
    }

    private static string Html(DifferencePage page)
    {
        var language = page.Wording.SpokenLanguage;
        var text = new StringBuilder(
            $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Encoded(page.Title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{Encoded(page.Title)}</h1>
            <p class="summary">{Encoded(page.Summary)}</p>

            """);
        foreach (var part in page.Parts)
            AppendHtml(text, part, page.Wording);
        return text.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendHtml(StringBuilder text, DifferencePart part, Wording wording)
    {
        text.Append($"<section>\n<h2>{Encoded(part.Title)}</h2>\n").Append(part.Intro.Length > 0 ? $"<p>{Encoded(part.Intro)}</p>\n" : "");
        if (!part.Rows.IsEmpty)
        {
            text.Append(
                $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Encoded(part.Title)}\"><table>\n<thead><tr>{Cells(part.Header, "th scope=\"col\"", "th")}</tr></thead>\n<tbody>\n"
            );
            foreach (var row in part.Rows)
                text.Append($"<tr>{Cells(row, "td", "td")}</tr>\n");
            text.Append("</tbody>\n</table></div>\n");
        }

        foreach (var pair in part.Sentences)
            text.Append(Entry(pair, wording, part.Language));
        text.Append("</section>\n");
    }

    private static string Cells(ImmutableArray<string> cells, string open, string close) =>
        string.Concat(cells.Select(cell => $"<{open}>{Encoded(cell)}</{close}>"));

    private static string Entry(SentencePair pair, Wording wording, string language)
    {
        var (before, after) = pair.Before == pair.After ? ("", Encoded(pair.After)) : WordChanges.Marked(pair.Before, pair.After);
        string In(string sentence) => language.Length == 0 ? sentence : $"<span lang=\"{Encoded(language)}\">{sentence}</span>";
        var lines = new[]
        {
            before.Length == 0 ? "" : $"<p><span class=\"label\">{wording["correction.before"]}</span> {In(before)}</p>",
            after.Length == 0 ? "" : $"<p><span class=\"label\">{wording[before.Length > 0 ? "correction.after" : "correction.now"]}</span> {In(after)}</p>",
            pair.Reason.Length == 0 ? "" : $"<p class=\"reason\">{Encoded(pair.Reason)}</p>",
        };
        return $"<article>\n<h3>{Encoded(pair.Where)}</h3>\n{string.Join('\n', lines.Where(line => line.Length > 0))}\n</article>\n";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private const string Style = """
        :root { color-scheme: light dark; --line: light-dark(#d6dbe3, #2c3a4d); --soft: light-dark(#5b6675, #a3aebd); }
        body { font: 16px/1.5 Inter, system-ui, sans-serif; margin: 0; background: light-dark(#fff, #0e1826); color: light-dark(#16202e, #e8edf4); }
        main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; } h3 { font-size: .85rem; font-weight: 400; color: var(--soft); margin: 0; }
        .summary { font-size: 1.1rem; } .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; } th, td { text-align: left; padding: .3rem 1.25rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; } td { min-width: 3rem; } th { color: var(--soft); font-weight: 500; }
        article { border-left: 3px solid var(--line); padding: .1rem 0 .1rem 1rem; margin: 1rem 0; } article p { margin: .25rem 0; max-width: 44rem; }
        .label { color: var(--soft); font-size: .85rem; margin-right: .5rem; } .reason { color: light-dark(#a3122c, #ff9aa8); font-weight: 600; }
        @page { size: A4; margin: 12mm 15mm; }
        @media print { .summary { font-size: 11pt; margin: 0; } body { font-size: 9pt; line-height: 1.3; } main { padding: 0; max-width: none; } h1 { font-size: 15pt; } h2 { font-size: 10.5pt; margin: .7rem 0 .15rem; } h2, h3 { break-after: avoid; }
          p, article { margin: .25rem 0; } article { break-inside: avoid; } article p { margin: 0; max-width: none; } .scroll { overflow: visible; } th, td { padding: .1rem .75rem .1rem 0; } }
        del { background: light-dark(#fde3e6, #4a1a23); text-decoration-thickness: 1px; } ins { background: light-dark(#dff3e4, #16402a); text-decoration: none; font-weight: 600; }
        """;
}
