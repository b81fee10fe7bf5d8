using System.Collections.Immutable;

namespace ReportBuilder.Model.Diagnostics;

/// <summary>
/// What a stage gives back: its value and what it has to say about the inputs. With errors the value may be partial and is not written.
/// </summary>
public sealed record Outcome<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

public static class Outcome
{
    public static Outcome<T> Of<T>(T value) => new(value, []);

    public static Outcome<T> Of<T>(T value, IEnumerable<Diagnostic> diagnostics) => new(value, [.. diagnostics]);
}
