namespace ReportBuilder.Templates;

/// <summary>Something that is wrong with a template, and where.</summary>
/// <param name="Line">From 1, like the column.</param>
/// <param name="Message">A clause without a full stop.</param>
/// <param name="Hint">What to write instead.</param>
public sealed record TemplateProblem(int Line, int Column, string Message, string Hint);

/// <summary>A template that cannot be filled: it grows without end, or asks a function for something that it cannot give.</summary>
/// <param name="path">The file that holds the fault, as the template was named when it was parsed.</param>
public sealed class TemplateFault(string path, TemplateProblem problem) : Exception(problem.Message)
{
    public string Path { get; } = path;

    public TemplateProblem Problem { get; } = problem;
}
