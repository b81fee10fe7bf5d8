namespace ReportBuilder.Composing.Expressions;

/// <summary>An author's mistake inside one expression. It never leaves composing: where the expression stands, it becomes a diagnostic.</summary>
internal sealed class ExpressionFault(string message, string hint = "") : Exception(message)
{
    public string Hint { get; } = hint;
}
