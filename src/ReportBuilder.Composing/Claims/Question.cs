using ReportBuilder.Composing.Expressions;

namespace ReportBuilder.Composing.Claims;

/// <summary>
/// A call or a condition as texts write it, and what it came to in the last report that asked. Where it comes to the same in the next one, the answer is the same object.
/// Safe to ask from several sections at once.
/// </summary>
/// <param name="text">As the author wrote it.</param>
internal abstract class Question<T>(string text, BindingMemory memory)
    where T : class
{
    private readonly Lock answering = new();
    private volatile int askedIn;
    private T? answer;

    public string Text => text;

    /// <summary>What it comes to now.</summary>
    /// <param name="round">The number of the report, from 1.</param>
    /// <exception cref="ExpressionFault">The text is not one, or asks for what does not exist.</exception>
    public T Answer(Bindings now, int round)
    {
        if (askedIn == round)
            return answer!;
        lock (answering)
        {
            if (askedIn != round)
            {
                (answer, askedIn) = (Answered(now, answer), round);
                memory.Count();
            }

            return answer!;
        }
    }

    /// <summary>Whether a report had an answer to it.</summary>
    public bool IsAnsweredIn(int round) => askedIn == round;

    protected abstract T Answered(Bindings now, T? last);
}

internal sealed class CallQuestion(string text, BindingMemory memory) : Question<KnownCall>(text, memory)
{
    protected override KnownCall Answered(Bindings now, KnownCall? last) => now.Bound(Text, last);
}

internal sealed class ConditionQuestion(string text, BindingMemory memory) : Question<Asserted>(text, memory)
{
    protected override Asserted Answered(Bindings now, Asserted? last) => now.Checked(Text, last);
}
