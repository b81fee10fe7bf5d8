using System.Net;
using System.Text;
using ReportBuilder.Status;

namespace ReportBuilder.Serving;

/// <summary>The status of the edition as a page of the preview, read anew after each build.</summary>
internal static class StatusPage
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public const string Style =
        """
        :root { color-scheme: light dark; --line: light-dark(#d6dbe3, #2c3a4d); --soft: light-dark(#5b6675, #a3aebd); }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 64rem; padding: 1rem; background: light-dark(#fff, #0e1826); color: light-dark(#16202e, #e8edf4); }
        h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 0; } p { margin: .25rem 0 1rem; color: var(--soft); } .scroll { overflow-x: auto; } nav a { color: inherit; margin-right: 1rem; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; } th, td { text-align: left; font-weight: 400; padding: .35rem 1rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        thead th { color: var(--soft); font-size: .85rem; } .number { text-align: right; } .open { color: light-dark(#a3122c, #ff9aa8); } .in-1 { padding-left: 1.25rem; } .in-2 { padding-left: 2.5rem; }
        """;

    public static string Write(PreviewState state, string folder)
    {
        if (state.Draft is not { } draft)
            return PreviewPage.NothingYet;
        var comments = OpenComments.Read(folder, state.Diagnostics);
        var status = EditionStatus.Of(draft, state.AllDiagnostics, comments.Value);
        var page = new StringBuilder(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Status: {Encoded(status.Title)}</title>
            <link rel="stylesheet" href="/_preview/status.css">
            </head>
            <body>
            <h1>{Encoded(status.Title)}</h1>
            <p>{Encoded(status.Summary)}; {Count(status.Errors, "error")}, {Count(status.Warnings, "warning")}</p>
            <nav><a href="/">Web edition</a><a href="/report.pdf">PDF</a>{Ways(state)}{Publications(state)}<a href="/review">Review</a></nav>

            """);
        page.Append(Head);
        foreach (var problem in comments.Diagnostics)
            page.Append($"<tr><td colspan=\"5\" class=\"open\">{Encoded(problem.ToString())}</td></tr>\n");
        foreach (var part in status.Parts)
            page.Append(Row(part));
        page.Append(Foot);
        foreach (var (tag, other) in state.Others)
        {
            if (other.Draft is { } translated)
                AppendOther(page, tag, EditionStatus.Of(translated, other.Diagnostics, comments.Value), translated.Document.Edition.Language);
        }

        return page.Append("<script src=\"/_preview/preview.js\"></script>\n</body>\n</html>\n").ToString();
    }

    private const string Head =
        """
        <div class="scroll" tabindex="0" role="region" aria-label="Parts"><table>
        <thead><tr><th scope="col">Part</th><th scope="col" class="number">Words</th><th scope="col" class="number">Claims</th><th scope="col" class="number">Open comments</th><th scope="col">Signed by</th></tr></thead>
        <tbody>

        """;

    private const string Foot = "</tbody>\n</table></div>\n";

    private static void AppendOther(StringBuilder page, string tag, EditionStatus status, string language)
    {
        page.Append($"<h2><a href=\"/{tag}/\" lang=\"{Encoded(language)}\">{Encoded(status.Title)}</a> ({Encoded(language)})</h2>\n")
            .Append($"<p>{Count(status.Errors, "error")}, {Count(status.Warnings, "warning")}</p>\n")
            .Append(Head);
        foreach (var part in status.Parts)
            page.Append(Row(part));
        page.Append(Foot);
    }

    /// <summary>To the pages and the PDF of the other languages.</summary>
    private static string Ways(PreviewState state) =>
        string.Concat(state.Others.Keys.Select(tag => $"<a href=\"/{tag}/\">Web edition ({tag})</a><a href=\"/report.{tag}.pdf\">PDF ({tag})</a>"));

    private static string Publications(PreviewState state) =>
        state.Draft is { Inputs.Publications.IsEmpty: false } ? $"<a href=\"{PreviewPublications.Folder}\">Publications</a>" : "";

    private static string Row(PartStatus part) =>
        string.Concat(
            FormattableString.Invariant(
                $"<tr><th scope=\"row\" class=\"in-{Math.Min(part.Part.Depth, 2)}\">{Encoded(Title(part))}</th><td class=\"number\">{part.Words:#,##0}</td>"
            ),
            FormattableString.Invariant($"<td class=\"number\">{part.Claims}</td><td class=\"number\">{part.Comments}</td>"),
            $"<td{(part.Part.IsOpen ? " class=\"open\"" : "")}>{Encoded(part.Signed)}</td></tr>\n"
        );

    private static string Title(PartStatus part) => part.Part.Section.Title.Length > 0 ? part.Part.Section.Title : part.Part.Section.Id;

    private static string Count(int count, string one) => FormattableString.Invariant($"{count} {one}{(count == 1 ? "" : "s")}");

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
