using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Hostile;

/// <summary>A build of an edition in memory, all the way to both editions, on a stack no larger than the program has.</summary>
internal sealed record HostileBuild(ImmutableArray<Diagnostic> Diagnostics, ReportEditions? Editions)
{
    /// <summary>Main threads have 8 MB on Linux, 1 MB on Windows: the smaller one must do.</summary>
    private const int Stack = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public bool Built => Editions is { Pdf.IsDefault: false, Site: not null };

    public string Site => string.Concat(Editions!.Site!.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).Select(file => Encoding.UTF8.GetString(file.Value.AsSpan())));

    /// <summary>Errors with a code, a file, a sentence and a hint; anything else is a fault of the program.</summary>
    public static HostileBuild Of(ReportSources sources)
    {
        HostileBuild? built = null;
        Exception? fault = null;
        var thread = new Thread(() => fault = Record.Exception(() => built = Run(sources)), Stack);
        thread.Start();
        Assert.True(thread.Join(Patience), "The build hangs.");
        Assert.True(fault is null, $"The program is at fault: {fault}");
        Assert.All(built!.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error), diagnostic => Assert.True(diagnostic.Message.Length > 0 && diagnostic.ToString().Length < 2000 && diagnostic.Place.File.Length > 0, $"not one clear diagnostic: {diagnostic}"));
        return built;
    }

    private static HostileBuild Run(ReportSources sources)
    {
        var draft = ReportPipeline.Draft(sources, _ => { });
        if (draft.HasErrors)
            return new(draft.Diagnostics, null);
        var editions = ReportPipeline.Write(draft.Value, new(Pdf: true, Html: true), _ => { });
        return new([.. draft.Diagnostics, .. editions.Diagnostics], editions.HasErrors ? null : editions.Value);
    }
}
