using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>An author's mistake in one expression. It never leaves composing: it becomes a diagnostic at the place of the expression.</summary>
internal sealed class ExpressionFault(string message, string hint = "") : Exception(message)
{
    public string Hint { get; } = hint;

    /// <summary>The score that is asked for and is not there; null where that is not the fault.</summary>
    public MissingScore? Missing { get; init; }
}

/// <summary>A score that is not there.</summary>
internal sealed record MissingScore(Unit Unit, FrameworkNode Part);
