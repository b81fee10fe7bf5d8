using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportBuilder.Exporting;
using ReportBuilder.Files;
using ReportBuilder.Serving;
using ReportBuilder.Tests.Word.Reviewing;

namespace ReportBuilder.Tests.Program.Serving;

/// <summary>The one thing that a browser may write: what an editor accepted, sent by the page of the review and by nobody else.</summary>
public sealed partial class ReviewPageTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CancellationTokenSource end = new();
    private readonly string edition;
    private readonly Preview preview;
    private Microsoft.AspNetCore.Builder.WebApplication? server;
    private Task running = Task.CompletedTask;

    public ReviewPageTests()
    {
        edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        var desk = new ReviewersDesk([.. WordFile.Write(Editions.Draft(edition), EditionFolder.Read(edition).Value, new("", Review: true, LocksData: false))]);
        desk.Replace("small", "short");
        desk.Replace("Nobody", "No one");
        Directory.CreateDirectory(Path.Combine(edition, "review"));
        File.WriteAllBytes(Path.Combine(edition, "review", "ann.docx"), desk.Save());
        preview = new(edition);
    }

    public async Task InitializeAsync()
    {
        server = await PreviewServer.Start(preview, 0);
        running = preview.Run((_, _) => { }, () => { }, end.Token);
        while (preview.State.Draft is null)
            await preview.After(preview.State.Number, end.Token);
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
    }

    [Fact]
    public async Task What_is_accepted_is_written_as_review_apply_does()
    {
        var items = await Items();
        Assert.Equal(["No one", "short"], items.Select(item => item.GetProperty("wanted").GetString()));
        var answer = await Post(Order(items[1]), await Token());
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("\"changes\": 1", answer, StringComparison.Ordinal);
        Assert.Contains("This report is short so", File.ReadAllText(Path.Combine(edition, "content/foreword.md")), StringComparison.Ordinal);
        Assert.Contains("Nobody planned", File.ReadAllText(Path.Combine(edition, "content/cases/larkhaven.md")), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 409", await Post(Order(items[1]), await Token()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_can_write()
    {
        var (order, token, before) = (Order((await Items())[1]), await Token(), Text());
        Assert.StartsWith("HTTP/1.1 403", await Post(order, new string('0', token.Length)), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 403", await Post(order, ""), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 403", await Post(order, token, origin: "http://example.org"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 403", await Post(order, token, origin: "null"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 403", await Post(order, token, type: "text/plain"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 421", await Post(order, token, host: "example.org"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 405", await Post(order, token, path: "/review"), StringComparison.Ordinal);
        Assert.Equal(before, Text());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"accept\":null}")]
    [InlineData("{\"accept\":[null]}")]
    [InlineData("{\"accept\":[{}]}")]
    [InlineData("{\"accept\":[{\"id\":\"a\",\"words\":\"\\u0000\"}]}")]
    [InlineData("{\"accept\":[[[[[[[[[[[[]]]]]]]]]]]]}")]
    public async Task An_order_that_is_none_is_refused(string order) => Assert.StartsWith("HTTP/1.1 400", await Post(order, await Token()), StringComparison.Ordinal);

    [Fact]
    public async Task An_order_without_bounds_is_refused()
    {
        var before = Text();
        Assert.Matches("^(HTTP/1.1 413|$)", await Post("{\"accept\":[{\"id\":\"" + new string('a', 9 * 1024 * 1024) + "\"}]}", await Token()));
        Assert.Equal(before, Text());
    }

    [Fact]
    public async Task Words_of_the_editor_are_written_as_they_are()
    {
        var answer = await Post($"{{\"accept\":[{{\"id\":\"{(await Items())[1].GetProperty("id").GetString()}\",\"words\":\"*very* short\"}}]}}", await Token());
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("This report is *very* short so", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_on_the_page()
    {
        File.WriteAllText(Path.Combine(edition, "review", "bo.docx"), "no Word file");
        var items = await Get("/review/items.json");
        Assert.Contains("bo.docx", items, StringComparison.Ordinal);
        Assert.Contains("RB8102", items, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/review")]
    [InlineData("/_preview/status.html")]
    public async Task The_pages_take_nothing_from_elsewhere(string path)
    {
        var page = await Get(path);
        Assert.StartsWith("HTTP/1.1 200", page, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"https?:|<style|style=|<script>|onclick", page);
    }

    private string Text() => File.ReadAllText(Path.Combine(edition, "content/foreword.md"));

    private async Task<List<JsonElement>> Items() => [.. JsonDocument.Parse((await Get("/review/items.json")).Split("\r\n\r\n", 2)[1]).RootElement.GetProperty("items").EnumerateArray()];

    private async Task<string> Token() => TokenOfPage().Match(await Get("/review")).Groups[1].Value;

    private static string Order(JsonElement item) => $"{{\"accept\":[{{\"id\":\"{item.GetProperty("id").GetString()}\",\"words\":null}}]}}";

    private Task<string> Get(string path) => Send($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

    private Task<string> Post(string order, string token, string? origin = null, string type = "application/json", string? host = null, string path = "/review/apply")
    {
        var here = FormattableString.Invariant($"127.0.0.1:{PreviewServer.PortOf(server!)}");
        var body = Encoding.UTF8.GetByteCount(order);
        return Send(FormattableString.Invariant(
            $"POST {path} HTTP/1.1\r\nHost: {host ?? here}\r\nOrigin: {origin ?? $"http://{here}"}\r\nContent-Type: {type}\r\nX-Review-Token: {token}\r\nContent-Length: {body}\r\nConnection: close\r\n\r\n{order}"));
    }

    private async Task<string> Send(string request)
    {
        using var client = new TcpClient("127.0.0.1", PreviewServer.PortOf(server!));
        await using var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            // The server closed the connection before everything was sent.
            return "";
        }
    }

    [GeneratedRegex("<meta name=\"token\" content=\"([0-9a-f]+)\">")]
    private static partial Regex TokenOfPage();
}
