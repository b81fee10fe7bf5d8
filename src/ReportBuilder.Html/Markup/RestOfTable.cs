using System.Text.Encodings.Web;
using System.Text.Json;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Markup;

/// <summary>
/// The rows of a very long table that do not stand in its page, so that readers on slow lines need not wait for them: a script, loaded when the
/// table is sorted, filtered, shown as a map or asked for whole. Its CSV has all rows without a script.
/// </summary>
internal static class RestOfTable
{
    /// <summary>So many rows stand in the page.</summary>
    public const int Shown = 300;

    /// <summary>Tables up to here are whole.</summary>
    private const int Longest = 600;

    /// <summary>So many bytes of the rows are handed to the writer of JSON at once.</summary>
    private const int PieceOfRows = 4096;

    public static bool Divides(Table table) => table.Rows.Length > Longest && !table.Rows.Any(row => row.IsTotal);

    /// <summary>A call with the markup of the rows, which are taken off the end of the page.</summary>
    /// <param name="start">Where the first of them begins.</param>
    public static SiteFile File(HtmlText html, int start, string path, SiteCache cache)
    {
        using var script = new HtmlText();
        script.Raw("reportRows("u8);
        using (var json = new Utf8JsonWriter(script.Buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            // The writer takes room for six times what it is given at once: of megabytes of rows that is too much.
            foreach (var piece in html.Buffer.Pieces(start, PieceOfRows))
                json.WriteStringValueSegment(piece.Span, isFinalSegment: false);
            json.WriteStringValueSegment(ReadOnlySpan<byte>.Empty, isFinalSegment: true);
        }

        html.Cut(start);
        script.Raw(");\n"u8);
        return cache.Take(script, 0, path);
    }

    public static void Write(HtmlText html, int count, Wording wording) =>
        html.Raw("<p class=\"table-rest\">"u8)
            .Say(wording, "site.table.first", ("shown", Shown), ("count", count))
            .Raw(" <button type=\"button\" class=\"button quiet needs-script\">"u8)
            .Say(wording, "site.table.all", ("count", count))
            .Raw("</button></p>\n"u8);
}
