using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Claims;

/// <summary>The calls and conditions of the last report, and what has changed of the scores and facts that they ask for.</summary>
internal sealed class BindingMemory
{
    private readonly ConcurrentDictionary<string, CallQuestion> calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConditionQuestion> conditions = new(StringComparer.Ordinal);
    private ImmutableArray<ScoreColumn> columns = [];
    private ImmutableArray<Fact> facts = [];
    private ImmutableArray<SourceWork> sources = [];
    private ScoreChanges? changes;
    private int round;
    private int answered;

    /// <summary>Whether facts and sources are those of the last report.</summary>
    public bool HasSameFacts { get; private set; }

    /// <summary>Begins a report of the same cities, parts and style.</summary>
    public void Begin(ReportInputs inputs, Scorebook scores)
    {
        (round, answered) = (round + 1, 0);
        changes = new(columns, scores);
        HasSameFacts = inputs.Facts == facts && inputs.Sources == sources;
        (columns, facts, sources) = (scores.Columns, inputs.Facts, inputs.Sources);
    }

    public CallQuestion Call(string text) => calls.TryGetValue(text, out var known) ? known : calls.GetOrAdd(text, new CallQuestion(text, this));

    public ConditionQuestion Condition(string text) => conditions.TryGetValue(text, out var known) ? known : conditions.GetOrAdd(text, new ConditionQuestion(text, this));

    /// <exception cref="ExpressionFault">The text is no call, or asks for what does not exist.</exception>
    public Binding Answer(CallQuestion question, Bindings now) => question.Answer(now, round).Binding;

    /// <exception cref="ExpressionFault">The text is no condition, or asks for what does not exist.</exception>
    public Asserted Answer(ConditionQuestion question, Bindings now) => question.Answer(now, round);

    /// <summary>Whether an expression is certain to come to what it came to in the last report.</summary>
    public bool IsUnchanged(Expression expression) => changes is not null && changes.Answer(expression);

    /// <summary>Counts a question that was answered for the first time in this report.</summary>
    public void Count() => Interlocked.Increment(ref answered);

    /// <summary>Forgets what this report did not ask.</summary>
    public void End()
    {
        if (answered == calls.Count + conditions.Count)
            return;
        foreach (var (text, question) in calls)
        {
            if (!question.IsAnsweredIn(round))
                calls.TryRemove(text, out _);
        }

        foreach (var (text, question) in conditions)
        {
            if (!question.IsAnsweredIn(round))
                conditions.TryRemove(text, out _);
        }
    }

    public void Forget()
    {
        calls.Clear();
        conditions.Clear();
        columns = [];
        facts = default;
    }
}

/// <summary>A call as it was read and bound.</summary>
/// <param name="Meaning">Null for facts and citations.</param>
internal sealed record KnownCall(HelperCall Written, HelperMeaning? Meaning, Binding Binding);
