using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Playwright;

namespace ReportBuilder.Bench.Site;

/// <summary>
/// How a site loads on a phone: each page in Chromium, 390 pixels wide, on a processor four times as slow, over 1.6 Mbit/s with 150 ms of delay,
/// compressed as hosts send it. Of five visits the median of each figure counts.
/// </summary>
/// <remarks>LCP: largest contentful paint. CLS: cumulative layout shift. TBT: what long tasks take beyond 50 ms, up to a second after loading.</remarks>
internal sealed class SiteLoading(string folder) : IDisposable
{
    private const int Visits = 5;
    private const int Slower = 4;

    private const string Watch = """
        window.figures = { lcp: 0, cls: 0, tbt: 0 };
        new PerformanceObserver(list => { for (const entry of list.getEntries()) figures.lcp = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) figures.cls += entry.value; }).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver(list => { for (const entry of list.getEntries()) figures.tbt += Math.max(0, entry.duration - 50); }).observe({ type: 'longtask', buffered: true });
        """;

    private readonly HttpListener server = new();

    public void Dispose() => server.Close();

    /// <summary>One line for each page at the top and a page of each folder; sites of other languages, which have a home of their own, are left out.</summary>
    /// <exception cref="PlaywrightException">There is no Chromium at CHROMIUM or /usr/bin/chromium.</exception>
    public async Task Print()
    {
        var address = Serve();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        });
        Console.WriteLine($"{"page",-52} {"LCP ms",8} {"TBT ms",8} {"CLS",8} {"kB sent",8}");
        foreach (var page in Pages())
        {
            var all = new List<Load>();
            for (var visit = 0; visit < Visits; visit++)
                all.Add(await Visit(browser, address + page));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page,-52} {Median(all, load => load.Lcp),8:0} {Median(all, load => load.Tbt),8:0} {Median(all, load => load.Cls),8:0.000} {Median(all, load => load.Bytes) / 1000,8:0.0}"));
        }
    }

    private static double Median(List<Load> all, Func<Load, double> figure) => all.Select(figure).Order().ElementAt(all.Count / 2);

    private IEnumerable<string> Pages() => Directory.GetFiles(folder, "*.html")
        .Concat(Directory.GetDirectories(folder).Where(below => !File.Exists(Path.Combine(below, "index.html"))).SelectMany(FirstOf))
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> FirstOf(string below) => Directory.GetFiles(below, "*.html").Order(StringComparer.Ordinal).Take(1);

    private static async Task<Load> Visit(IBrowser browser, string address)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true, DeviceScaleFactor = 2 });
        var page = await context.NewPageAsync();
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 200_000, ["uploadThroughput"] = 94_000 });
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });
        var bytes = 0.0;
        devtools.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.WaitForTimeoutAsync(1000);
        var figures = await page.EvaluateAsync<JsonElement>("window.figures");
        return new(figures.GetProperty("lcp").GetDouble(), figures.GetProperty("tbt").GetDouble(), figures.GetProperty("cls").GetDouble(), bytes);
    }

    private string Serve()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        server.Prefixes.Add(address);
        server.Start();
        _ = Task.Run(async () =>
        {
            while (server.IsListening)
            {
                try
                {
                    Answer(await server.GetContextAsync());
                }
                catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        });
        return address;
    }

    private void Answer(HttpListenerContext context)
    {
        var file = Path.Combine(folder, context.Request.Url!.AbsolutePath.TrimStart('/'));
        context.Response.StatusCode = File.Exists(file) ? 200 : 404;
        context.Response.ContentType = Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        context.Response.AddHeader("Content-Encoding", "gzip");
        using var body = new MemoryStream();
        using (var zip = new GZipStream(body, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(File.Exists(file) ? File.ReadAllBytes(file) : []);
        context.Response.Close(body.ToArray(), willBlock: true);
    }

    private sealed record Load(double Lcp, double Tbt, double Cls, double Bytes);
}
