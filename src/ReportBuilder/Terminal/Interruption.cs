using System.Runtime.InteropServices;

namespace ReportBuilder.Terminal;

/// <summary>
/// Turns Ctrl-C and a polite request to end into a token, so that a build stops between two steps and leaves nothing behind. A file that
/// grows beyond a limit of the system is no reason to end at once either: the write is refused, and that is told.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>SIGXFSZ, which has this number on Linux and macOS.</summary>
    private const int FileTooLarge = 25;

    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    public Interruption()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
            registrations.Add(PosixSignalRegistration.Create(signal, Stop));
        if (!OperatingSystem.IsWindows())
            registrations.Add(PosixSignalRegistration.Create((PosixSignal)FileTooLarge, context => context.Cancel = true));
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        source.Cancel();
    }
}
