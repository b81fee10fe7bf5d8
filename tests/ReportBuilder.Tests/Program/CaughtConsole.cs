using System.Text;

namespace ReportBuilder.Tests.Program;

/// <summary>Keeps what is printed on the console by this test, and by the tasks and threads that it starts. Tests beside it keep their own.</summary>
internal sealed class CaughtConsole : IDisposable
{
    private static readonly AsyncLocal<CaughtConsole?> Current = new();

    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    static CaughtConsole()
    {
        var (screen, errors) = (Console.Out, Console.Error);
        // The console lets one thread write at a time.
        Console.SetOut(new Router(() => Current.Value?.output ?? screen));
        Console.SetError(new Router(() => Current.Value?.error ?? errors));
    }

    public CaughtConsole() => Current.Value = this;

    public string Output => output.ToString();

    public string Error => error.ToString();

    public void Dispose() => Current.Value = null;

    /// <summary>Writes to whatever the running test prints to.</summary>
    private sealed class Router(Func<TextWriter> target) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => target().Write(value);

        public override void Write(string? value) => target().Write(value);

        public override void Write(char[] buffer, int index, int count) => target().Write(buffer, index, count);

        public override void Write(ReadOnlySpan<char> buffer) => target().Write(buffer);
    }
}
