using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>The repository's own edition as a site in a folder, on a server, and in a browser.</summary>
public sealed class SiteInBrowser : IAsyncLifetime
{
    /// <summary>The head of a request that is answered as over a slow line. The brake of Chromium itself holds an answer for ever now and then.</summary>
    public const string SlowLine = "X-Slow-Line";

    private const int Latency = 150;
    private const int Piece = 10_000;
    private const int BetweenPieces = 40;

    private readonly string folder = Directory.CreateTempSubdirectory("site-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private WebApplication? server;

    public string Disk => "file://" + folder + "/";

    public string Server { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
            return;
        WriteSite();
        await Serve();
        playwright = await Playwright.CreateAsync();
        browser = await Launch();
    }

    /// <summary>A browser of a reader who set the text to another size than 16 pixels.</summary>
    public async Task<IBrowser> Launch(int textSize = 16) => await Chromium.Launch(playwright!, $"--blink-settings=defaultFontSize={textSize}");

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A page of the site in a window of its own, with every fault that the browser reports kept.</summary>
    public async Task<Visit> Open(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true, bool fromDisk = true, bool withPolicy = true, bool touch = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            HasTouch = touch,
            ReducedMotion = ReducedMotion.Reduce,
            BypassCSP = !withPolicy,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var visit = new Visit(context, (await context.NewPageAsync()).Patiently());
        await visit.Page.GotoAsync((fromDisk ? Disk : Server) + path);
        return visit;
    }

    /// <summary>One page of every kind.</summary>
    public static ImmutableArray<string> PageKinds { get; } =
    [
        "index.html", "contents.html", "executive-summary.html", "ranking.html", Chapter, "case-studies/hefei.html", "cities.html", "cities/hefei.html",
        "compare.html", "your-weights.html", "method.html", "analysis.html", "indicators.html", "data.html", "references.html", "search.html", "about.html", "404.html",
    ];

    public const string Chapter = "dimensions/digital-intelligence-empowerment.html";

    private void WriteSite()
    {
        foreach (var (path, bytes) in CitiesEdition.Site)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes.AsSpan());
        }
    }

    /// <summary>On a port that the system gives.</summary>
    private async Task Serve()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(Answer);
        await server.StartAsync();
        Server = server.Urls.Single() + "/";
    }

    private async Task Answer(HttpContext context)
    {
        var file = Path.Combine(folder, context.Request.Path.Value!.TrimStart('/'));
        var found = File.Exists(file);
        context.Response.StatusCode = found ? 200 : 404;
        context.Response.ContentType = Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".json" => "application/json",
            ".csv" => "text/csv; charset=utf-8",
            _ => "application/octet-stream",
        };
        var bytes = found ? await File.ReadAllBytesAsync(file, context.RequestAborted) : [];
        context.Response.ContentLength = bytes.Length;
        if (context.Request.Headers.ContainsKey(SlowLine))
            await WriteSlowly(context, bytes);
        else
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>A quarter of a megabyte a second for each of the few files that browsers ask for at a time.</summary>
    private static async Task WriteSlowly(HttpContext context, byte[] bytes)
    {
        await Task.Delay(Latency, context.RequestAborted);
        for (var at = 0; at < bytes.Length; at += Piece)
        {
            await context.Response.Body.WriteAsync(bytes.AsMemory(at, Math.Min(Piece, bytes.Length - at)), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(BetweenPieces, context.RequestAborted);
        }
    }
}

/// <summary>One page in one window, and what went wrong on it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => { if (message.Type == "error") Faults.Enqueue(message.Text); };
        page.PageError += (_, error) => Faults.Enqueue(error);
        page.RequestFailed += (_, request) => Faults.Enqueue($"failed: {request.Url}");
        page.Request += (_, request) => Requests.Enqueue(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Told of by the browser while a test reads them.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    public ConcurrentQueue<string> Requests { get; } = [];

    public ILocator this[string selector] => Page.Locator(selector);

    public Task<T> Ask<T>(string script) => Page.EvaluateAsync<T>(script);

    /// <summary>Where the page says that it is: what it writes into its address, the browser hears of later.</summary>
    public Task<string> Address() => Ask<string>("location.href");

    /// <summary>Waits until a click has led to an address that ends or goes on like this.</summary>
    public Task Leads(string pattern) => Page.Leads(pattern);

    /// <summary>What is copied by what is done; the page writes it a moment later.</summary>
    public async Task<string> Copied(Func<Task> act)
    {
        await Ask<bool>("navigator.clipboard.writeText('').then(() => true)");
        await act();
        return await Ask<string>("(async () => { for (;;) { const text = await navigator.clipboard.readText(); if (text) return text; await new Promise(next => setTimeout(next, 20)); } })()");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
