using System.Collections.Immutable;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using ReportBuilder.Data;
using ReportBuilder.Serving.Reviewing;

namespace ReportBuilder.Serving;

/// <summary>
/// Serves a preview on this machine only. Pages come out of memory by their exact path, so that no request reaches a file; every request is for
/// reading but that of a review that an editor accepted, and one that names another host is refused, which keeps web pages elsewhere from
/// reading along (DNS rebinding).
/// </summary>
internal static class PreviewServer
{
    public const string Prefix = "/_preview/";

    /// <summary>
    /// A browser opens six to a host, and each open page keeps one for news of builds. One more takes the place of the one that has been
    /// still for longest.
    /// </summary>
    public const int MostConnections = 100;

    /// <summary>Bytes of a request's first line.</summary>
    public const int LongestLine = 8 * 1024;

    /// <summary>Bytes of a request's headers.</summary>
    public const int LargestHead = 16 * 1024;

    /// <summary>Bytes a second that a reader takes at least, on average; a browser on the same machine takes hundreds of times as many.</summary>
    private const double SlowestReader = 512 * 1024;

    /// <summary>How long a connection may be silent before its first request, between two of them and within the head of one.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    /// <param name="silence">How long a connection may be silent, where that is not the usual time.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    /// <param name="desk">The reviewers' files that the preview goes through; null for those in the edition's review/.</param>
    public static async Task<WebApplication> Start(Preview preview, int port, TimeSpan? silence = null, ReviewDesk? desk = null)
    {
        var reviews = desk ?? new ReviewDesk(preview.Folder, []);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            var connections = new PreviewConnections(MostConnections);
            kestrel.Listen(IPAddress.Loopback, port, listening => listening.Use(next => connection => connections.Hold(connection, next)));
            SetLimits(kestrel.Limits, silence ?? LongestSilence);
        });
        var server = builder.Build();
        server.Run(context => Answer(preview, reviews, context));
        await server.StartAsync();
        return server;
    }

    /// <summary>What a reader of pages never comes near.</summary>
    private static void SetLimits(KestrelServerLimits limits, TimeSpan silence)
    {
        limits.MaxRequestBodySize = 0;
        limits.MaxRequestLineSize = LongestLine;
        limits.MaxRequestHeadersTotalSize = LargestHead;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = silence;
        limits.KeepAliveTimeout = silence;
        limits.MinResponseDataRate = new(SlowestReader, gracePeriod: silence);
    }

    /// <summary>The port that the server listens on.</summary>
    public static int PortOf(WebApplication server) => new Uri(server.Urls.First()).Port;

    private static Task Answer(Preview preview, ReviewDesk reviews, HttpContext context)
    {
        context.Features.Get<PreviewConnections.HeldConnection>()?.Stir();
        var request = context.Request;
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        if (!IsThisMachine(request.Host))
            return Refuse(context, StatusCodes.Status421MisdirectedRequest, "This server answers for localhost only.");
        if (HttpMethods.IsPost(request.Method) && request.Path.Value == ReviewPages.Apply)
            return Write(preview, reviews, context);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            headers.Allow = "GET, HEAD";
            return Refuse(context, StatusCodes.Status405MethodNotAllowed, "Nothing can be written here.");
        }

        if (ReviewPages.Has(request.Path.Value))
        {
            var (type, text) = ReviewPages.Read(request.Path.Value!, reviews, preview, context);
            return Send(context, type, text);
        }

        return request.Path.Value switch
        {
            $"{Prefix}status.html" => SendStatus(preview, context),
            $"{Prefix}status.css" => Send(context, "text/css", StatusPage.Style),
            $"{Prefix}events" => PreviewEvents.Send(preview, context),
            $"{Prefix}preview.js" => Send(context, "text/javascript", PreviewPage.Script),
            $"{Prefix}preview.css" => Send(context, "text/css", PreviewPage.Style),
            $"{Prefix}places.json" => Send(context, "application/json", preview.State.Draft is { } draft ? PreviewPlaces.Write(draft) : "{}"),
            { } path when OtherPlaces(preview.State, path) is { } other => Send(context, "application/json", PreviewPlaces.Write(other)),
            { } path when OtherPdf(preview.State, path) is { IsDefaultOrEmpty: false } pdf => Send(context, "application/pdf", pdf.AsMemory()),
            $"{Prefix}both.html" => Send(context, "text/html", PreviewPage.Both),
            "/report.pdf" when !preview.State.Pdf.IsDefaultOrEmpty => Send(context, "application/pdf", preview.State.Pdf.AsMemory()),
            PreviewPublications.Folder => Send(context, "text/html", PreviewPublications.Index(preview.State)),
            { } path when PreviewPublications.Find(preview.State, path) is { } file => SendFile(context, path, file),
            var path => SendPage(preview.State, context, path ?? "/"),
        };
    }

    private static async Task Write(Preview preview, ReviewDesk reviews, HttpContext context)
    {
        var (status, type, text) = await ReviewPages.Write(reviews, preview, context);
        context.Response.StatusCode = status;
        await Send(context, type, text);
    }

    private static Task SendStatus(Preview preview, HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = StatusPage.Policy;
        return Send(context, "text/html", StatusPage.Write(preview.State, preview.Folder));
    }

    /// <summary>Names of hosts have no case (RFC 9110, 4.2.3).</summary>
    private static bool IsThisMachine(HostString host) => host.Host is "127.0.0.1" or "[::1]" || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private static Task SendPage(PreviewState state, HttpContext context, string path)
    {
        var name = path.EndsWith('/') ? $"{path[1..]}index.html" : path[1..];
        if (name.IndexOf('/', StringComparison.Ordinal) is > 0 and var at && state.Others.TryGetValue(name[..at], out var other))
            (state, name) = (other, name[(at + 1)..]);
        if (state.Site.Find(name) is { } bytes)
            return SendFile(context, name, bytes);
        if (state.Site.IsEmpty && name == "index.html")
            return Send(context, "text/html", PreviewPage.NothingYet);
        return Refuse(context, StatusCodes.Status404NotFound, "There is no such page.");
    }

    private static Task SendFile(HttpContext context, string name, ImmutableArray<byte> bytes) =>
        name.EndsWith(".html", StringComparison.Ordinal) ? Send(context, "text/html", PreviewPage.Dress(bytes)) : Send(context, TypeOf(name), bytes.AsMemory());

    /// <summary>"/_preview/places.zh.json".</summary>
    private static ReportDraft? OtherPlaces(PreviewState state, string path) =>
        state.Others.Where(other => path == $"{Prefix}places.{other.Key}.json").Select(other => other.Value.Draft).FirstOrDefault();

    /// <summary>"/report.zh.pdf".</summary>
    private static ImmutableArray<byte> OtherPdf(PreviewState state, string path) =>
        state.Others.Where(other => path == $"/{OutputPlaces.Of(other.Key).Pdf}").Select(other => other.Value.Pdf).FirstOrDefault();

    private static Task Refuse(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return Send(context, "text/plain", sentence);
    }

    private static Task Send(HttpContext context, string type, string text) => Send(context, type, Encoding.UTF8.GetBytes(text));

    private static async Task Send(HttpContext context, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".woff" => "font/woff",
        ".woff2" => "font/woff2",
        ".xml" => "application/xml",
        ".csv" => "text/csv",
        ".pdf" => "application/pdf",
        ".zip" => "application/zip",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "text/plain",
    };
}
