using Microsoft.AspNetCore.Http;
using ReportBuilder.Data;
using ReportBuilder.Reports;

namespace ReportBuilder.Serving;

/// <summary>Tells an open page of each new state, as server-sent events (HTML standard, section 9.2).</summary>
internal static class PreviewEvents
{
    public static async Task Send(Preview preview, HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        try
        {
            for (var number = -1; !context.RequestAborted.IsCancellationRequested;)
            {
                var state = await preview.After(number, context.RequestAborted);
                number = state.Number;
                context.Features.Get<PreviewConnections.HeldConnection>()?.Stir();
                await context.Response.WriteAsync($"data: {Message(state).ReplaceLineEndings("")}\n\n", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private static string Message(PreviewState state) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("number", state.Number);
        json.WriteNumber("site", state.SiteNumber);
        json.WriteNumber("pdf", state.PdfNumber);
        json.WriteBoolean("current", state.Current);
        json.WriteStartObject("others");
        foreach (var (tag, other) in state.Others)
        {
            json.WriteStartObject(tag);
            json.WriteNumber("site", other.SiteNumber);
            json.WriteBoolean("current", other.Current);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WritePropertyName("diagnostics");
        json.WriteRawValue(DiagnosticJson.Write(DiagnosticReport.InOrder(state.AllDiagnostics)));
        json.WriteEndObject();
    });
}
