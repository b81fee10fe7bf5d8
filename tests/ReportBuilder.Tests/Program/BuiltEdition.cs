namespace ReportBuilder.Tests.Program;

/// <summary>The tiny edition, built once by the program as a process of its own. Tests that change something take a copy of the folder.</summary>
public sealed class BuiltEdition : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BuiltEdition()
    {
        Folder = folder.CopyOf("tests", "fixtures", "tiny-report");
        Run = ProgramRun.Process(folder.Root, "build", Folder);
    }

    public string Folder { get; }

    public string Output => Path.Combine(Folder, "output");

    public ProgramRun Run { get; }

    public void Dispose() => folder.Dispose();
}
