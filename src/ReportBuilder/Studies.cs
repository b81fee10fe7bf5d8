using ReportBuilder.Model.Scores;

namespace ReportBuilder;

/// <summary>
/// Begins the studies of robustness beside composing, where it is known that they will be asked for. Without it they are made when somebody
/// asks, to the same result.
/// </summary>
internal static class Studies
{
    public static void Begin(Robustness robustness)
    {
        Begin(robustness.Choices);
        Begin(robustness.Weights);
    }

    /// <summary>Those that were asked for of the scores before these.</summary>
    public static void BeginAsBefore(Robustness robustness, Robustness before)
    {
        if (before.Choices.IsValueCreated)
            Begin(robustness.Choices);
        if (before.Weights.IsValueCreated)
            Begin(robustness.Weights);
    }

    private static void Begin<T>(Lazy<T> study)
        where T : class
    {
        if (!study.IsValueCreated)
            _ = Task.Run(() => study.Value);
    }
}
