namespace ReportBuilder.Tests.Program;

/// <summary>Tests that change the current folder: a process has only one, so they run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TheCurrentFolder
{
    public const string Name = "The current folder";
}
