using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ReportBuilder.Data;
using ReportBuilder.Reports;
using ReportBuilder.Reviewing;

namespace ReportBuilder.Serving.Reviewing;

/// <summary>
/// The page of a review, what it asks for, and the one thing that a browser may write here: what an editor accepted. Only a page
/// of this server can send that: it has to name the
/// token of this process, and a browser says where a page is from.
/// </summary>
internal static class ReviewPages
{
    public const string Page = "/review";
    public const string Apply = "/review/apply";
    private const string Items = "/review/items.json";
    private const string Script = "/review/review.js";
    private const string Style = "/review/review.css";

    private const int LargestOrder = 8 * 1024 * 1024;

    /// <summary>No resource of anybody else, no style or script in the page itself.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static bool Has(string? path) => path is Page or Page + "/" or Items or Script or Style;

    public static (string Type, string Text) Read(string path, ReviewDesk desk, Preview preview, HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return path switch
        {
            Items => ("application/json", Json(desk.Read(preview.State.Draft))),
            Script => ("text/javascript", ReviewPage.Script),
            Style => ("text/css", ReviewPage.Style),
            _ => ("text/html", ReviewPage.Html.Replace("{token}", desk.Token, StringComparison.Ordinal)),
        };
    }

    /// <summary>Writes what the order accepts. Gives the status and what to say.</summary>
    public static async Task<(int Status, string Type, string Text)> Write(ReviewDesk desk, Preview preview, HttpContext context)
    {
        if (!IsFromHere(context.Request) || !IsToken(context.Request.Headers["X-Review-Token"].ToString(), desk.Token))
            return (StatusCodes.Status403Forbidden, "text/plain", "Only the page of this review may write.");
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LargestOrder;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (ReviewChoices.Read(body.GetBuffer().AsSpan(0, (int)body.Length)) is not { } choices)
            return (StatusCodes.Status400BadRequest, "text/plain", "This is no order of the review's page.");
        var answer = desk.Apply(preview.State.Draft, choices);
        return (answer.Problem.Length > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK, "application/json", Json(answer));
    }

    /// <summary>A browser names the origin of the page that sends something.</summary>
    private static bool IsFromHere(HttpRequest request) =>
        request.Headers.Origin.ToString() == $"http://{request.Host}"
            && request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsToken(string given, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));

    private static string Json(ReviewAnswer answer) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("changes", answer.Changes);
        json.WriteNumber("files", answer.Files);
        json.WriteString("problem", answer.Problem);
        json.WriteEndObject();
    });

    private static string Json(ReviewState state) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var item in state.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("kind", Kind(item.Finding.Kind));
            json.WriteString("reviewer", item.Finding.Reviewer);
            json.WriteString("place", item.Finding.Place.ToString());
            json.WriteString("part", item.Part);
            json.WriteString("message", item.Finding.Message);
            json.WriteString("hint", item.Finding.Hint);
            json.WriteString("before", item.Before);
            json.WriteString("old", item.Old);
            json.WriteString("wanted", item.Wanted);
            json.WriteString("after", item.After);
            json.WriteBoolean("accept", item.CanBeAccepted);
            json.WriteBoolean("edit", item.CanBeEdited);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("problems");
        json.WriteRawValue(DiagnosticJson.Write(state.Problems));
        json.WriteEndObject();
    });

    private static string Kind(ReviewKind kind) => kind switch
    {
        ReviewKind.Change => "change",
        ReviewKind.Data => "data",
        ReviewKind.Comment => "comment",
        ReviewKind.Conflict => "disputed",
        ReviewKind.Drift => "text changed since",
        ReviewKind.ByHand => "by hand",
        ReviewKind.Restyled => "look",
        _ => "done",
    };
}
