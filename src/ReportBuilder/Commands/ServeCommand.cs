using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Serving;
using ReportBuilder.Serving.Reviewing;

namespace ReportBuilder.Commands;

/// <summary>serve: the report in a browser on this machine, built anew at every save.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 4180;

    /// <summary>After so many builds the runtime has compiled what it compiles: it begins when a method was called thirty times.</summary>
    private const int Rehearsals = 36;

    public static Command Create(CancellationToken interruption)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The edition's folder.", DefaultValueFactory = _ => "." };
        var port = new Option<int>("--port", "-p")
        {
            Description = "The port on 127.0.0.1; 0 takes a free one.",
            HelpName = "PORT",
            DefaultValueFactory = _ => UsualPort,
            CustomParser = Port,
        };
        var review = new Option<string[]>("--review")
        {
            Description = "Word files that came back, to go through at /review. Default: those in the edition's review/.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("serve", "Show the report in a browser on this machine, and build it anew at every save.") { folder, port, review };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(port), parsed.GetValue(review) ?? [], interruption));
        return command;
    }

    private static int Port(ArgumentResult given)
    {
        if (given.Tokens is [var token] && ushort.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        given.AddError($"a port is a number from 0 to 65535, not '{string.Join(' ', given.Tokens)}'");
        return 0;
    }

    private static int Run(string folder, int port, string[] reviews, CancellationToken interruption)
    {
        if (EditionFolder.Missing(folder) is { } missing)
            return Refusal.Print(missing);
        if (!File.Exists(Path.Combine(folder, "content", "report.yaml")))
            return Refusal.Print(
                Diagnostic.Error(
                    "RB1001",
                    new("content/report.yaml"),
                    "this folder is not an edition: it has no content/report.yaml",
                    "name the folder that holds content/, data/ and templates/"
                )
            );
        var preview = new Preview(Path.GetFullPath(folder), Rehearsals);
        return Serve(preview, new(preview.Folder, [.. reviews.Select(Path.GetFullPath)]), port, interruption).GetAwaiter().GetResult();
    }

    private static async Task<int> Serve(Preview preview, ReviewDesk desk, int port, CancellationToken interruption)
    {
        WebApplication started;
        try
        {
            started = await PreviewServer.Start(preview, port, desk: desk);
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            return Refusal.Print(
                Diagnostic.Error(
                    "RB8061",
                    SourcePlace.Unknown,
                    $"port {port.ToString(CultureInfo.InvariantCulture)} cannot be used: {problem.Message}",
                    "name another one with --port, or 0 for a free one"
                )
            );
        }

        await using var server = started;
        var address = $"http://127.0.0.1:{PreviewServer.PortOf(server).ToString(CultureInfo.InvariantCulture)}/";
        Console.Out.WriteLine(
            $"{address} shows the report, {address}_preview/both.html shows the PDF beside it, {address}_preview/status.html what is open, {address}review what reviewers want. Alt-click names the source line. Ctrl-C ends."
        );
        try
        {
            var collections = new CollectionTimes();
            await preview.Run(Told, collections.WhileNobodyWaits, interruption);

            void Told(PreviewState state, PreviewTimes took)
            {
                collections.OnceShown();
                Tell(state, took);
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how a preview ends.
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await server.StopAsync(patience.Token);
        return ExitCode.Done;
    }

    /// <summary>"zh-Hans: " of another language; nothing of the main one.</summary>
    private static string LanguageOf(PreviewState state) =>
        state.Draft?.Inputs.Edition.Languages is { IsMain: false } languages ? $"{languages.Current}: " : "";

    private static void Tell(PreviewState state, PreviewTimes took)
    {
        var errors = state.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        Console.Out.WriteLine(
            errors == 0
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{LanguageOf(state)}web edition in {took.Web.TotalMilliseconds:0} ms, PDF in {took.Pdf?.TotalMilliseconds:0} ms"
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{errors} {(errors == 1 ? "error" : "errors")}; {(state.Site.IsEmpty ? "there is nothing to show yet" : "the last good build is shown")}"
                )
        );
        foreach (var error in state.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Take(5))
            Console.Out.WriteLine(error);
    }
}
