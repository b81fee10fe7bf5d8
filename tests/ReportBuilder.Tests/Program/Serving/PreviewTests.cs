using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ReportBuilder.Serving;

namespace ReportBuilder.Tests.Program.Serving;

/// <summary>The preview over a real socket.</summary>
public sealed class PreviewTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder folder = new();
    private readonly CancellationTokenSource end = new();
    private readonly string edition;
    private readonly Preview preview;
    private readonly BlockingCollection<string> told = [];
    private Microsoft.AspNetCore.Builder.WebApplication? server;
    private Task running = Task.CompletedTask;

    public PreviewTests()
    {
        edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        preview = new(edition);
    }

    public async Task InitializeAsync()
    {
        server = await PreviewServer.Start(preview, 0);
        running = preview.Run((_, _) => told.Add("built"), () => told.Add("quiet"), end.Token);
        await Until(state => state.Current && !state.Pdf.IsDefaultOrEmpty);
    }

    public async Task DisposeAsync()
    {
        await end.CancelAsync();
        await Task.WhenAny(running);
        await server!.DisposeAsync();
    }

    public void Dispose()
    {
        folder.Dispose();
        end.Dispose();
        told.Dispose();
    }

    [Fact]
    public async Task Pages_come_with_the_previews_script_and_files_as_they_are()
    {
        var page = await Get("/");
        Assert.StartsWith("HTTP/1.1 200", page, StringComparison.Ordinal);
        Assert.Contains("Four Towns Compared", page, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/_preview/preview.js\"></script>", page, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", page, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/pdf", await Get("/report.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_beside_a_page_is_made_when_it_is_asked_for()
    {
        Assert.Contains("\"title\":\"Summary\"", await Get("/summary.json"), StringComparison.Ordinal);
        Assert.Contains("# Summary", await Get("/summary.md"), StringComparison.Ordinal);
        var alone = preview.State.Site.Paths.First(path => path.StartsWith("embed/", StringComparison.Ordinal));
        Assert.Contains("class=\"embed", await Get("/" + alone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sections_texts_and_scores_are_named_by_their_file_and_line()
    {
        var places = await Get("/_preview/places.json");
        Assert.Contains("\"summary-text-1\": \"content/summary.md:6:1\"", places, StringComparison.Ordinal);
        Assert.Matches($"\"{PreviewPlaces.Key("This report is small so that a reader can check it by hand.")}[A-Za-z]*\": \"content/foreword.md:", places);
        Assert.Contains("\"larkhaven/market-days\": \"data/scores.csv:", places, StringComparison.Ordinal);
        Assert.Contains($"slice(0, {PreviewPlaces.Letters})", PreviewPage.Script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_makes_the_site_new_once_and_then_the_pdf()
    {
        var before = preview.State;
        Editions.Edit(edition, "content/foreword.md", "This report is small", "This report is rather small");
        var after = await Until(state => state.PdfNumber > before.PdfNumber);
        Assert.Equal((before.Number + 1, before.Number + 2, before.Number + 2), (after.SiteNumber, after.PdfNumber, after.Number));
    }

    [Theory]
    [InlineData("/../content/report.yaml")]
    [InlineData("/%2e%2e/content/report.yaml")]
    [InlineData("/..%2fcontent%2freport.yaml")]
    [InlineData("/html/../../content/report.yaml")]
    [InlineData("/%252e%252e/content/report.yaml")]
    [InlineData("/..%5ccontent%5creport.yaml")]
    [InlineData("/.%2e/.%2e/.%2e/.%2e/etc/passwd")]
    [InlineData("/%00index.html")]
    [InlineData("/data/")]
    [InlineData("/assets")]
    [InlineData("/INDEX.HTML")]
    [InlineData("//etc/passwd")]
    [InlineData("/nothing.html")]
    public async Task Nothing_but_the_site_can_be_read(string path) =>
        Assert.Matches("^HTTP/1.1 40[04]", await Get(path));

    [Theory]
    [InlineData("example.org")]
    [InlineData("127.0.0.1.example.org")]
    [InlineData("localhost.example.org:80")]
    [InlineData("0.0.0.0")]
    [InlineData("127.0.0.2")]
    [InlineData("LOCALHOST.")]
    public async Task Another_host_is_refused(string host) =>
        Assert.StartsWith("HTTP/1.1 421", await Send($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task Nothing_can_be_written(string method) =>
        Assert.StartsWith("HTTP/1.1 405", await Send($"{method} / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://example.org/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX : y\r\nConnection: close\r\n\r\n")]
    public async Task A_request_that_is_not_clear_is_refused(string request) =>
        Assert.Matches("^HTTP/1.1 4[0-9][0-9]", await Send(request));

    [Fact]
    public async Task A_request_with_too_much_in_its_head_is_refused()
    {
        Assert.StartsWith("HTTP/1.1 414", await Get("/" + new string('a', PreviewServer.LongestLine)), StringComparison.Ordinal);
        var headers = string.Concat(Enumerable.Range(0, 40).Select(number => $"X-{number}: {new string('a', PreviewServer.LargestHead / 30)}\r\n"));
        Assert.StartsWith("HTTP/1.1 431", await Send($"GET / HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"), StringComparison.Ordinal);
        Assert.Matches("^HTTP/1.1 (413|405)", await Send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\nConnection: close\r\n\r\n"));
    }

    [Theory]
    [InlineData("LOCALHOST")]
    [InlineData("LocalHost:4180")]
    public async Task The_name_of_the_host_has_no_case(string host) =>
        Assert.StartsWith("HTTP/1.1 200", await Send($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Fact]
    public async Task Head_gives_the_headers_alone_and_the_server_is_on_this_machine_only()
    {
        var head = await Send("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200", head, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", head, StringComparison.Ordinal);
        Assert.All(server!.Urls, url => Assert.StartsWith("http://127.0.0.1:", url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_state_is_told_and_the_last_good_build_stays_until_it_is_mended()
    {
        var report = Path.Combine(edition, "content", "report.yaml");
        var whole = await File.ReadAllTextAsync(report);
        await File.WriteAllTextAsync(report, whole[..(whole.Length / 2)] + "\n  - [");
        var broken = await Until(state => !state.Current);
        Assert.NotEmpty(broken.Diagnostics);
        Assert.Contains("Four Towns Compared", await Get("/"), StringComparison.Ordinal);

        Directory.Move(Path.Combine(edition, "content"), Path.Combine(edition, "gone"));
        await Until(state => state.Number > broken.Number && !state.Current);
        Assert.Contains("Four Towns Compared", await Get("/"), StringComparison.Ordinal);

        Directory.Move(Path.Combine(edition, "gone"), Path.Combine(edition, "content"));
        await File.WriteAllTextAsync(report, whole.Replace("Four Towns Compared", "Five Towns Compared", StringComparison.Ordinal));
        await Until(state => state.Current);
        Assert.Contains("Five Towns Compared", await Get("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_hears_of_a_change()
    {
        using var client = new TcpClient("127.0.0.1", PreviewServer.PortOf(server!));
        await using var stream = client.GetStream();
        await stream.WriteAsync("GET /_preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(stream);
        var number = await NextNumber(reader);
        Editions.Edit(edition, "content/foreword.md", "This report is small", "This report is very small");
        Assert.True(await NextNumber(reader) > number);
        Assert.Contains("very small", await Get("/foreword.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_one_quiet_moment_after_each_save()
    {
        Assert.Equal(["built", "quiet"], Told(2));
        Editions.Edit(edition, "content/foreword.md", "This report is small", "This report is quite small");
        Assert.Equal(["built", "quiet"], Told(2));
        Editions.Edit(edition, "content/foreword.md", "This report is quite small", "This report is small");
        Assert.Equal(["built", "quiet"], Told(2));
    }

    [Fact]
    public void A_port_in_use_is_one_clear_error()
    {
        var port = PreviewServer.PortOf(server!).ToString(CultureInfo.InvariantCulture);
        var run = ProgramRun.Of("serve", edition, "--port", port);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"error RB8061: port {port} cannot be used", run.Error, StringComparison.Ordinal);
    }

    private static async Task<int> NextNumber(StreamReader reader)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return System.Text.Json.JsonDocument.Parse(line[6..]).RootElement.GetProperty("number").GetInt32();
        }

        throw new IOException("The server closed the line.");
    }

    private async Task<PreviewState> Until(Func<PreviewState, bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        var state = preview.State;
        while (!holds(state))
        {
            var next = preview.After(state.Number, patience.Token);
            if (await Task.WhenAny(next, running) == running)
                await running;
            state = await next;
        }

        return state;
    }

    /// <summary>The next things that the preview told, in order.</summary>
    private IEnumerable<string> Told(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        return [.. Enumerable.Range(0, count).Select(_ => told.Take(patience.Token))];
    }

    private Task<string> Get(string path) => Send($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

    private async Task<string> Send(string request)
    {
        using var client = new TcpClient("127.0.0.1", PreviewServer.PortOf(server!));
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
