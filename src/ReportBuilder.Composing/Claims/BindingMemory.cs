using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Reuse;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Claims;

/// <summary>What calls and conditions came to in the last report. One that comes to the same again has the same binding, as an object.</summary>
internal sealed class BindingMemory
{
    private ImmutableArray<ScoreColumn> columns = [];
    private ImmutableArray<Fact> facts = [];
    private ImmutableArray<SourceWork> sources = [];
    private ScoreChanges? changes;

    public Remembered<string, KnownCall> Calls { get; } = new(StringComparer.Ordinal);

    public Remembered<string, Asserted> Conditions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether facts and sources are those of the last report.</summary>
    public bool HasSameFacts { get; private set; }

    /// <summary>Begins a report of the same cities, parts and style.</summary>
    public void Begin(ReportInputs inputs, Scorebook scores)
    {
        changes = new(columns, scores);
        HasSameFacts = inputs.Facts == facts && inputs.Sources == sources;
        (columns, facts, sources) = (scores.Columns, inputs.Facts, inputs.Sources);
    }

    /// <summary>Whether an expression is certain to come to what it came to in the last report.</summary>
    public bool IsUnchanged(Expression expression) => changes is not null && changes.Answer(expression);

    public void End()
    {
        Calls.End();
        Conditions.End();
    }

    public void Forget()
    {
        Calls.Forget();
        Conditions.Forget();
        columns = [];
        facts = default;
    }
}

/// <summary>A call as it was read and bound.</summary>
/// <param name="Meaning">Null for facts and citations.</param>
internal sealed record KnownCall(HelperCall Written, HelperMeaning? Meaning, Binding Binding);
