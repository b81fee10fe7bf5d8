using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Claims;

/// <summary>Ties calls and claims of a part of the report to scores and facts. What fails is told at its place, and the text goes on without it.</summary>
internal sealed class Binder(Composition composition)
{
    private readonly Bindings bindings = composition.Knowledge.Bindings;

    /// <summary>The binding of what stands between double braces, or null after a diagnostic.</summary>
    public Binding? Call(string text, SourcePlace place)
    {
        try
        {
            return bindings.Call(text);
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
            var asserted = bindings.Condition(condition);
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

    private static Diagnostic FalseClaim(TruthAnswer truth, SourcePlace place) => Diagnostic.Error(
        "RB4301",
        place,
        $"claim is false: you say {truth.Said}, the data say {truth.Data}",
        "change the sentence and its claim, or look at what changed in the data");
}
