using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Pieces;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Claims;

/// <summary>Ties calls and claims of a part of the report to scores and facts. What fails is told at its place, and the text goes on without it.</summary>
internal sealed class Binder(Composition composition)
{
    private readonly Bindings bindings = composition.Knowledge.Bindings;
    private readonly BindingMemory? memory = composition.Knowledge.Memory?.Bindings;

    /// <summary>The binding of what stands between double braces, or null after a diagnostic.</summary>
    public Binding? Call(string text, SourcePlace place)
    {
        try
        {
            return Bound(text);
        }
        catch (ExpressionFault fault)
        {
            composition.Error("RB4201", place, fault.Message, fault.Hint);
            return null;
        }
    }

    /// <summary>Checks a condition. False is an error that says both sides; the binding is given all the same.</summary>
    public Binding? Claim(string condition, SourcePlace place)
    {
        try
        {
            var asserted = Asserted(condition);
            composition.Conditions.Add(new(asserted, place));
            if (!asserted.Truth.Holds)
                composition.Diagnostics.Add(FalseClaim(asserted.Truth, place));
            return asserted.Binding;
        }
        catch (ExpressionFault fault)
        {
            composition.Error("RB4202", place, fault.Message, fault.Hint);
            return null;
        }
    }

    /// <summary>A fact by its id, counted as used, or null after a diagnostic.</summary>
    public Fact? Fact(string id, SourcePlace place)
    {
        try
        {
            return bindings.Fact(id);
        }
        catch (ExpressionFault fault)
        {
            composition.Error("RB4201", place, fault.Message, fault.Hint);
            return null;
        }
    }

    private Binding Bound(string text)
    {
        if (memory is null)
            return bindings.Call(text);
        var question = memory.Call(text);
        var bound = memory.Answer(question, bindings);
        composition.Asked.Add(new AskedCall(question, bound));
        return bound;
    }

    private Asserted Asserted(string condition)
    {
        if (memory is null)
            return bindings.Condition(condition);
        var question = memory.Condition(condition);
        var asserted = memory.Answer(question, bindings);
        composition.Asked.Add(new AskedCondition(question, asserted));
        return asserted;
    }

    private static Diagnostic FalseClaim(TruthAnswer truth, SourcePlace place) => Diagnostic.Error(
        "RB4301",
        place,
        $"claim is false: you say {truth.Said}, the data say {truth.Data}",
        "change the sentence and its claim, or look at what changed in the data");
}
