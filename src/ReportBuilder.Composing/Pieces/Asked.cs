using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;

namespace ReportBuilder.Composing.Pieces;

/// <summary>A call or condition that a text asked, with its answer.</summary>
internal abstract record Asked
{
    /// <summary>Whether it has the same answer now. What is drawn on counts as drawn on then.</summary>
    public bool HasSameAnswer(Knowledge now, BindingMemory memory)
    {
        try
        {
            return IsAnsweredSame(now, memory);
        }
        catch (ExpressionFault)
        {
            return false;
        }
    }

    protected abstract bool IsAnsweredSame(Knowledge now, BindingMemory memory);
}

internal sealed record AskedCall(CallQuestion Question, Binding Answer) : Asked
{
    protected override bool IsAnsweredSame(Knowledge now, BindingMemory memory)
    {
        if (!ReferenceEquals(memory.Answer(Question, now.Bindings), Answer))
            return false;
        if (Answer.SourceId.Length > 0)
            now.Sources.Use(Answer.SourceId);
        return true;
    }
}

internal sealed record AskedCondition(ConditionQuestion Question, Asserted Answer) : Asked
{
    protected override bool IsAnsweredSame(Knowledge now, BindingMemory memory) => ReferenceEquals(memory.Answer(Question, now.Bindings), Answer);
}
