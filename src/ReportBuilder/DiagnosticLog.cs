using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder;

/// <summary>Runs stages one after another and keeps what each has to say; tells when a stage begins.</summary>
internal sealed class DiagnosticLog(Action<string> onStage)
{
    private readonly List<Diagnostic> diagnostics = [];

    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics];

    public bool HasErrors => diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(IEnumerable<Diagnostic> found) => diagnostics.AddRange(found);

    /// <summary>The value of a stage, or null where it found errors.</summary>
    public T? Take<T>(string stage, Func<Outcome<T>> run)
        where T : class
    {
        onStage(stage);
        var outcome = run();
        diagnostics.AddRange(outcome.Diagnostics);
        return outcome.HasErrors ? null : outcome.Value;
    }

    /// <summary>The value of a stage even where it found errors: what is false in it is told, and the rest can be compared and shown.</summary>
    public T TakePartial<T>(string stage, Func<Outcome<T>> run)
    {
        onStage(stage);
        var outcome = run();
        diagnostics.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }

    /// <summary>The bytes a writer made, or default where it found errors.</summary>
    public ImmutableArray<byte> TakeBytes(string stage, Func<Outcome<ImmutableArray<byte>>> run)
    {
        onStage(stage);
        var outcome = run();
        diagnostics.AddRange(outcome.Diagnostics);
        return outcome.HasErrors ? default : outcome.Value;
    }

    public Outcome<T> Done<T>(T value) => new(value, Diagnostics);

    /// <summary>What there is to say when a stage found errors: there is no value.</summary>
    public Outcome<T> Stopped<T>()
        where T : class => new(null!, Diagnostics);
}
