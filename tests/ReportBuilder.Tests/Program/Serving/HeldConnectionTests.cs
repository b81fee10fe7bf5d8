using System.Net;
using System.Net.Sockets;
using System.Text;
using ReportBuilder.Serving;

namespace ReportBuilder.Tests.Program.Serving;

/// <summary>A browser beside sockets that hold connections and do nothing with them. What is counted are connections; times are only far bounds.</summary>
public sealed class HeldConnectionTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>So long that nothing is closed for being silent while a test runs.</summary>
    private static readonly TimeSpan Endless = TimeSpan.FromHours(1);

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    private readonly TemporaryFolder folder = new();
    private readonly CancellationTokenSource end = new();
    private readonly Preview preview;
    private readonly List<Socket> held = [];
    private Microsoft.AspNetCore.Builder.WebApplication? server;
    private Task running = Task.CompletedTask;

    public HeldConnectionTests() => preview = new(folder.CopyOf("tests", "fixtures", "tiny-report"));

    public async Task InitializeAsync()
    {
        running = preview.Run((_, _) => { }, () => { }, end.Token);
        using var patience = new CancellationTokenSource(Patience);
        for (var state = preview.State; state.Pdf.IsDefaultOrEmpty;)
            state = await preview.After(state.Number, patience.Token);
    }

    public async Task DisposeAsync()
    {
        held.ForEach(socket => socket.Dispose());
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
    public async Task Silent_connections_keep_no_browser_out()
    {
        server = await PreviewServer.Start(preview, 0, Endless);
        await Hold(20 * PreviewServer.MostConnections, "");
        await Answers();
        await Until(() => held.Count(IsClosed) >= held.Count - PreviewServer.MostConnections);
        Assert.Contains(held, socket => !IsClosed(socket));
    }

    [Fact]
    public async Task Readers_that_do_not_read_keep_no_browser_out()
    {
        server = await PreviewServer.Start(preview, 0, Endless);
        await Hold(PreviewServer.MostConnections + 20, string.Concat(Enumerable.Repeat("GET /report.pdf HTTP/1.1\r\nHost: localhost\r\n\r\n", 40)));
        await Answers();
    }

    [Fact]
    public async Task Listeners_for_news_keep_no_browser_out()
    {
        server = await PreviewServer.Start(preview, 0, Endless);
        await Hold(PreviewServer.MostConnections + 20, "GET /_preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await Answers();
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1\r\nHo")]
    [InlineData("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    public async Task A_connection_that_falls_silent_is_closed(string says)
    {
        server = await PreviewServer.Start(preview, 0, Short);
        await Hold(5, says);
        await Until(() => held.TrueForAll(IsClosed));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_reader_that_does_not_read_is_closed()
    {
        server = await PreviewServer.Start(preview, 0, Short);
        // More than the buffers of two sockets hold.
        await Hold(1, string.Concat(Enumerable.Repeat("GET /report.pdf HTTP/1.1\r\nHost: localhost\r\n\r\n", 300)), receives: 4096);
        await Until(() => IsReset(held[0]));
    }

    private async Task Hold(int count, string says, int receives = 0)
    {
        for (var i = 0; i < count; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            if (receives > 0)
                socket.ReceiveBufferSize = receives;
            held.Add(socket);
            await socket.ConnectAsync(IPAddress.Loopback, PreviewServer.PortOf(server!));
            if (says.Length > 0)
                await socket.SendAsync(Encoding.ASCII.GetBytes(says));
        }
    }

    private async Task Answers()
    {
        using var client = new HttpClient { Timeout = Patience };
        Assert.Contains("Four Towns Compared", await client.GetStringAsync(new Uri($"http://127.0.0.1:{PreviewServer.PortOf(server!)}/")), StringComparison.Ordinal);
    }

    /// <summary>Whether the other end has closed the connection; answers that stand before that are read away.</summary>
    private static bool IsClosed(Socket socket)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (socket.Poll(0, SelectMode.SelectRead))
            {
                if (socket.Receive(buffer) == 0)
                    return true;
            }

            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    /// <summary>Whether the other end has closed the connection although not everything was read.</summary>
    private static bool IsReset(Socket socket)
    {
        try
        {
            return socket.Send("\r\n"u8) == 0;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds())
            await Task.Delay(100, patience.Token);
    }
}
